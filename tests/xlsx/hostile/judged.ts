import { standardLimits } from '../../../src/xlsx/limits.ts'
import { readWorkbook } from '../../../src/xlsx/read-workbook.ts'
import { XlsxError } from '../../../src/xlsx/xlsx-error.ts'
import type { Contents, HostileFile, Truth } from './hostile-file.ts'

/** Milliseconds that no file may take, of the processor's time: others may use it too. */
const longest = 10_000

/** What is wrong with how the reader took these files. */
export function faults(files: Iterable<HostileFile>): readonly string[] {
  return Array.from(files, faultIn).filter((fault) => fault !== undefined)
}

/** What is wrong with how the reader took a file; undefined where all is well. */
function faultIn({ name, bytes, truth }: HostileFile): string | undefined {
  try {
    const file = bytes()
    const start = process.cpuUsage()
    const outcome = outcomeOf(file)
    const { user, system } = process.cpuUsage(start)
    const took = Math.round((user + system) / 1000)
    const fault =
      took > longest ? `took ${took} ms` : (wordingFault(outcome, truth) ?? valueFault(outcome, truth))
    return fault && `${name}: ${fault}`
  } catch (thrown) {
    return `${name}: threw ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`
  }
}

/** What was read, refused sheets left undefined, and all that was refused. */
interface Outcome {
  readonly read: Contents | undefined
  readonly refusals: readonly XlsxError[]
}

function outcomeOf(file: Uint8Array): Outcome {
  const refusals: XlsxError[] = []
  const orRefused = <Value>(read: () => Value): Value | undefined => {
    try {
      return read()
    } catch (thrown) {
      if (!(thrown instanceof XlsxError)) throw thrown
      refusals.push(thrown)
      return undefined
    }
  }
  const book = orRefused(() => readWorkbook(file, standardLimits))
  if (!book) return { read: undefined, refusals }
  const { sheets, tables, names } = book
  const contents = sheets.map(({ name }) => orRefused(() => book.readSheet(name)))
  return { read: { sheets, tables, names, contents }, refusals }
}

function wordingFault({ refusals }: Outcome, { kind, code }: Truth): string | undefined {
  const [first] = refusals
  if (first && kind === 'read') return `is sound, but refused: ${first.message}`
  if (!first && kind === 'refused') return 'was read'
  if (first && code !== undefined && code !== first.code)
    return `is ${first.code}, not ${code}: ${first.message}`
  const badlySaid = refusals.find(({ message }) => !isOneSentence(message))
  return badlySaid && `refused with ${JSON.stringify(badlySaid.message)}`
}

/** One line that can be shown to a person: begun and ended, short, without control characters. */
function isOneSentence(message: string): boolean {
  const isWhole = message.length <= 300 && /^[A-Z].{8,}[.)]$/u.test(message)
  return isWhole && !/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(message)
}

function valueFault({ read }: Outcome, { as }: Truth): string | undefined {
  if (!read || !as) return undefined
  const { contents, ...listing } = read
  const expected = as()
  const { sheets, tables, names } = expected
  const pairs: [unknown, unknown][] = [
    [{ sheets, tables, names }, listing],
    ...contents.flatMap((content, index): [unknown, unknown][] =>
      content === undefined ? [] : [[expected.contents[index], content]],
    ),
  ]
  for (const [wanted, got] of pairs) {
    const [a, b] = [comparable(wanted), comparable(got)]
    if (a !== b) return `was read wrongly: ${difference(a, b)}`
  }
  return undefined
}

/** Values as text in which places that hold nothing and members in another order make no difference. */
export function comparable(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, comparable).join()}]`
  if (typeof value !== 'object' || value === null) return value === undefined ? '∅' : JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${comparable(member)}`).join()}}`
}

function difference(expected: string, read: string): string {
  let at = 0
  while (expected.charAt(at) === read.charAt(at)) at += 1
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60)
  return `expected …${around(expected)}… but got …${around(read)}…`
}
