import { sheetTexts } from '../../texts/sheets.ts'
import type { BookContent, PlannedCeiling } from '../book-content.ts'
import { cellOf, type Figure } from '../live/figure.ts'
import { sumOfAllLines, sumOfLines } from '../live/live-source.ts'
import { headersOf } from '../own-tables.ts'
import { cellAt } from '../address.ts'
import { styles, type CellStyle } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { chooseCode, chooseWord } from './choices.ts'
import { enteredSheet, roomyRows } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn } from './sheet-draft.ts'

/** Rows of a small table that wait to be filled in. */
const spareRows = 12

type Looks = Readonly<Record<string, readonly [CellStyle, number]>>

function columnsOf(headers: readonly string[], looks: Looks): DraftColumn[] {
  return headers.map((header) => {
    const [style, width] = looks[header] ?? [styles.money, 15]
    return { header, style, width }
  })
}

function spareOf(rows: readonly unknown[]): { readonly spare: number; readonly fitted: true } {
  return { spare: rows.length === 0 ? spareRows : 0, fitted: true }
}

/** The shares of split lines, each with the title of what it is for. */
export function splits(content: BookContent): SheetPlan {
  const { rows, tables, titles } = content
  const draft = new SheetDraft()
  const columns = columnsOf([...headersOf('SplitRows', []), 'Result'], {
    Line: [styles.code, 14],
    Output: [styles.code, 12],
    Enabler: [styles.code, 12],
    Share: [styles.percent, 12],
    Result: [styles.oursAfter, 60],
  })
  draft.heading(titles.Splits, sheetTexts.sheets.Splits, columns.length).next()
  const table = draft.table(tables.SplitRows, columns, rows.SplitRows, spareOf(rows.SplitRows))
  for (const kind of ['Output', 'Enabler'] as const) {
    draft.list(chooseCode(SheetDraft.cellsOf(table, kind, roomyRows), kind))
  }
  return enteredSheet(draft, content, { key: 'Splits', columns, table })
}

/** The cost drivers of stages 1 to 4. */
export function drivers(content: BookContent): SheetPlan {
  const { rows, tables, titles } = content
  const draft = new SheetDraft()
  const columns = columnsOf(headersOf('DriverRows', []), {
    Stage: [styles.code, 8],
    From: [styles.code, 12],
    To: [styles.code, 12],
    Weight: [styles.weight, 12],
    Basis: [styles.textAfter, 36],
    Source: [styles.textCell, 40],
    Date: [styles.day, 12],
    Owner: [styles.textCell, 32],
  })
  draft.heading(titles.Drivers, sheetTexts.sheets.Drivers, columns.length).next()
  const table = draft.table(tables.DriverRows, columns, rows.DriverRows, spareOf(rows.DriverRows))
  draft.list(chooseWord(SheetDraft.cellsOf(table, 'Stage', roomyRows), 'RBB_Stages'))
  return enteredSheet(draft, content, { key: 'Drivers', columns, table, orientation: 'landscape' })
}

/** The links from objectives to goals. */
export function goalLinks(content: BookContent): SheetPlan {
  const { rows, tables, titles } = content
  const draft = new SheetDraft()
  const columns = columnsOf([...headersOf('GoalLinkRows', []), 'Result'], {
    Objective: [styles.code, 12],
    Goal: [styles.code, 10],
    Kind: [styles.code, 12],
    Weight: [styles.weight, 10],
    Result: [styles.oursAfter, 66],
  })
  draft.heading(titles.GoalLinks, sheetTexts.sheets.GoalLinks, columns.length).next()
  const table = draft.table(tables.GoalLinkRows, columns, rows.GoalLinkRows, spareOf(rows.GoalLinkRows))
  for (const kind of ['Objective', 'Goal'] as const) {
    draft.list(chooseCode(SheetDraft.cellsOf(table, kind, roomyRows), kind))
  }
  draft.list(chooseWord(SheetDraft.cellsOf(table, 'Kind', roomyRows), 'RBB_Kinds'))
  return enteredSheet(draft, content, { key: 'GoalLinks', columns, table })
}

/** Expected revenue. */
export function revenue(content: BookContent): SheetPlan {
  const { rows, tables, titles, years } = content
  const draft = new SheetDraft()
  const columns = columnsOf([...headersOf('RevenueRows', years), 'Name'], {
    Source: [styles.code, 12],
    Note: [styles.textAfter, 36],
    Name: [styles.oursAfter, 36],
  })
  draft.heading(titles.Revenue, sheetTexts.sheets.Revenue, columns.length).next()
  const table = draft.table(tables.RevenueRows, columns, rows.RevenueRows, spareOf(rows.RevenueRows))
  draft.list(chooseCode(SheetDraft.cellsOf(table, 'Source', roomyRows), 'RevenueSource'))
  return enteredSheet(draft, content, { key: 'Revenue', columns, table, orientation: 'landscape' })
}

/** Ceilings, with what is planned under each, live, and what is left. */
export function ceilings(content: BookContent): SheetPlan {
  const { rows, tables, titles } = content
  const draft = new SheetDraft()
  const { planned, left } = sheetTexts.ceilings
  const headers = [...headersOf('CeilingRows', []), planned, left]
  const columns = columnsOf(headers, {
    Kind: [styles.code, 12],
    Key: [styles.code, 16],
    Period: [styles.code, 12],
    Amount: [styles.money, 18],
    Source: [styles.textAfter, 36],
    [planned]: [styles.money, 18],
    [left]: [styles.money, 18],
  })
  draft.heading(titles.Ceilings, sheetTexts.sheets.Ceilings, columns.length).next()
  const firstRow = draft.row + 1
  const amountColumn = headers.indexOf('Amount') + 1
  const plannedColumn = headers.indexOf(planned) + 1
  const all = rows.CeilingRows.map((cells, at): PlannedCell[] => {
    const ceiling = content.ceilings[at]
    if (!ceiling) return [...cells, null, null]
    const figure = plannedFigure(content, ceiling)
    const amount = cells[amountColumn - 1]
    const row = firstRow + at
    const rest = {
      formula: `${cellAt(row, amountColumn)}-${cellAt(row, plannedColumn)}`,
      value: typeof amount === 'number' ? Math.round(amount * 100 - figure.centimes) / 100 : null,
    }
    return [...cells, cellOf(figure), typeof amount === 'number' ? rest : null]
  })
  const table = draft.table(tables.CeilingRows, columns, all, spareOf(all))
  draft.list(chooseWord(SheetDraft.cellsOf(table, 'Kind', roomyRows), 'RBB_CeilingKinds'))
  const leftAt = SheetDraft.firstOf(table, left)
  draft.highlight(
    SheetDraft.cellsOf(table, left, roomyRows),
    `AND(ISNUMBER(${leftAt}),${leftAt}<0)`,
    styles.alarm,
  )
  return enteredSheet(draft, content, { key: 'Ceilings', columns, table, orientation: 'landscape' })
}

function plannedFigure({ live, years }: BookContent, { period, only, planned }: PlannedCeiling): Figure {
  const ofYears = period.years.map((position) => years[position] ?? 0)
  const conditions = only ? [{ role: only.role, texts: only.texts }] : []
  const sums = ofYears.map((year) => (only ? sumOfLines(live, year, conditions) : sumOfAllLines(live, year)))
  return { formula: sums.join('+'), centimes: planned }
}
