import { isList, isObject, type Json, type JsonObject } from '../json.ts'
import { ExcelError } from './excel-error.ts'
import { isHostObject, type Argument } from './host-object.ts'

/** The arguments of one call; what is not as it should be is refused as Excel does. */
export class Given {
  readonly #arguments: readonly Argument[]

  constructor(given: readonly Argument[]) {
    this.#arguments = given
  }

  get all(): readonly Argument[] {
    return this.#arguments
  }

  /** The argument as it came; undefined where it was left out. */
  at(index: number): Argument | undefined {
    const value = this.#arguments[index]
    return value === null ? undefined : value
  }

  text(index: number): string {
    return this.optionalText(index) ?? refuse()
  }

  optionalText(index: number): string | undefined {
    const value = this.at(index)
    return value === undefined || typeof value === 'string' ? value : refuse()
  }

  whole(index: number): number {
    return this.optionalWhole(index) ?? refuse()
  }

  optionalWhole(index: number): number | undefined {
    const value = this.at(index)
    if (value === undefined) return undefined
    return typeof value === 'number' && Number.isInteger(value) ? value : refuse()
  }

  truth(index: number): boolean {
    const value = this.at(index)
    return typeof value === 'boolean' ? value : value === undefined ? false : refuse()
  }

  json(index: number): Json {
    const value = this.#arguments[index]
    return isHostObject(value) || value === undefined ? refuse() : value
  }

  object(index: number): JsonObject | undefined {
    const value = this.at(index)
    if (value === undefined) return undefined
    return !isHostObject(value) && isObject(value) ? value : refuse()
  }

  /** A list of lists of equal length, such as the values of a range. */
  matrix(index: number): readonly (readonly Json[])[] {
    return matrixOf(this.json(index))
  }
}

export function matrixOf(value: Json): readonly (readonly Json[])[] {
  if (!isList(value) || value.length === 0) return refuse()
  const rows = value.map((row) => (isList(row) ? row : refuse()))
  return rows.every((row) => row.length === rows[0]?.length && row.length > 0) ? rows : refuse()
}

export function refuse(message?: string): never {
  throw new ExcelError('InvalidArgument', message)
}
