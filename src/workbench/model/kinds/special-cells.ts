import type { Area } from '../area.ts'
import { refuse } from '../given.ts'
import { valueTypeOf, type ValueType } from '../grid/cell-content.ts'
import type { Place } from '../objects.ts'

/** The second argument names value types, also several in one word: `LogicalText`. */
const kindsOfValue: Readonly<Record<string, ValueType>> = {
  Errors: 'Error',
  Logical: 'Boolean',
  Numbers: 'Double',
  Number: 'Double',
  Text: 'String',
}

function typesNamed(word: string): readonly ValueType[] {
  if (word === 'All') return Object.values(kindsOfValue)
  const parts = word.match(/[A-Z][a-z]+/g) ?? []
  return parts.map((part) => (Object.hasOwn(kindsOfValue, part) ? kindsOfValue[part] : undefined) ?? refuse())
}

/** The blocks of cells of a kind, such as those that are seen: no hidden row or column cuts through them. */
export function specialCells(place: Place, type: string, valueKind: string): readonly Area[] {
  const { sheet, area } = place
  const { grid } = sheet
  if (type === 'Visible') {
    const block = grid.filled(area) ?? area
    const rows = runs(
      block.top,
      block.rows,
      (row) => !grid.lines.isRowHidden(row) && !sheet.filteredRows.has(row),
    )
    const columns = runs(block.left, block.columns, (column) => !grid.lines.isColumnHidden(column))
    return rows.flatMap(([top, height]) =>
      columns.map(([left, width]) => ({ top, left, rows: height, columns: width })),
    )
  }
  const block = grid.filled(area)
  if (!block) return []
  const types = typesNamed(valueKind)
  const is = (row: number, column: number): boolean => {
    const cell = grid.cell(row, column)
    const isFormula = cell?.f !== undefined
    if (type === 'Blanks') return valueTypeOf(cell) === 'Empty' && !isFormula
    if (type === 'Formulas') return isFormula && types.includes(valueTypeOf(cell))
    if (type === 'Constants') return !isFormula && types.includes(valueTypeOf(cell))
    return refuse(`special cells of type ${type} are not built here`)
  }
  return Array.from({ length: block.rows }, (_, down) => block.top + down).flatMap((top) =>
    runs(block.left, block.columns, (column) => is(top, column)).map(([left, columns]) => ({
      top,
      left,
      rows: 1,
      columns,
    })),
  )
}

/** The stretches for which something holds, as starts and lengths. */
function runs(
  from: number,
  count: number,
  holds: (at: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let at = from; at < from + count; at++) {
    if (!holds(at)) continue
    const last = found.at(-1)
    if (last && last[0] + last[1] === at) last[1] += 1
    else found.push([at, 1])
  }
  return found
}
