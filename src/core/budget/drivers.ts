import { codeBook, type CodeBook, type Named } from '../framework/code-book.ts'
import type { FrameworkLookup } from '../framework/lookup.ts'
import { cellOf, codeIn, writtenIn, type CodeCell, type TableRow } from './rows.ts'
import { readDecimalCell, type DecimalCell } from './decimal-cell.ts'
import type { DriverRole } from './tables.ts'

export type DriverStage = 1 | 2 | 3 | 4

/** A row of Drivers: how much of what stands at `from` goes `to`, relative to its other rows. */
export interface DriverRow extends TableRow<DriverRole> {
  readonly stage: DriverStage | undefined
  readonly stageText: string
  readonly from: CodeCell
  readonly to: CodeCell
  /** In millionths. */
  readonly weight: DecimalCell
  readonly facts: DriverFacts
}

/** Who says so, on what basis, and when. */
export interface DriverFacts {
  readonly basis: string
  readonly source: string
  readonly date: string
  readonly owner: string
}

/** What `from` and `to` may name at one stage, as one list each. */
export interface DriverBooks {
  readonly from: CodeBook
  readonly to: CodeBook
}

/**
 * Stage 1: enablers, then the central unit -> receivers. Stage 2: enablers, then receivers -> outputs.
 * Stage 3: outputs -> objectives. Stage 4: objectives -> goals.
 */
export function driverBooks({
  books,
  centralUnit,
  units,
}: FrameworkLookup): Record<DriverStage, DriverBooks> {
  const central = units.find(({ code }) => code === centralUnit)
  const centralItems: Named[] = central ? [{ code: central.code, names: [central.name] }] : []
  return {
    1: { from: codeBook([...books.enabler.items, ...centralItems]), to: books.receiver },
    2: { from: codeBook([...books.enabler.items, ...books.receiver.items]), to: books.output },
    3: { from: books.output, to: books.objective },
    4: { from: books.objective, to: books.goal },
  }
}

export function readDriver(row: TableRow<DriverRole>, books: Record<DriverStage, DriverBooks>): DriverRow {
  const stageText = writtenIn(row, 'Stage')
  const stage = ([1, 2, 3, 4] as const).find((number) => String(number) === stageText)
  const { from, to } = stage ? books[stage] : nothing
  return {
    ...row,
    stage,
    stageText,
    from: codeIn(row, 'From', from),
    to: codeIn(row, 'To', to),
    weight: readDecimalCell(cellOf(row, 'Weight'), 6),
    facts: {
      basis: writtenIn(row, 'Basis'),
      source: writtenIn(row, 'Source'),
      date: writtenIn(row, 'Date'),
      owner: writtenIn(row, 'Owner'),
    },
  }
}

const nothing: DriverBooks = { from: codeBook([]), to: codeBook([]) }

/** What makes two rows the same driver, with the codes as the framework spells them; undefined where one is not known. */
export function driverKey({ stage, from, to }: DriverRow): string | undefined {
  if (stage === undefined || from.is.kind !== 'known' || to.is.kind !== 'known') return undefined
  return `${stage}:${from.is.at}:${to.is.at}`
}
