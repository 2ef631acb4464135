import { openExcel } from '../../../src/hosts/excel/open-excel.ts'
import type { ExcelBook } from '../../../src/hosts/excel/excel-book.ts'
import type { Fault } from '../../../src/workbench/channel/mischief.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { actionsOf, befall, failureOf, goodDays } from './bad-days.ts'
import type { Command } from './commands.ts'
import { testTime } from './in-excel.ts'
import { checkpoint } from './rewind.ts'
import type { BookState } from './sheets/book-state.ts'
import { differences, strayCells, wholeBook, without } from './whole-book.ts'

/** Something that befalls one round trip of a command. */
export interface Ordeal {
  readonly roundTrip: number
  readonly fault: Fault
}

/** Round trips at the end of a command, of which some write; those before do nothing but read. */
const last = 4

/**
 * Each fault at each round trip of a command, by the actions that they ask for. Those that write are half done after
 * several of them.
 */
export function ordealsAt(actions: readonly number[]): readonly Ordeal[] {
  return actions.flatMap((count, at) => {
    const parts = at < actions.length - last ? [0.5] : [0.25, 0.5, 0.75]
    const between = parts.map((part) => Math.floor(count * part))
    const stops = new Set(parts.length === 1 ? between : [1, ...between, count - 1])
    const faults: readonly Fault[] = [
      { is: 'throttled' },
      { is: 'session lost' },
      { is: 'answer lost' },
      ...[...stops]
        .filter((stop) => stop > 0 && stop < count)
        .map((stop): Fault => ({ is: 'half done', actions: stop })),
    ]
    return faults.map((fault) => ({ roundTrip: at + 1, fault }))
  })
}

/** A fixed few of all ordeals, for commands that take their time. */
function someOf(ordeals: readonly Ordeal[], actions: readonly number[]): readonly Ordeal[] {
  if (process.env['ALL_FAULTS'] !== undefined) return ordeals
  const largest = actions.indexOf(Math.max(...actions)) + 1
  return ordeals.filter(({ roundTrip, fault }) => {
    switch (fault.is) {
      case 'throttled':
        return roundTrip % 3 === 0
      case 'session lost':
        return roundTrip === largest + 1
      case 'answer lost':
        return roundTrip === largest || roundTrip === actions.length
      case 'half done':
        return roundTrip === largest
    }
  })
}

/** A book in which a command is given, as it is before and as it is to be after. */
export interface Trial {
  readonly excel: StandIn
  readonly command: Command
  readonly before: BookState
  readonly wished: BookState
  readonly rewind: () => Promise<void>
  /** Cells that are others where the command is given twice. */
  readonly but?: readonly string[]
}

/** Excel opened anew, as at the next start. */
export function nextStart(): ExcelBook {
  return openExcel(() => testTime).book
}

/** Puts a command through a fixed few of all ordeals in the book as it is, or through all where `ALL_FAULTS` is set. */
export async function problemsOf(
  excel: StandIn,
  command: Command,
  but: readonly string[] = [],
): Promise<readonly string[]> {
  const before = await wholeBook(excel)
  const rewind = checkpoint(excel)
  const actions = await actionsOf(excel, () => command(nextStart()))
  const trial = { excel, command, before, wished: await wholeBook(excel), rewind, but }
  const problems: string[] = []
  for (const ordeal of someOf(ordealsAt(actions), actions)) problems.push(...(await undergo(trial, ordeal)))
  await rewind()
  return problems
}

/**
 * Lets a fault befall a command, starts again and ends the write; and where it was interrupted, does it all once more
 * and takes the write back.
 * @returns what went wrong
 */
export async function undergo(trial: Trial, ordeal: Ordeal): Promise<readonly string[]> {
  const problems: string[] = []
  const say = (what: string): void => void problems.push(`${JSON.stringify(ordeal)} ${what}`)
  try {
    const isInterrupted = await fail(trial, ordeal, say)
    await end(trial, isInterrupted, say)
    if (!isInterrupted) return problems
    await fail(trial, ordeal, say)
    await nextStart().settle('undo')
    const left = differences(await wholeBook(trial.excel), trial.before)
    if (left.length > 0) say(`taken back: ${left.slice(0, 5).join('; ')}`)
    if ((await nextStart().look()).interrupted) say('is still interrupted once it is taken back')
  } catch (thrown) {
    say(String(thrown))
  }
  return problems
}

/** @returns whether the book says at the next start that a write was interrupted */
async function fail(
  { excel, command, before, wished, rewind }: Trial,
  { roundTrip, fault }: Ordeal,
  say: (what: string) => void,
): Promise<boolean> {
  await rewind()
  befall(excel, roundTrip, fault)
  const failure = await failureOf(() => command(nextStart()))
  goodDays(excel)
  const now = await wholeBook(excel)
  const { interrupted } = await nextStart().look()
  if (!excel.book.happenings.enabled) say('events are off')
  if (fault.is === 'throttled' && failure) say(`is not tried again: ${failure.message}`)
  const strays = strayCells(now, before, wished)
  if (strays.length > 0) say(`holds what nobody wished: ${strays.slice(0, 5).join(', ')}`)
  const isWhole = [before, wished].some((state) => differences(now, state).length === 0)
  if (!interrupted && !isWhole) say('is half written, and nobody knows')
  return interrupted !== undefined
}

async function end(
  { excel, command, wished, but = [] }: Trial,
  isInterrupted: boolean,
  say: (what: string) => void,
): Promise<void> {
  const book = nextStart()
  const { interrupted } = await book.look()
  if (isInterrupted && interrupted?.kind === 'edit') await book.settle('finish')
  else await command(book)
  const [ended, wanted] = [without(await wholeBook(excel), but), without(wished, but)]
  const left = differences(ended, wanted)
  if (left.length > 0) say(`ended: ${left.slice(0, 5).join('; ')}`)
  else if (JSON.stringify(ended) !== JSON.stringify(wanted)) say('ended, and looks otherwise')
  if ((await nextStart().look()).interrupted) say('is still interrupted once it is ended')
}
