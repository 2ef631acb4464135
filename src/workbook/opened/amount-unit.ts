import type { HostError } from '../host-error.ts'

/** What amounts are counted in: the currency's main unit or thousands of it, and the currency where one is named. */
export interface AmountUnit {
  readonly amountUnit: 1 | 1000
  readonly currency: string | undefined
}

/** `CHF 000`, `CHF '000`, `000 CHF`, `kCHF`, `CHF thousand`, `1000`. */
const thousands = /^(?:1?['’.,\s]?000|k|thousands?)$/iu

/**
 * Reads what the amounts of a source are counted in; blank stands for the currency itself.
 * @throws what `wrong` makes of a unit that is none
 */
export function amountUnitOf(text: string, wrong: (problem: string) => HostError): AmountUnit {
  const written = text.replace(/(?<![a-z])[a-z]{3}(?![a-z])/iu, (code) => code.toUpperCase())
  const [, before = '', code = '', behind = ''] =
    /^([^A-Z]*?|k|K)\s*([A-Z]{3})?\s*(?:in\s+)?(['’]?[^A-Z]*)$/u.exec(written) ?? []
  const scale = `${before}${behind}`.trim()
  const currency = code === '' ? undefined : code
  if (text === '' || (scale === '' && currency !== undefined) || text === '1')
    return { amountUnit: 1, currency }
  if (thousands.test(scale)) return { amountUnit: 1000, currency }
  throw wrong(`“${text}” is no amount unit; write CHF or CHF 000`)
}
