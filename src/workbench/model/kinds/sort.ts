import { isList, isObject, plainText, type Json } from '../../json.ts'
import { areaText } from '../area.ts'
import { guardAction, guardCells } from '../book/protection.ts'
import { formulaCell } from '../book/formulas.ts'
import { tellChange, tellSheet } from '../book/tell-change.ts'
import { fillFormula } from '../formula/shift.ts'
import { refuse } from '../given.ts'
import { formulaOf, valueOf, type PlainValue } from '../grid/cell-content.ts'
import type { Axis } from '../grid/grid-lines.ts'
import { kind } from '../kind.ts'
import type { Place } from '../objects.ts'

/** Sorts rows, or columns, by their values: what stands in them and how it looks goes along. */
export const rangeSort = kind<Place>('RangeSort', {
  methods: {
    apply: async (place, given) => {
      await place.book.settle()
      sortLines(place, given.json(0), {
        matchCase: given.truth(1),
        hasHeaders: given.truth(2),
        axis: given.optionalText(3) === 'Columns' ? 'columns' : 'rows',
      })
    },
  },
})

export const tableSort = kind<Place>('TableSort', {
  methods: {
    apply: async (place, given) => {
      await place.book.settle()
      sortLines(place, given.json(0), { matchCase: given.truth(1) })
    },
  },
})

interface Field {
  readonly at: number
  readonly sign: 1 | -1
}

interface SortOptions {
  readonly axis?: Axis
  readonly hasHeaders?: boolean
  readonly matchCase?: boolean
}

export function sortLines(
  { book, sheet, area }: Pick<Place, 'book' | 'sheet' | 'area'>,
  fields: Json,
  { axis = 'rows', hasHeaders = false, matchCase = false }: SortOptions = {},
): void {
  guardAction(sheet, 'allowSort')
  const isRows = axis === 'rows'
  const first = hasHeaders ? 1 : 0
  const block = isRows
    ? { ...area, top: area.top + first, rows: area.rows - first }
    : { ...area, left: area.left + first, columns: area.columns - first }
  guardCells(sheet, block)
  const breadth = isRows ? area.columns : area.rows
  const wanted = isList(fields) ? fields.map((field) => readField(field, breadth)) : refuse()
  const start = isRows ? block.top : block.left
  const lines = numbers(isRows ? block.rows : block.columns).map((along) => ({
    from: start + along,
    cells: numbers(breadth).map((across) =>
      structuredClone(
        isRows
          ? sheet.grid.cell(block.top + along, block.left + across)
          : sheet.grid.cell(block.top + across, block.left + along),
      ),
    ),
  }))
  lines.sort((one, other) => {
    for (const { at, sign } of wanted) {
      const order = compare(valueOf(one.cells[at]), valueOf(other.cells[at]), sign, matchCase)
      if (order !== 0) return order
    }
    return one.from - other.from
  })
  const sorted = numbers(block.rows).map((down) =>
    numbers(block.columns).map((across) => {
      const [along, beside] = isRows ? [down, across] : [across, down]
      const line = lines[along]
      const cell = line?.cells[beside]
      const written = formulaOf(cell)
      if (!line || cell?.f === undefined || typeof written !== 'string') return cell
      const by = start + along - line.from
      const formula = isRows ? fillFormula(written, by, 0) : fillFormula(written, 0, by)
      return { ...cell, ...formulaCell(book, sheet, block.top + down, block.left + across, formula) }
    }),
  )
  sheet.grid.replace(block.top, block.left, sorted)
  tellChange(book, sheet, area, 'RangeEdited')
  tellSheet(book, sheet, isRows ? 'rowSorted' : 'columnSorted', { address: areaText(area) })
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at)
}

function readField(field: Json, breadth: number): Field {
  if (!isObject(field)) return refuse()
  const { key, ascending, sortOn = 'Value' } = field
  if (typeof key !== 'number' || key < 0 || key >= breadth) return refuse()
  if (sortOn !== 'Value') return refuse(`sorting on ${plainText(sortOn)} is not built here`)
  return { at: key, sign: ascending === false ? -1 : 1 }
}

/** Numbers, then text, then truths; blanks last whichever way it goes. */
function compare(one: PlainValue, other: PlainValue, sign: 1 | -1, matchCase: boolean): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '')
  const rank = (value: PlainValue): number => ['number', 'string', 'boolean'].indexOf(typeof value)
  if (rank(one) !== rank(other)) return sign * (rank(one) - rank(other))
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [one.toLowerCase(), other.toLowerCase()]
    if (left !== right) return left < right ? -sign : sign
    // Of two that differ in nothing else, the one in small letters comes first.
    return !matchCase || one === other ? 0 : one > other ? -sign : sign
  }
  return sign * (Number(one) - Number(other))
}
