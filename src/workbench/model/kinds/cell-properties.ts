import type { ICellData } from '@univerjs/core'
import { isList, isObject, plainText, type Json, type JsonObject } from '../../json.ts'
import { areaText } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { tellFormat } from '../book/tell-change.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { Place } from '../objects.ts'
import { looks, type Look } from './format-values.ts'
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
  'format/fill/color': looks.fillColor,
  'format/font/bold': looks.bold,
  'format/font/color': looks.fontColor,
  'format/font/italic': looks.italic,
  'format/font/name': looks.name,
  'format/font/size': looks.size,
  'format/font/strikethrough': looks.strikethrough,
  'format/font/underline': looks.underline,
  'format/protection/locked': looks.locked,
}

/** For each cell what was asked for, such as whether it is locked. */
export function getCellProperties({ sheet, area }: Place, wanted: Json): Json {
  if (!isObject(wanted)) return refuse()
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) =>
      gather(sheet, area.top + down, area.left + across, wanted, ''),
    ),
  )
}

function gather(
  sheet: Place['sheet'],
  row: number,
  column: number,
  wanted: JsonObject,
  path: string,
): JsonObject {
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, further]): [string, Json][] => {
      const at = path === '' ? name : `${path}/${name}`
      if (further === true && (at === 'address' || at === 'addressLocal')) {
        return [[name, areaText({ top: row, left: column, rows: 1, columns: 1 })]]
      }
      if (isObject(further)) return [[name, gather(sheet, row, column, further, at)]]
      if (further !== true) return []
      return [[name, look(at).read(sheet.grid.style(row, column), sheet.grid.cell(row, column))]]
    }),
  )
}

export function setCellProperties(place: Place, value: Json): void {
  const { book, sheet, area } = place
  guardAction(sheet, 'allowFormatCells')
  if (!isList(value) || value.length !== area.rows) return refuse()
  // A style goes first: what else is said of the cell holds on top of it.
  setStyles(place, value)
  sheet.grid.look(area, (down, across, cell) => {
    const line = value[down]
    const wanted = isList(line) ? line[across] : undefined
    if (!isObject(wanted)) return undefined
    const style = sheet.grid.style(area.top + down, area.left + across)
    const changes = flatten(wanted, '')
      .filter(([path]) => path !== 'style')
      .map(([path, one]) => look(path).write(one, style, cell))
    return changes.reduce<ICellData>(
      (all, { s, custom }) => ({
        ...all,
        ...(s && typeof s === 'object' && { s: { ...(typeof all.s === 'object' ? all.s : {}), ...s } }),
        ...(custom && { custom }),
      }),
      {},
    )
  })
  tellFormat(book, sheet, area)
}

function setStyles(place: Place, rows: readonly Json[]): void {
  for (const [down, row] of rows.entries()) {
    for (const [across, wanted] of (isList(row) ? row : []).entries()) {
      const style = isObject(wanted) ? wanted['style'] : undefined
      if (style === undefined) continue
      const area = { top: place.area.top + down, left: place.area.left + across, rows: 1, columns: 1 }
      rangeStyle.set?.({ ...place, area }, style)
    }
  }
}

function flatten(value: JsonObject, path: string): [string, Json][] {
  return Object.entries(value).flatMap(([name, further]): [string, Json][] => {
    const at = path === '' ? name : `${path}/${name}`
    return isObject(further) ? flatten(further, at) : [[at, further]]
  })
}

function look(path: string): Look {
  const found = Object.hasOwn(known, path) ? known[path] : undefined
  if (!found) throw new ExcelError('NotImplemented', `the cell property ${path} is not built here`)
  return found
}

/** Takes the look of cells away, as `clear('Formats')` does; that they are not locked goes too. */
export function clearLook({ book, sheet, area }: Place): void {
  guardAction(sheet, 'allowFormatCells')
  const filled = sheet.grid.filled(area)
  if (!filled) return
  sheet.grid.look(filled, (_, __, cell) => {
    if (!cell) return undefined
    const custom = Object.fromEntries(
      Object.entries(cell.custom ?? {}).filter(([name]) => name !== 'unlocked'),
    )
    return { s: null, custom: Object.keys(custom).length > 0 ? custom : null }
  })
  tellFormat(book, sheet, area)
}
