import type { Json } from '../../json.ts'
import { areaText } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import type { HostObject } from '../host-object.ts'
import { kind, type Kind, type Property } from '../kind.ts'
import type { Place } from '../objects.ts'
import { rangeValues } from './range-values.ts'

/** What is seen of a range: rows and columns that are hidden, by hand or by a filter, are left out. */
interface OfView extends Place {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  /** Its number among the rows of another view. */
  readonly index: number
}

/** Each of the cells that are seen, read as the range itself reads it. */
const seen = ({ get }: Property<Place>): Property<OfView> => ({
  get: async (view) => {
    const all = await get(view)
    if (!Array.isArray(all)) return all
    return pick(all as readonly Json[], view.rows, view.area.top).map((row) =>
      pick(row as readonly Json[], view.columns, view.area.left),
    )
  },
})

function pick(all: readonly Json[], lines: readonly number[], from: number): readonly Json[] {
  return lines.map((line) => all[line - from] ?? null)
}

const views: Kind<OfView> = kind<OfView>('RangeViewCollection', {
  items: (view) => view.rows.map((_, index) => rowOf(view, index)),
  methods: {
    getCount: ({ rows }) => rows.length,
    getItemAt: (view, given) => {
      if (view.rows[given.whole(0)] === undefined) throw new ExcelError('ItemNotFound')
      return rowOf(view, given.whole(0))
    },
  },
})

// Excel says that a view can be written, too; it fails there, so nothing here is set through it.
const rangeView: Kind<OfView> = kind<OfView>('RangeView', {
  properties: {
    cellAddresses: {
      get: ({ book, sheet, rows, columns }) =>
        rows.map((top) =>
          columns.map((left) => book.address(sheet, areaText({ top, left, rows: 1, columns: 1 }))),
        ),
    },
    columnCount: { get: ({ columns }) => columns.length },
    rowCount: { get: ({ rows }) => rows.length },
    index: { get: ({ index }) => index },
    formulas: seen(rangeValues.formulas),
    formulasR1C1: seen(rangeValues.formulasR1C1),
    numberFormat: seen(rangeValues.numberFormat),
    text: seen(rangeValues.text),
    valueTypes: seen(rangeValues.valueTypes),
    values: seen(rangeValues.values),
  },
  objects: { rows: (view) => views.of(view) },
  methods: {
    getRange: ({ objects, sheet, area }) => objects.range(sheet, area),
  },
})

function rowOf(view: OfView, index: number): HostObject {
  const row = view.rows[index] ?? view.area.top
  return rangeView.of({ ...view, area: { ...view.area, top: row, rows: 1 }, rows: [row], index })
}

export function visibleView(place: Place): HostObject {
  const { sheet, area } = place
  const { lines } = sheet.grid
  const block = sheet.grid.filled(area) ?? area
  const isShown = (row: number): boolean => !lines.isRowHidden(row) && !sheet.filteredRows.has(row)
  return rangeView.of({
    ...place,
    area: block,
    rows: numbers(block.top, block.rows).filter(isShown),
    columns: numbers(block.left, block.columns).filter((column) => !lines.isColumnHidden(column)),
    index: 0,
  })
}

function numbers(from: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => from + at)
}

export const viewKinds = [rangeView, views] as const
