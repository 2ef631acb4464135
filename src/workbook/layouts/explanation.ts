import { centimesOf } from '../../core/report/centimes-of.ts'
import type { Explanation, ExplanationNode } from '../../core/report/shapes.ts'
import { driverText } from '../../texts/driver-text.ts'
import { partedBySize, sumOf } from '../../texts/explanation-entries.ts'
import { figureTitle, noMoney } from '../../texts/explanation-text.ts'
import { titleOfRule } from '../../texts/message.ts'
import { filled, sheetTexts } from '../../texts/sheets.ts'
import { namedParts, type Titles } from '../../texts/titles.ts'
import { fixed, onSheet, rangeAt } from '../address.ts'
import { look, styles, type CellStyle, type RowKind } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { heightOf, lineHeight, linesOf } from './row-height.ts'
import { SheetDraft } from './sheet-draft.ts'

export interface ExplanationContent {
  readonly explanation: Explanation
  readonly titles: Titles
  readonly currency: string
  /** What the sheet is called in the book. */
  readonly name: string
  /** Framework, version and status, and when this was written. */
  readonly stamp: readonly string[]
  /** What stands in the footer before the name of the sheet. */
  readonly book: string
}

const widths = [7, 16, 62, 46, 18, 10]
const firstRow = 7
const mostRows = 5_000
/** Parts of one node that have rows of their own: as many as keep the sheet readable. */
const partLimits = [1_000, 200, 50, 10]

interface Row {
  readonly level: number
  readonly node: ExplanationNode | undefined
  readonly more: number
  readonly amount: string
}

/**
 * One figure and what it is made of, level by level down to the budget lines, with the driver of each step; ready
 * to print. Amounts of one level sum to those of the level above.
 */
export function explanationSheet(content: ExplanationContent): SheetPlan {
  const { explanation, titles, currency, name, stamp, book } = content
  const texts = sheetTexts.explanation
  const draft = new SheetDraft()
  const { illustrative, parts } = explanation
  draft.line(figureTitle(explanation, titles), styles.title, 26)
  draft.wide(stamp.filter((one) => one !== '').join('   ·   '), styles.stamp, widths.length, 30)
  if (illustrative) draft.wide(sheetTexts.illustrative, styles.illustrative, widths.length)
  else draft.next()
  draft.put(
    [texts.figure, null, null, filled(texts.amountIn, { currency }), Number(explanation.amount)],
    [styles.sumLabel, styles.sumLabel, styles.sumLabel, styles.sumLabel, styles.sum],
  )
  draft.next(2)
  const right = styles.headRight
  draft
    .put(texts.columns, [styles.head, styles.head, styles.head, styles.head, right, right])
    .height(32)
    .next()
  const rows = rowsWithin(parts)
  for (const row of rows) addRow(draft, row, content)
  if (rows.length === 0) draft.put([null, null, noMoney], [undefined, undefined, styles.text]).next()
  const last = Math.max(firstRow, draft.row - 1)
  const [levels, amounts] = [1, 5].map((column) => fixed(rangeAt(firstRow, column, last, column)))
  const sum = { formula: `SUMIFS(${amounts ?? ''},${levels ?? ''},1)`, value: Number(explanation.amount) }
  const label = look('title', 'total')
  draft.put([texts.sum, null, null, null, sum], [label, label, label, label, look('exact', 'total')]).next()
  return draft.sheet({
    key: 'Explanation',
    name,
    widths,
    freeze: { rows: firstRow - 1, columns: 0 },
    print: {
      orientation: 'landscape',
      paper: 'a4',
      titleRows: `${firstRow - 1}:${firstRow - 1}`,
      footer: filled(sheetTexts.footer, { book, sheet: name }),
    },
  })
}

function addRow(draft: SheetDraft, { level, node, more, amount }: Row, content: ExplanationContent): void {
  const { titles, explanation } = content
  const texts = sheetTexts.explanation
  const kind: RowKind = level === 1 ? 'objective' : 'output'
  const { code, title } = node
    ? wordsOf(node, titles)
    : { code: '', title: filled(texts.more, { count: more }) }
  const whole = centimesOf(explanation.amount)
  const share = whole === 0 ? null : Math.round((1000 * centimesOf(amount)) / whole) / 10
  const why = node ? whyOf(node) : ''
  const indented: CellStyle = { ...look('title', kind), indent: Math.min(level - 1, 15) }
  draft.put(
    [level, codeCell(code, node), title, why, Number(amount), share],
    [
      { ...look('word', kind), horizontal: 'left' },
      look('code', kind),
      indented,
      look('title', kind),
      look('exact', kind),
      look('share', kind),
    ],
  )
  const height = heightOf(Math.max(linesOf(title, 62 - 2 * (level - 1)), linesOf(why, 46)))
  if (height > lineHeight) draft.height(height)
  draft.next()
}

/** A line leads to its cell. */
function codeCell(code: string, node: ExplanationNode | undefined): PlannedCell {
  const { sheet = null, row = null } = node?.at ?? {}
  if (sheet === null || row === null) return code === '' ? null : code
  return { value: code, link: onSheet(sheet, `A${row}`), style: { ...styles.code, ...styles.link } }
}

function wordsOf(node: ExplanationNode, titles: Titles): { readonly code: string; readonly title: string } {
  if (node.line !== undefined) {
    const { row = null } = node.at ?? {}
    return { code: node.line === '' ? `row ${row ?? ''}` : node.line, title: node.activity ?? '' }
  }
  const { kind, code, title } = namedParts(node.what, titles)
  return { code: code === '' ? kind : code, title: title === '' ? kind : title }
}

function whyOf({ driver, reason, credits = [] }: ExplanationNode): string {
  return [
    driver ? driverText(driver) : '',
    reason === undefined ? '' : titleOfRule(reason),
    ...credits.map(({ what, amount }) => filled(sheetTexts.explanation.credit, { what, amount })),
  ]
    .filter((text) => text !== '')
    .join('; ')
}

/** The rows of a tree, with as many parts of each node as the sheet has room for. */
function rowsWithin(parts: readonly ExplanationNode[]): readonly Row[] {
  for (const most of partLimits) {
    const rows = rowsOf(parts, 1, most)
    if (rows.length <= mostRows) return rows
  }
  return rowsOf(parts, 1, 3)
}

function rowsOf(parts: readonly ExplanationNode[], level: number, most: number): Row[] {
  const { shown, others } = partedBySize(parts, most)
  const rows = shown.flatMap((node) => [
    { level, node, more: 0, amount: node.amount },
    ...rowsOf(node.parts ?? [], level + 1, most),
  ])
  if (others.length === 0) return rows
  return [...rows, { level, node: undefined, more: others.length, amount: sumOf(others) }]
}
