import { isList, isObject, type Json } from '../../json.ts'
import { guardAction, guardCells } from '../book/protection.ts'
import { formulaCell } from '../book/formulas.ts'
import { tellChange } from '../book/tell-change.ts'
import { fillFormula } from '../formula/shift.ts'
import { refuse } from '../given.ts'
import { formulaOf, valueOf, type PlainValue } from '../grid/cell-content.ts'
import { kind } from '../kind.ts'
import type { Place } from '../objects.ts'

/** Sorts rows by their values, with what stands in them and how it looks. */
export const rangeSort = kind<Place>('RangeSort', {
  methods: {
    apply: (place, given) => sortRows(place, given.json(0), given.truth(2)),
  },
})

export const tableSort = kind<Place>('TableSort', {
  methods: {
    apply: (place, given) => sortRows(place, given.json(0), false),
  },
})

interface Field {
  readonly at: number
  readonly sign: 1 | -1
}

export function sortRows(
  { book, sheet, area }: Pick<Place, 'book' | 'sheet' | 'area'>,
  fields: Json,
  hasHeaders: boolean,
): void {
  guardAction(sheet, 'allowSort')
  const block = hasHeaders ? { ...area, top: area.top + 1, rows: area.rows - 1 } : area
  guardCells(sheet, block)
  const wanted = isList(fields) ? fields.map((field) => readField(field, area.columns)) : refuse()
  const rows = Array.from({ length: block.rows }, (_, down) => ({
    row: block.top + down,
    cells: Array.from({ length: block.columns }, (__, across) =>
      structuredClone(sheet.grid.cell(block.top + down, block.left + across)),
    ),
  }))
  rows.sort((one, other) => {
    for (const { at, sign } of wanted) {
      const order = compare(valueOf(one.cells[at]), valueOf(other.cells[at]), sign)
      if (order !== 0) return order
    }
    return one.row - other.row
  })
  sheet.grid.replace(
    block.top,
    block.left,
    rows.map(({ row, cells }, down) =>
      cells.map((cell, across) => {
        const written = formulaOf(cell)
        const moved =
          cell?.f !== undefined && typeof written === 'string'
            ? formulaCell(
                book,
                sheet,
                block.top + down,
                block.left + across,
                fillFormula(written, block.top + down - row, 0),
              )
            : {}
        return cell && { ...cell, ...moved }
      }),
    ),
  )
  tellChange(book, sheet, area, 'RangeEdited')
}

function readField(field: Json, columns: number): Field {
  if (!isObject(field)) return refuse()
  const { key, ascending, sortOn = 'Value' } = field
  if (typeof key !== 'number' || key < 0 || key >= columns || sortOn !== 'Value') return refuse()
  return { at: key, sign: ascending === false ? -1 : 1 }
}

/** Numbers, then text, then truths; blanks last whichever way it goes. */
function compare(one: PlainValue, other: PlainValue, sign: 1 | -1): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '')
  const rank = (value: PlainValue): number => ['number', 'string', 'boolean'].indexOf(typeof value)
  if (rank(one) !== rank(other)) return sign * (rank(one) - rank(other))
  if (typeof one === 'string' && typeof other === 'string') {
    const [left, right] = [one.toLowerCase(), other.toLowerCase()]
    return left === right ? 0 : left < right ? -sign : sign
  }
  return sign * (Number(one) - Number(other))
}
