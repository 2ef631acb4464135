import { cellAt } from '../../../../src/workbook/address.ts'
import type { CellStyle } from '../../../../src/workbook/styles.ts'
import type { PlannedCell, SheetPlan, WritePlan } from '../../../../src/workbook/write-plan.ts'
import { cellText, type BookState, type CellState, type SheetState } from './book-state.ts'

/** The book that a plan asks for. */
export function stateOfPlan({ sheets, names }: WritePlan): BookState {
  return {
    sheets: sheets.map(stateOfSheet),
    names: names.map(({ name, refersTo, hidden = false }) => `${name} =${plain(refersTo)} ${hidden}`).sort(),
  }
}

/** Formulas and places as Excel writes them: a sheet's name stands in quotation marks only where it needs them. */
export function plain(formula: string): string {
  return formula.replace(/'([A-Za-z_][A-Za-z0-9_.]*)'!/g, '$1!')
}

function oneCell(ref: string): string {
  const [first = '', last] = ref.split(':')
  return first === last ? first : ref
}

export function stateOfSheet(sheet: SheetPlan): SheetState {
  const { name, state, tabColor, columns, rows, merges, freeze, tables, lists, highlights, print } = sheet
  return {
    name,
    state,
    tabColor: `#${tabColor}`,
    cells: cellsOf(sheet),
    tables: tables.map(({ name: title, ref, style, filter, columns: headers }) =>
      [title, ref, style, filter, headers.join('|')].join(' '),
    ),
    lists: lists
      .map(({ ref, from, others, prompt, refusal }) =>
        JSON.stringify([oneCell(ref), `=${from}`, others, prompt ?? null, refusal]),
      )
      .sort(),
    highlights: highlights.map(({ ref, formula, style }) =>
      JSON.stringify([
        oneCell(ref),
        `=${formula}`,
        style.bold ?? false,
        style.color ?? null,
        style.fill ?? null,
      ]),
    ),
    widths: Object.fromEntries(columns.map(({ width }, at) => [at + 1, Math.floor(7 * width + 5) * 0.75])),
    heights: Object.fromEntries(
      rows.flatMap(({ row, height }) => (height === undefined ? [] : [[row, height]])),
    ),
    hiddenRows: rows.flatMap(({ row, hidden }) => (hidden ? [row] : [])).sort((a, b) => a - b),
    hiddenColumns: columns.flatMap(({ hidden }, at) => (hidden ? [at + 1] : [])),
    merges: [...merges].sort(),
    frozen: `${freeze?.rows ?? 0} ${freeze?.columns ?? 0}`,
    hasGridLines: sheet.showGridLines ?? true,
    print: print
      ? JSON.stringify({
          orientation: print.orientation,
          paper: print.paper,
          titleRows: print.titleRows ?? null,
          area: print.area?.replaceAll('$', '') ?? null,
          left: print.footer.replaceAll('&', '&&'),
          right: 'Page &P of &N',
          breaks: [...new Set(print.breaksBefore ?? [])].sort((a, b) => a - b),
          zoom: { horizontalFitToPages: 1 },
          margins: [36, 36, 43.2, 50.4, 21.6, 21.6],
        })
      : '',
    isProtected: sheet.isProtected ?? false,
  }
}

function cellsOf({ blocks }: SheetPlan): SheetState['cells'] {
  const cells: Record<string, string> = {}
  for (const { row, column, rows, styles } of blocks) {
    for (const [down, line] of rows.entries()) {
      for (const [across, cell] of line.entries()) {
        const text = cellText(stateOfCell(cell, styles[across]))
        if (text !== undefined) cells[cellAt(row + down, column + across)] = text
      }
    }
  }
  return cells
}

function stateOfCell(cell: PlannedCell, columnStyle: CellStyle | undefined): CellState {
  const own = typeof cell === 'object' && cell !== null ? cell : undefined
  const style = own?.style ?? columnStyle ?? {}
  const value = typeof cell === 'object' ? own?.value : cell
  const content = own?.formula === undefined ? value : `=${plain(own.formula)}`
  const { numberFormat = 'General', color, fill } = style
  return {
    ...(content !== undefined && content !== null && content !== '' && { content }),
    ...(own?.formula !== undefined && { isFormula: true }),
    ...(numberFormat !== 'General' && { format: numberFormat }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: true }),
    ...(style.size !== undefined && style.size !== 11 && { size: style.size }),
    ...(color !== undefined && { color: `#${color}` }),
    ...(fill !== undefined && { fill: `#${fill}` }),
    ...(style.horizontal && { horizontal: style.horizontal }),
    ...(style.vertical && style.vertical !== 'bottom' && { vertical: style.vertical }),
    ...(style.wrap && { wrap: true }),
    ...(style.indent && { indent: style.indent }),
    ...(style.top && { top: `${style.top.line} #${style.top.color}` }),
    ...(style.bottom && { bottom: `${style.bottom.line} #${style.bottom.color}` }),
    ...(style.unlocked && { unlocked: true }),
    ...(own?.link !== undefined && { link: plain(own.link) }),
  }
}
