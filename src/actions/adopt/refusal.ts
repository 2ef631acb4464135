import { adoptTexts } from '../../texts/adopt.ts'
import { HostError } from '../../workbook/host-error.ts'

/** Why something could not be done, in words. */
export interface Refusal {
  readonly ok: false
  readonly code: string
  readonly message: string
}

export type Done<Result> = { readonly ok: true } & Result

export function refusal(code: keyof typeof adoptTexts.refused): Refusal {
  return { ok: false, code, message: adoptTexts.refused[code] }
}

/** What a reader says about a place or a choice that cannot be followed, as a value. */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof HostError) return { ok: false, code: error.code, message: error.message }
  throw error
}
