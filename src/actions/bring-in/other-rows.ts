import type { DecimalCell } from '../../core/budget/decimal-cell.ts'
import { driverBooks, driverKey, readDriver } from '../../core/budget/drivers.ts'
import { linkKey, readLink } from '../../core/budget/links.ts'
import type { Budget } from '../../core/budget/budget.ts'
import { writtenIn } from '../../core/budget/rows.ts'
import type { RowsEdit } from '../../workbook/cell-edit.ts'

/** A row that the other workbook has, and what this one says in its place. */
export interface Disagreement {
  /** The headers that say what it is about: `GS.8 · BR`. */
  readonly about: string
  /** Weights as written; `''` where the cell is empty, undefined where nothing here is of those codes. */
  readonly here: string | undefined
  readonly there: string
}

export interface ComingRows {
  readonly add: RowsEdit['add']
  readonly disagreeing: readonly Disagreement[]
}

interface Statement {
  readonly key: string | undefined
  readonly about: string
  readonly weight: DecimalCell
  readonly written: string
  readonly row: RowsEdit['add'][number]
}

/** The drivers that this budget has not yet; those of other weights stay where they are, and are told. */
export function comingDrivers(here: Budget, there: Budget): ComingRows {
  const stages = driverBooks(here.lookup)
  const statement = (given: Budget['drivers']['rows'][number]): Statement => {
    const row = readDriver(given, stages)
    const [from, to] = [writtenIn(row, 'From'), writtenIn(row, 'To')]
    const { basis, source, date, owner } = row.facts
    return {
      key: driverKey(row),
      about: `${from} · ${to}`,
      weight: row.weight,
      written: writtenIn(row, 'Weight'),
      row: filledIn({
        Stage: row.stageText,
        From: from,
        To: to,
        ...weightOf(row.weight),
        ...{ Basis: basis, Source: source, Date: date, Owner: owner },
      }),
    }
  }
  return coming(here.drivers.rows.map(statement), there.drivers.rows.map(statement))
}

/** The goal links that this budget has not yet; those of other weights stay where they are, and are told. */
export function comingLinks(here: Budget, there: Budget): ComingRows {
  const statement = (given: Budget['links']['rows'][number]): Statement => {
    const row = readLink(given, here.lookup)
    const [objective, goal] = [row.objective.text.trim(), row.goal.text.trim()]
    return {
      key: linkKey(row),
      about: `${objective} · ${goal}`,
      weight: row.weight,
      written: writtenIn(row, 'Weight'),
      row: filledIn({ Objective: objective, Goal: goal, Kind: row.kind, ...weightOf(row.weight) }),
    }
  }
  return coming(here.links.rows.map(statement), there.links.rows.map(statement))
}

function coming(here: readonly Statement[], there: readonly Statement[]): ComingRows {
  const said = new Map(here.flatMap((one) => (one.key === undefined ? [] : [[one.key, one]])))
  const add: RowsEdit['add'][number][] = []
  const disagreeing: Disagreement[] = []
  for (const one of there) {
    const { key, about, written } = one
    // A row that is not filled in yet says nothing.
    if (
      about.replace('·', '').trim() === '' ||
      (key !== undefined && one.weight.kind === 'blank' && said.has(key))
    )
      continue
    const known = key === undefined ? undefined : said.get(key)
    if (key === undefined || (known && !isSameWeight(known.weight, one.weight))) {
      disagreeing.push({ about, here: known?.written, there: written })
    } else if (!known) {
      said.set(key, one)
      add.push(one.row)
    }
  }
  return { add, disagreeing }
}

function isSameWeight(one: DecimalCell, other: DecimalCell): boolean {
  if (one.kind === 'read' && other.kind === 'read') return one.value === other.value
  return one.kind === other.kind
}

/** In millionths as read; what cannot be read does not come along. */
function weightOf(weight: DecimalCell): { readonly Weight?: number } {
  return weight.kind === 'read' ? { Weight: weight.value / 1_000_000 } : {}
}

function filledIn(row: RowsEdit['add'][number]): RowsEdit['add'][number] {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
}
