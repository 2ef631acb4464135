import { isObject, type Json } from '../json.ts'
import { asFiled, asWritten } from './future-functions.ts'

/** What a rule compares with: a number as it is, all else as a formula with its `=`. */
export function ruleFormula(text: string | undefined): Json {
  if (text === undefined || text === '') return ''
  return Number.isFinite(Number(text)) ? Number(text) : `=${asWritten(text)}`
}

/** The same as files hold it. */
export function filedFormula(value: Json | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase()
  if (typeof value !== 'string') return ''
  return value.startsWith('=')
    ? asFiled(value.slice(1))
    : Number.isFinite(Number(value))
      ? value
      : quoted(value)
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

/** A part of a rule, undefined where it has none of that name. */
export function part(value: Json, name: string): Json | undefined {
  return isObject(value) ? value[name] : undefined
}

export function textPart(value: Json, name: string): string {
  const found = part(value, name)
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : ''
}

/** `GreaterThan` for `greaterThan`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

const operators: Readonly<Record<string, string>> = {
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
}
const filed: ReadonlyMap<string, string> = new Map([
  ...Object.entries(operators).map(([name, own]): [string, string] => [own, name]),
  ['GreaterThanOrEqualTo', 'greaterThanOrEqual'],
  ['LessThanOrEqualTo', 'lessThanOrEqual'],
])

/** Excel's name of an operator: `EqualTo` for `equal`. */
export function operatorOf(name: string | undefined): string {
  return operators[name ?? 'between'] ?? capital(name ?? 'between')
}

export function filedOperator(name: string): string {
  return filed.get(name) ?? small(name)
}
