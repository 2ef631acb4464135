import { sheetTexts } from '../../texts/sheets.ts'
import type { BookContent, EnteredTable, PlannedCeiling, Rows } from '../book-content.ts'
import type { Figure } from '../live/figure.ts'
import { sumOfAllLines, sumOfLines } from '../live/live-source.ts'
import { headersOf } from '../own-tables.ts'
import { cellAt, quoted } from '../address.ts'
import { styles, type CellStyle } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { chooseCode, chooseWord, isWordList, type ChoiceKind, type WordList } from './choices.ts'
import { enteredSheet, roomyRows } from './entered-sheet.ts'
import { SheetDraft, type DraftColumn, type DraftTable } from './sheet-draft.ts'

/** Rows of a small table that wait to be filled in. */
const spareRows = 12

interface SmallTable {
  readonly key: 'Splits' | 'Drivers' | 'GoalLinks' | 'Revenue' | 'Ceilings'
  readonly table: EnteredTable
  readonly headers: readonly string[]
  /** How the cells of a column look, and its width; amounts need none. */
  readonly looks: Readonly<Record<string, readonly [CellStyle, number]>>
  readonly rows: Rows
  /** Columns with codes or words to choose from. */
  readonly choices: Readonly<Record<string, ChoiceKind | WordList>>
  readonly orientation?: 'landscape'
}

/** A sheet with one small table that people fill in. */
function smallSheet(
  content: BookContent,
  small: SmallTable,
  mark?: (draft: SheetDraft, table: DraftTable) => void,
): SheetPlan {
  const { key, headers, looks, rows, choices, orientation = 'portrait' } = small
  const draft = new SheetDraft()
  const columns = headers.map((header): DraftColumn => {
    const [style, width] = looks[header] ?? [styles.money, 15]
    return { header, style, width }
  })
  draft.heading(content.titles[key], sheetTexts.sheets[key], columns.length).next()
  const spare = rows.length === 0 ? spareRows : 0
  const table = draft.table(content.tables[small.table], columns, rows, { spare, fitted: true })
  for (const [header, choice] of Object.entries(choices)) {
    const cells = SheetDraft.cellsOf(table, header, roomyRows)
    draft.list(isWordList(choice) ? chooseWord(cells, choice) : chooseCode(cells, choice))
  }
  mark?.(draft, table)
  return enteredSheet(draft, content, { key, columns, table, orientation })
}

/** The shares of split lines, each with the title of what it is for. */
export function splits(content: BookContent): SheetPlan {
  return smallSheet(content, {
    key: 'Splits',
    table: 'SplitRows',
    headers: [...headersOf('SplitRows', []), 'Result'],
    looks: {
      Line: [styles.code, 14],
      Output: [styles.code, 12],
      Enabler: [styles.code, 12],
      Share: [styles.percent, 12],
      Result: [styles.oursAfter, 60],
    },
    rows: content.rows.SplitRows,
    choices: { Output: 'Output', Enabler: 'Enabler' },
  })
}

/** The cost drivers of stages 1 to 4. */
export function drivers(content: BookContent): SheetPlan {
  return smallSheet(content, {
    key: 'Drivers',
    table: 'DriverRows',
    headers: headersOf('DriverRows', []),
    looks: {
      Stage: [styles.code, 8],
      From: [styles.code, 12],
      To: [styles.code, 12],
      Weight: [styles.weight, 12],
      Basis: [styles.textAfter, 36],
      Source: [styles.textCell, 40],
      Date: [styles.day, 12],
      Owner: [styles.textCell, 32],
    },
    rows: content.rows.DriverRows,
    choices: { Stage: 'RBB_Stages' },
    orientation: 'landscape',
  })
}

/** The links from objectives to goals, each with the two titles it joins. */
export function goalLinks(content: BookContent): SheetPlan {
  return smallSheet(content, {
    key: 'GoalLinks',
    table: 'GoalLinkRows',
    headers: [...headersOf('GoalLinkRows', []), 'Result'],
    looks: {
      Objective: [styles.code, 12],
      Goal: [styles.code, 10],
      Kind: [styles.code, 12],
      Weight: [styles.weight, 10],
      Result: [styles.oursAfter, 66],
    },
    rows: content.rows.GoalLinkRows,
    choices: { Objective: 'Objective', Goal: 'Goal', Kind: 'RBB_Kinds' },
  })
}

