import type { ICellData } from '@univerjs/core'
import { isList, isObject, plainText, type Json, type JsonObject } from '../../json.ts'
import { areaText } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { tellFormat } from '../book/tell-change.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { Place } from '../objects.ts'
import { lineLooks, lineNames } from './borders.ts'
import { looks, type Look } from './format-values.ts'
import { linkOf, setLink } from './hyperlink.ts'
import { fillLooks, fontLooks } from './rarer-looks.ts'
import { rangeStyle } from './styles.ts'

/** The look of single cells, as `getCellProperties` and `setCellProperties` name it, by path. */
const known: Readonly<Record<string, Look>> = {
  style: {
    read: (_, cell) => plainText((cell?.custom?.['style'] as Json | undefined) ?? 'Normal'),
    write: () => refuse(),
  },
  'format/textOrientation': looks.textOrientation,
  'format/shrinkToFit': looks.shrinkToFit,
  'format/readingOrder': looks.readingOrder,
  'format/horizontalAlignment': looks.horizontalAlignment,
  'format/verticalAlignment': looks.verticalAlignment,
  'format/wrapText': looks.wrapText,
  'format/indentLevel': looks.indentLevel,
  'format/autoIndent': looks.autoIndent,
  'format/fill/color': fillLooks.color,
  'format/fill/pattern': fillLooks.pattern,
  'format/fill/patternColor': fillLooks.patternColor,
  'format/fill/patternTintAndShade': fillLooks.patternTintAndShade,
  'format/fill/tintAndShade': fillLooks.tintAndShade,
  'format/font/bold': looks.bold,
  'format/font/color': looks.fontColor,
  'format/font/italic': looks.italic,
  'format/font/name': looks.name,
  'format/font/size': looks.size,
  'format/font/strikethrough': looks.strikethrough,
  'format/font/subscript': fontLooks.subscript,
  'format/font/superscript': fontLooks.superscript,
  'format/font/tintAndShade': fontLooks.tintAndShade,
  'format/font/underline': looks.underline,
  'format/protection/formulaHidden': looks.formulaHidden,
  'format/protection/locked': looks.locked,
  ...lineLooks,
}

/** For each cell what was asked for, such as whether it is locked. */
export function getCellProperties(place: Place, wanted: Json): Json {
  if (!isObject(wanted)) return refuse()
  const { area } = place
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) =>
      gather(
        { ...place, area: { top: area.top + down, left: area.left + across, rows: 1, columns: 1 } },
        wanted,
        '',
      ),
    ),
  )
}

/** What can be asked of a cell besides its look. */
const others: Readonly<Record<string, (cell: Place) => Json>> = {
  address: ({ area }) => areaText(area),
  addressLocal: ({ area }) => areaText(area),
  hyperlink: (cell) => linkOf(cell),
  hidden: ({ sheet: { grid, filteredRows }, area: { top, left } }) =>
    grid.lines.isRowHidden(top) || filteredRows.has(top) || grid.lines.isColumnHidden(left),
}

/** All that is known of a part of the look that is asked for as a whole, such as `protection`. */
function partsOf(path: string): JsonObject | undefined {
  const names = Object.keys(known)
    .filter((one) => one.startsWith(`${path}/`))
    .map((one) => one.slice(path.length + 1).split('/')[0] ?? '')
  // What is asked of lines is asked of the line at each side.
  if (path === 'format/borders') return { style: true, color: true, weight: true, tintAndShade: true }
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, true])) : undefined
}

function gather(cell: Place, wanted: JsonObject, path: string): JsonObject {
  const { sheet, area } = cell
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, further]): [string, Json][] => {
      const at = path === '' ? name : `${path}/${name}`
      // What is asked of lines is asked of the line at each side.
      if (at === 'format/borders' && isObject(further)) {
        return [
          [name, Object.fromEntries(lineNames.map((side) => [side, gather(cell, further, `${at}/${side}`)]))],
        ]
      }
      if (isObject(further)) return [[name, gather(cell, further, at)]]
      if (further !== true) return []
      const parts = partsOf(at)
      if (parts) return [[name, gather(cell, parts, at)]]
      const other = Object.hasOwn(others, at) ? others[at] : undefined
      if (other) return [[name, other(cell)]]
      return [
        [name, look(at).read(sheet.grid.style(area.top, area.left), sheet.grid.cell(area.top, area.left))],
      ]
    }),
  )
}

export function setCellProperties(place: Place, value: Json): void {
  const { book, sheet, area } = place
  guardAction(sheet, 'allowFormatCells')
  if (!isList(value) || value.length !== area.rows) return refuse()
  // A style goes first: what else is said of the cell holds on top of it.
  setApart(place, value, 'style', (cell, style) => rangeStyle.set?.(cell, style))
  sheet.grid.look(area, (down, across, cell) => {
    const line = value[down]
    const wanted = isList(line) ? line[across] : undefined
    if (!isObject(wanted)) return undefined
    const style = sheet.grid.style(area.top + down, area.left + across)
    return flatten(wanted, '')
      .filter(([path]) => path !== 'style' && path !== 'hyperlink')
      .reduce<ICellData>((all, [path, one]) => {
        const said = typeof all.s === 'object' ? all.s : {}
        // What was said before holds already: one line of a cell is not to take the others away.
        const changed = look(path).write(one, { ...style, ...said }, { ...cell, ...all })
        return {
          ...all,
          ...changed,
          ...(changed.s && typeof changed.s === 'object' && { s: { ...said, ...changed.s } }),
        }
      }, {})
  })
  tellFormat(book, sheet, area)
  setApart(place, value, 'hyperlink', setLink)
}

/** What is set for each cell by itself, in a way of its own. */
function setApart(
  place: Place,
  rows: readonly Json[],
  name: string,
  set: (cell: Place, value: Json) => void,
): void {
  for (const [down, row] of rows.entries()) {
    for (const [across, wanted] of (isList(row) ? row : []).entries()) {
      const value = isObject(wanted) ? wanted[name] : undefined
      if (value === undefined) continue
      const area = { top: place.area.top + down, left: place.area.left + across, rows: 1, columns: 1 }
      set({ ...place, area }, value)
    }
  }
}

function flatten(value: JsonObject, path: string): [string, Json][] {
  return Object.entries(value).flatMap(([name, further]): [string, Json][] => {
    const at = path === '' ? name : `${path}/${name}`
    return isObject(further) && at !== 'hyperlink' ? flatten(further, at) : [[at, further]]
  })
}

function look(path: string): Look {
  const found = Object.hasOwn(known, path) ? known[path] : undefined
  if (!found) throw new ExcelError('NotImplemented', `the cell property ${path} is not built here`)
  return found
}

/** What is kept with a cell that is not of its look: how its formula is written, and what that fills. */
const contents = new Set(['written', 'fills'])

/** Takes the look of cells away, as `clear('Formats')` does; that they are not locked goes too. */
export function clearLook({ book, sheet, area }: Place): void {
  guardAction(sheet, 'allowFormatCells')
  const filled = sheet.grid.filled(area)
  if (!filled) return
  sheet.grid.look(filled, (_, __, cell) => {
    if (!cell) return undefined
    const custom = Object.fromEntries(
      Object.entries(cell.custom ?? {}).filter(([name]) => contents.has(name)),
    )
    return { s: null, custom: Object.keys(custom).length > 0 ? custom : null }
  })
  tellFormat(book, sheet, area)
}
