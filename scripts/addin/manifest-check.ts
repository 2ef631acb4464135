import { named } from './manifest-document.ts'

/** What a manifest is held against. */
export interface Surroundings {
  /** Where the files stand, without a slash at the end. */
  readonly baseUrl: string
  readonly commands: readonly string[]
  /** The version of ExcelApi that the code needs. */
  readonly excelApi: string
  /** The side of a square PNG in pixels, by its path below the base; nothing where there is no such picture. */
  readonly sideOf: (path: string) => number | undefined
}

/** Looks at one side of a manifest and says what is wrong with it. */
export type Check = (document: Document, surroundings: Surroundings) => string[]

/** The text of the first element of that name. */
export function textOf(document: Document, name: string): string {
  return named(document, name)[0]?.textContent ?? ''
}

/** The fault where it is one, to be spread into a list. */
export function when(isWrong: boolean, fault: string): string[] {
  return isWrong ? [fault] : []
}
