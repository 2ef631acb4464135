import { numfmt } from '@univerjs/core'
import { isList, type Json } from '../../json.ts'
import { cellCount, type Area } from '../area.ts'
import type { Sheet } from '../book/sheet.ts'
import { numberFormatOf, numberFormatStyle } from '../book/styled.ts'
import { wrongSize, writeCells } from '../book/write-cells.ts'
import { guardAction } from '../book/protection.ts'
import { tellFormat } from '../book/tell-change.ts'
import { fromR1C1, toR1C1 } from '../formula/r1c1.ts'
import { ExcelError } from '../excel-error.ts'
import { matrixOf, refuse } from '../given.ts'
import { formulaOf, valueOf, valueTypeOf } from '../grid/cell-content.ts'
import type { Property } from '../kind.ts'
import type { Place } from '../objects.ts'

/** What stands in the cells of a range. */
export const rangeValues = {
  values: {
    get: (place) => readCells(place, ({ sheet }, row, column) => valueOf(sheet.grid.cell(row, column))),
    set: (place, value) => write(place, value),
  },
  valueTypes: {
    get: (place) => readCells(place, ({ sheet }, row, column) => valueTypeOf(sheet.grid.cell(row, column))),
  },
  formulas: {
    get: (place) => readCells(place, ({ sheet }, row, column) => formulaOf(sheet.grid.cell(row, column))),
    set: (place, value) => write(place, value),
  },
  formulasR1C1: {
    get: (place) =>
      readCells(place, ({ sheet }, row, column) => {
        const formula = formulaOf(sheet.grid.cell(row, column))
        return typeof formula === 'string' && formula.startsWith('=')
          ? toR1C1(formula, { row, column })
          : formula
      }),
    set: (place, value) => {
      const { area } = place
      const at = spread(value, area)
      if (!at) throw wrongSize(area)
      const rows = Array.from({ length: area.rows }, (_, down) =>
        Array.from({ length: area.columns }, (__, across) => {
          const one = at(down, across)
          const home = { row: area.top + down, column: area.left + across }
          return typeof one === 'string' && one.startsWith('=') ? fromR1C1(one, home) : one
        }),
      )
      writeCells(place.book, place.sheet, area, rows)
    },
  },
  text: {
    get: (place) => readCells(place, ({ sheet }, row, column) => textOf(sheet, row, column)),
  },
  numberFormat: {
    get: (place) => readCells(place, ({ sheet }, row, column) => numberFormatOf(sheet, row, column)),
    set: ({ book, sheet, area }, value) => {
      guardAction(sheet, 'allowFormatCells')
      const rows = spread(alone(value), area)
      if (!rows) throw wrongSize(area)
      sheet.grid.look(area, (down, across) => {
        const format = rows(down, across)
        return format === null ? undefined : numberFormatStyle(typeof format === 'string' ? format : refuse())
      })
      tellFormat(book, sheet, area)
    },
  },
} as const satisfies Record<string, Property<Place>>

/** One value for each cell, row by row. */
export function readCells(place: Place, one: (place: Place, row: number, column: number) => Json): Json {
  const { area, book } = place
  // Excel on the web gives null or an error for ranges as large as this, whole columns among them.
  if (cellCount(area) > book.habits.maxCellsRead) {
    if (book.habits.largeReads === 'null') return null
    throw new ExcelError('ResponsePayloadSizeLimitExceeded')
  }
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (__, across) => one(place, area.top + down, area.left + across)),
  )
}

function write({ book, sheet, area }: Place, value: Json): void {
  const at = spread(value, area)
  if (!at) throw wrongSize(area)
  // A single value for whole columns fills as far as anything stands there.
  const written = cellCount(area) > book.habits.maxCellsRead ? (sheet.grid.filled(area) ?? area) : area
  const rows = Array.from({ length: written.rows }, (_, down) =>
    Array.from({ length: written.columns }, (__, across) => at(down, across)),
  )
  writeCells(book, sheet, written, rows)
}

/** What each cell gets: a single value stands for all, a matrix has to fit; undefined where it does not. */
export function spread(value: Json, area: Area): ((down: number, across: number) => Json) | undefined {
  if (!Array.isArray(value)) return () => value
  const rows = matrixOf(value)
  if (rows.length !== area.rows || rows[0]?.length !== area.columns) return undefined
  return (down, across) => rows[down]?.[across] ?? null
}

/** A single format in a matrix of its own holds for all cells, as one without. */
function alone(value: Json): Json {
  const [row, ...rows] = isList(value) ? value : []
  const [one, ...others] = isList(row) ? row : []
  return one !== undefined && rows.length === 0 && others.length === 0 ? one : value
}

/** As the cell shows it. */
export function textOf(sheet: Sheet, row: number, column: number): string {
  const value = valueOf(sheet.grid.cell(row, column))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  const format = numberFormatOf(sheet, row, column)
  try {
    return numfmt.format(format === '@' ? 'General' : format, value, { locale: 'en-US', throws: true })
  } catch {
    return String(value)
  }
}
