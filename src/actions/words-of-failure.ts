import { HostError } from '../workbook/host-error.ts'

/** Something that went wrong, as a person is told. */
export interface Failure {
  /** Of a `HostError`; undefined where nobody had expected it. */
  readonly code: string | undefined
  /** A sentence or two; where nobody had expected it, what the machine says. */
  readonly sentence: string
}

/** Whatever was thrown, in words. */
export function wordsOfFailure(thrown: unknown): Failure {
  if (thrown instanceof HostError) return { code: thrown.code, sentence: thrown.message }
  return { code: undefined, sentence: thrown instanceof Error ? thrown.message : String(thrown) }
}