/** Expected revenue, with the name of each source. */
export function revenue(content: BookContent): SheetPlan {
  return smallSheet(content, {
    key: 'Revenue',
    table: 'RevenueRows',
    headers: [...headersOf('RevenueRows', content.years), 'Name'],
    looks: { Source: [styles.code, 12], Note: [styles.textAfter, 36], Name: [styles.oursAfter, 36] },
    rows: content.rows.RevenueRows,
    choices: { Source: 'RevenueSource' },
    orientation: 'landscape',
  })
}

/** Ceilings, with what is planned under each, live, and what is left. */
export function ceilings(content: BookContent): SheetPlan {
  const { planned, left } = sheetTexts.ceilings
  const headers = [...headersOf('CeilingRows', []), planned, left]
  const small: SmallTable = {
    key: 'Ceilings',
    table: 'CeilingRows',
    headers,
    looks: {
      Kind: [styles.code, 12],
      Key: [styles.code, 16],
      Period: [styles.code, 12],
      Amount: [styles.money, 18],
      Source: [styles.textAfter, 36],
      [planned]: [styles.money, 18],
      [left]: [styles.money, 18],
    },
    rows: content.rows.CeilingRows.map((cells, at) => ceilingRow(content, headers, cells, at)),
    choices: { Kind: 'RBB_CeilingKinds' },
    orientation: 'landscape',
  }
  return smallSheet(content, small, (draft, table) => {
    const cell = SheetDraft.firstOf(table, left)
    draft.highlight(
      SheetDraft.cellsOf(table, left, roomyRows),
      `AND(ISNUMBER(${cell}),${cell}<0)`,
      styles.alarm,
    )
  })
}

/** The first row of data, below the title, a note, a blank row and the headers. */
const firstCeiling = 5

/** The longest text that a formula of Excel holds. */
const longestLiteral = 255

/** Whether a cell holds a text, as a formula; a long one by how it begins. */
function holds(cell: string, text: string): string {
  if (text.length <= longestLiteral) return `${cell}=${quoted(text)}`
  return `LEFT(${cell},${longestLiteral})=${quoted(text.slice(0, longestLiteral))}`
}

/** The sums stand for the ceiling as it was read: where a row is changed they say so, and are no longer figures. */
function ceilingRow(
  content: BookContent,
  headers: readonly string[],
  cells: readonly PlannedCell[],
  at: number,
): readonly PlannedCell[] {
  const ceiling = content.ceilings[at]
  const amount = cells[headers.indexOf('Amount')]
  if (!ceiling) return [...cells, null, null]
  const cellUnder = (header: string): string => cellAt(firstCeiling + at, headers.indexOf(header) + 1)
  const { formula, centimes } = plannedFigure(content, ceiling)
  const same = ['Kind', 'Key', 'Period'].map((header) => {
    const cell = cells[headers.indexOf(header)]
    return holds(cellUnder(header), typeof cell === 'string' ? cell : '')
  })
  const planned = {
    formula: `IF(AND(${same.join(',')}),${formula},"${sheetTexts.outOfDate}")`,
    value: centimes / 100,
  }
  if (typeof amount !== 'number') return [...cells, planned, null]
  const plannedCell = cellUnder(sheetTexts.ceilings.planned)
  const left = {
    formula: `IF(ISNUMBER(${plannedCell}),${cellUnder('Amount')}-${plannedCell},"")`,
    value: Math.round(amount * 100 - centimes) / 100,
  }
  return [...cells, planned, left]
}

function plannedFigure({ live, years }: BookContent, { period, only, planned }: PlannedCeiling): Figure {
  const sums = period.years.map((position) => {
    const year = years[position] ?? 0
    return only ? sumOfLines(live, year, [{ role: only.role, texts: only.texts }]) : sumOfAllLines(live, year)
  })
  return { formula: sums.join('+'), centimes: planned }
}
