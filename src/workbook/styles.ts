/** How a cell looks; colours are `RRGGBB`, sizes in points. */
export interface CellStyle {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly size?: number
  readonly color?: string
  readonly fill?: string
  readonly numberFormat?: string
  readonly horizontal?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  readonly indent?: number
  readonly top?: Border
  readonly bottom?: Border
  readonly unlocked?: boolean
}

interface Border {
  readonly line: 'hair' | 'thin' | 'medium' | 'double'
  readonly color: string
}

/** Our sheets' one colour, in the shades they use; text on them has a contrast of at least 4.5 to 1. */
export const ink = {
  dark: '1F3F66',
  middle: 'C9D8EA',
  light: 'EAF0F7',
  line: '9AA9BC',
  grey: '595959',
  white: 'FFFFFF',
  alarm: '9C0006',
  alarmFill: 'FFC7CE',
  doubtFill: 'FFEB9C',
  doubt: '7F6000',
  well: '006100',
  wellFill: 'DFF0D8',
} as const

/** Texts of a chart, in points: each bar has its code beside it. */
export const chartSizes = { title: 12, labels: 9 } as const

const hair = { line: 'hair', color: ink.line } as const
const thin = { line: 'thin', color: ink.dark } as const

const exactFormat = '#,##0.00;-#,##0.00;0.00'
const publishedFormat = '#,##0;-#,##0;"–"'

export const styles = {
  title: { bold: true, size: 16, color: ink.dark, vertical: 'center' },
  subtitle: { size: 11, color: ink.grey },
  illustrative: { bold: true, color: ink.doubt, fill: ink.doubtFill },
  note: { color: ink.grey, wrap: true, vertical: 'top' },
  section: { bold: true, size: 13, color: ink.dark, vertical: 'bottom' },
  label: { color: ink.grey, vertical: 'top' },
  fact: { horizontal: 'left', wrap: true, vertical: 'top' },
  stamp: { size: 10, color: ink.grey, wrap: true, vertical: 'top' },
  link: { color: '0B4F9E', underline: true, vertical: 'top' },
  control: { bold: true, color: ink.well, fill: ink.wellFill, horizontal: 'left' },
  alarm: { bold: true, color: ink.alarm, fill: ink.alarmFill },
  doubt: { color: ink.doubt, fill: ink.doubtFill },
  /** Headers of our tables and reports. */
  head: { bold: true, color: ink.white, fill: ink.dark, wrap: true, vertical: 'center' },
  headRight: {
    bold: true,
    color: ink.white,
    fill: ink.dark,
    wrap: true,
    vertical: 'center',
    horizontal: 'right',
  },
  headAfter: {
    bold: true,
    color: ink.white,
    fill: ink.dark,
    wrap: true,
    vertical: 'center',
    horizontal: 'left',
    indent: 1,
  },
  /** Cells of tables. */
  code: { numberFormat: '@', vertical: 'top' },
  text: { wrap: true, vertical: 'top' },
  textCell: { numberFormat: '@', wrap: true, vertical: 'top' },
  /** Cells that wait to be filled in show their edge. */
  entry: { numberFormat: '@', vertical: 'top', bottom: hair },
  /** Text behind a column of figures. */
  codeAfter: { numberFormat: '@', vertical: 'top', horizontal: 'left', indent: 1 },
  textAfter: { numberFormat: '@', wrap: true, vertical: 'top', horizontal: 'left', indent: 1 },
  oursAfter: { color: ink.grey, wrap: true, vertical: 'top', horizontal: 'left', indent: 1 },
  oursShort: { color: ink.grey, vertical: 'top' },
  ours: { color: ink.grey, wrap: true, vertical: 'top' },
  money: { numberFormat: exactFormat, vertical: 'top', horizontal: 'right' },
  percent: { numberFormat: '0.00%', vertical: 'top', horizontal: 'right' },
  weight: { numberFormat: 'General', vertical: 'top', horizontal: 'right' },
  day: { numberFormat: 'yyyy-mm-dd', horizontal: 'left', vertical: 'top' },
  whole: { numberFormat: '0', horizontal: 'left', vertical: 'top' },
  sum: { bold: true, numberFormat: exactFormat, top: thin, horizontal: 'right' },
  sumLabel: { bold: true, top: thin },
} as const satisfies Record<string, CellStyle>

/** What a row of a report is, from the pair of output and objective up to the whole. */
export type RowKind = 'output' | 'objective' | 'sector' | 'unallocated' | 'total'

const rowLooks: Readonly<Record<RowKind, CellStyle>> = {
  output: { bottom: hair },
  objective: { bold: true, fill: ink.light, bottom: hair },
  sector: { bold: true, fill: ink.middle },
  unallocated: { italic: true, bottom: hair },
  total: { bold: true, top: thin, bottom: { line: 'double', color: ink.dark } },
}

/** What a cell of a report's row holds. */
export type CellKind = 'code' | 'title' | 'published' | 'share' | 'exact' | 'control' | 'word'

const cellLooks: Readonly<Record<CellKind, CellStyle>> = {
  code: { numberFormat: '@', vertical: 'top' },
  title: { wrap: true, vertical: 'top' },
  word: { vertical: 'top' },
  published: { numberFormat: publishedFormat, horizontal: 'right', vertical: 'top' },
  share: { numberFormat: '0.0" %"', horizontal: 'right', vertical: 'top' },
  exact: { numberFormat: exactFormat, horizontal: 'right', vertical: 'top' },
  control: { numberFormat: '0', horizontal: 'right', vertical: 'top', color: ink.grey },
}

const looks = new Map<string, CellStyle>()

/** The look of one kind of cell in one kind of row; always the same object for the same pair. */
export function look(cell: CellKind, row: RowKind): CellStyle {
  const key = `${cell} ${row}`
  const known = looks.get(key)
  if (known) return known
  const made = {
    ...cellLooks[cell],
    ...rowLooks[row],
    ...(cell === 'title' && row === 'output' ? { indent: 1 } : {}),
  }
  looks.set(key, made)
  return made
}
