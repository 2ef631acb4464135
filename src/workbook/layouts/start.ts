import { filled, sheetTexts } from '../../texts/sheets.ts'
import { unitName } from '../../texts/amount-words.ts'
import { words } from '../../texts/words.ts'
import { cellAt, onSheet } from '../address.ts'
import type { BookContent } from '../book-content.ts'
import { bookTitle } from '../book-title.ts'
import { headersOf } from '../own-tables.ts'
import { onRequest, sheetKeys, type SheetKey } from '../sheet-keys.ts'
import { spanOf } from '../span-of.ts'
import { styles } from '../styles.ts'
import type { PlannedCell, SheetPlan } from '../write-plan.ts'
import { controlCell } from './appendix/appendix-a.ts'
import { chooseWord } from './choices.ts'
import { roomyRows } from './entered-sheet.ts'
import { heightOf, linesOf } from './row-height.ts'
import { SheetDraft, type DraftTable } from './sheet-draft.ts'

/** This sheet and those after it are for reference, and hidden at first. */
const firstHidden = 'Goals' satisfies SheetKey

const widths = [26, 24, 26, 13, 14, 10, 9]
/** Facts and notes take all columns but the first. */
const factWidth = 96

/** The first sheet: what the book is, where its lines stand, and what its other sheets are for. */
export function start(content: BookContent): SheetPlan {
  const draft = new SheetDraft()
  const { titles, report, kind } = content
  const texts = sheetTexts.start
  const name = titles.Start
  draft.line(bookTitle(content), styles.title, 28)
  const { title, version } = report.stamp
  draft.line([title, version].filter((text) => text !== '').join(', '), styles.subtitle)
  if (report.stamp.illustrative) draft.wide(sheetTexts.illustrative, styles.illustrative, widths.length)
  draft.next()
  draft.line(texts.about, styles.section, 22)
  for (const [label, fact, look = styles.fact] of facts(content)) {
    draft.put([label, fact], [styles.label, look])
    if (typeof fact === 'string') draft.height(heightOf(linesOf(fact, factWidth)))
    draft.merge(draft.row, 2, draft.row, widths.length).next()
  }
  if (kind === 'report') draft.wide(texts.ownSheets, styles.note, widths.length, 20)
  draft.next()
  draft.line(texts.sheets, styles.section, 22)
  for (const key of sheetKeys.filter((one) => one !== 'Start' && one !== '_rbb' && !onRequest.has(one))) {
    if (key === firstHidden) draft.wide(texts.reference, styles.note, widths.length, 20)
    const name = titles[key]
    // Excel follows no link to a sheet that is hidden.
    const isHidden = sheetKeys.indexOf(key) >= sheetKeys.indexOf(firstHidden)
    draft.put([isHidden ? name : linkTo(name, key), sheetTexts.sheets[key]], [styles.fact, styles.note])
    draft.merge(draft.row, 2, draft.row, widths.length)
    draft.height(heightOf(linesOf(sheetTexts.sheets[key], factWidth))).next()
  }
  draft.next()
  tables(draft, content)
  return draft.sheet({
    key: 'Start',
    name,
    widths,
    print: {
      orientation: 'portrait',
      paper: 'a4',
      footer: filled(sheetTexts.footer, { book: bookTitle(content), sheet: name }),
    },
  })

  function linkTo(sheet: string, key: SheetKey): PlannedCell {
    return { value: sheet, link: onSheet(titles[key], cellAt(1, 1)), style: styles.link }
  }
}

type Fact = readonly [string, PlannedCell, (typeof styles)[keyof typeof styles]?]

function facts(content: BookContent): Fact[] {
  const { report, scope, asOf, files, lookup, years, unit, titles } = content
  const texts = sheetTexts.start
  const { currency, stamp } = report
  const control = controlCell(content)
  const { status } = lookup.framework
  return [
    ...(status === undefined ? [] : [[texts.status, status] satisfies Fact]),
    [texts.years, spanOf(years)],
    [texts.amounts, filled(texts.amountsIn, { currency, unit: unitName(currency, unit) })],
    [
      texts.scope,
      scope ? filled(texts.scopeOf, { unit: scope.unitName, sector: scope.sectorName }) : texts.wholeUnion,
    ],
    ...(files.length === 0 ? [] : [[texts.files, files.join(', ')] satisfies Fact]),
    [texts.allocated, asOf ?? texts.notAllocated],
    [texts.pending, words.pending[report.pending]],
    [texts.findings, filled(texts.counted, { ...report.findings })],
    [texts.basis, filled(texts.basisOf, { share: stamp.onDefaultBasis.toFixed(1) })],
    [texts.notLinked, filled(texts.notLinkedOf, { share: stamp.notLinked.toFixed(1) })],
    ...(control === undefined
      ? []
      : [
          [
            texts.control,
            { formula: onSheet(titles['Appendix A'], control), value: 0 },
            styles.control,
          ] satisfies Fact,
        ]),
  ]
}

function tables(draft: SheetDraft, content: BookContent): void {
  const texts = sheetTexts.start
  const { rows, tables: names } = content
  const put = (name: 'YearRows' | 'Sources' | 'Columns', caption: string, spare: number): DraftTable => {
    draft.line(caption, styles.section, 22)
    const columns = headersOf(name, []).map((header) => ({ header, style: styles.entry }))
    const table = draft.table(names[name], columns, rows[name], { spare, filter: false })
    draft.next()
    return table
  }
  const years = put('YearRows', texts.yearStatus, 0)
  draft.list(chooseWord(SheetDraft.cellsOf(years, 'Status', roomyRows), 'RBB_Statuses'))
  const sources = put('Sources', texts.sources, 8)
  draft.list(chooseWord(SheetDraft.cellsOf(sources, 'InUse', sources.lastRow), 'RBB_YesNo'))
  draft.row -= 1
  draft.wide(texts.columnsNote, styles.note, widths.length, 32).next()
  put('Columns', texts.columns, 24)
}
