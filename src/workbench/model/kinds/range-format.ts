import type { Json } from '../../json.ts'
import { allColumns, allRows, isWithin, type Area } from '../area.ts'
import { guardAction, isLocked } from '../book/protection.ts'
import type { Sheet } from '../book/sheet.ts'
import { tellFormat } from '../book/tell-change.ts'
import { refuse } from '../given.ts'
import { kind } from '../kind.ts'
import type { Place } from '../objects.ts'
import { borders } from './borders.ts'
import { lookProperty, looks, shared } from './format-values.ts'
import { textOf } from './range-values.ts'
import { fillLooks, fontLooks } from './rarer-looks.ts'

/** Excel measures in points, the grid in pixels. */
const pointsOfPixel = 0.75

export const font = kind<Place>('RangeFont', {
  properties: {
    bold: lookProperty(looks.bold),
    color: lookProperty(looks.fontColor),
    italic: lookProperty(looks.italic),
    name: lookProperty(looks.name),
    size: lookProperty(looks.size),
    strikethrough: lookProperty(looks.strikethrough),
    subscript: lookProperty(fontLooks.subscript),
    superscript: lookProperty(fontLooks.superscript),
    tintAndShade: lookProperty(fontLooks.tintAndShade),
    underline: lookProperty(looks.underline),
  },
})

export const fill = kind<Place>('RangeFill', {
  properties: {
    color: lookProperty(fillLooks.color),
    pattern: lookProperty(fillLooks.pattern),
    patternColor: lookProperty(fillLooks.patternColor),
    patternTintAndShade: lookProperty(fillLooks.patternTintAndShade),
    tintAndShade: lookProperty(fillLooks.tintAndShade),
  },
  methods: { clear: (place) => lookProperty(fillLooks.pattern).set?.(place, 'None') },
})

export const formatProtection = kind<Place>('FormatProtection', {
  properties: {
    formulaHidden: lookProperty(looks.formulaHidden),
    locked: {
      get: (place) => shared(place, (row, column) => isLocked(place.sheet, row, column)),
      set: (place, value) => {
        const { sheet, area } = place
        lookProperty(looks.locked).set?.(place, value)
        if (area.rows !== allRows && area.columns !== allColumns) return
        sheet.unlockedLines = sheet.unlockedLines.filter((lines) => !isWithin(lines, area))
        if (value === false) sheet.unlockedLines.push(area)
      },
    },
  },
})

export const rangeFormat = kind<Place>('RangeFormat', {
  properties: {
    columnWidth: {
      get: ({ sheet, area }) =>
        same(area.left, area.columns, (column) => sheet.grid.lines.columnWidth(column) * pointsOfPixel),
      set: ({ sheet, area }, value) => {
        guardAction(sheet, 'allowFormatColumns')
        sheet.grid.lines.setColumnWidth(area, size(value) / pointsOfPixel)
      },
    },
    rowHeight: {
      get: ({ sheet, area }) =>
        same(area.top, area.rows, (row) => sheet.grid.lines.rowHeight(row) * pointsOfPixel),
      set: ({ sheet, area }, value) => {
        guardAction(sheet, 'allowFormatRows')
        sheet.grid.lines.setRowHeight(area, size(value) / pointsOfPixel)
      },
    },
    useStandardHeight: {
      get: ({ sheet, area }) => isStandard(sheet, 'rows', area.top, area.rows),
      set: ({ sheet, area }, value) => {
        guardAction(sheet, 'allowFormatRows')
        if (value === true) sheet.grid.lines.setRowHeight(area, sheet.grid.lines.standard('rows'))
      },
    },
    useStandardWidth: {
      get: ({ sheet, area }) => isStandard(sheet, 'columns', area.left, area.columns),
      set: ({ sheet, area }, value) => {
        guardAction(sheet, 'allowFormatColumns')
        if (value === true) sheet.grid.lines.setColumnWidth(area, sheet.grid.lines.standard('columns'))
      },
    },
    horizontalAlignment: lookProperty(looks.horizontalAlignment),
    verticalAlignment: lookProperty(looks.verticalAlignment),
    wrapText: lookProperty(looks.wrapText),
    indentLevel: lookProperty(looks.indentLevel),
    autoIndent: lookProperty(looks.autoIndent),
    textOrientation: lookProperty(looks.textOrientation),
    shrinkToFit: lookProperty(looks.shrinkToFit),
    readingOrder: lookProperty(looks.readingOrder),
  },
  objects: {
    font: (place) => font.of(place),
    fill: (place) => fill.of(place),
    borders: (place) => borders.of(place),
    protection: (place) => formatProtection.of(place),
  },
  methods: {
    adjustIndent: (place, given) => adjustIndent(place, given.whole(0)),
    autofitColumns: ({ sheet, area }) => {
      guardAction(sheet, 'allowFormatColumns')
      fitColumns(sheet, area)
    },
    autofitRows: ({ sheet, area }) => {
      guardAction(sheet, 'allowFormatRows')
      sheet.grid.lines.fitRows(area)
    },
  },
})

/** Each cell by itself: what goes below nothing or above Excel's most stays there. */
function adjustIndent({ book, sheet, area }: Place, by: number): void {
  guardAction(sheet, 'allowFormatCells')
  sheet.grid.look(area, (down, across) => {
    const level = looks.indentLevel.read(sheet.grid.style(area.top + down, area.left + across))
    return looks.indentLevel.write(Math.min(250, Math.max(0, level + by)))
  })
  tellFormat(book, sheet, area)
}

function size(value: Json): number {
  return typeof value === 'number' && value >= 0 && value < 2000 ? value : refuse()
}

function isStandard(sheet: Sheet, axis: 'rows' | 'columns', from: number, count: number): Json {
  const { lines } = sheet.grid
  const sizeAt = (at: number): number => (axis === 'rows' ? lines.rowHeight(at) : lines.columnWidth(at))
  return same(from, count, (at) => (sizeAt(at) === lines.standard(axis) ? 1 : 0)) === 1
}

/** The value for all of a stretch; null where it differs. A stretch of all there are ends with the last seen. */
function same(from: number, count: number, read: (at: number) => number): Json {
  const first = read(from)
  const seen = count === allRows || count === allColumns ? 1000 : count
  for (let at = from + 1; at < from + seen; at++) if (read(at) !== first) return null
  return first
}

/** As wide as the longest text, by a rough width of letters: nothing here draws. */
function fitColumns(sheet: Sheet, area: Area): void {
  const block = sheet.grid.filled(area)
  if (!block) return
  for (let column = block.left; column < block.left + block.columns; column++) {
    let longest = 0
    for (let row = block.top; row < block.top + block.rows; row++) {
      longest = Math.max(longest, textOf(sheet, row, column).length)
    }
    if (longest > 0) sheet.grid.lines.setColumnWidth({ ...block, left: column, columns: 1 }, longest * 7 + 12)
  }
}

export const formatKinds = [font, fill, formatProtection, rangeFormat] as const
