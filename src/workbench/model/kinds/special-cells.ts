import { boundingArea, intersection, isWithin, type Area } from '../area.ts'
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
  const ruled = ruledCells(place, type)
  if (ruled) return ruled
  const block = grid.filled(area)
  if (!block) return []
  const types = typesNamed(valueKind)
  const is = (row: number, column: number): boolean => {
    const cell = grid.cell(row, column)
    const isFormula = cell?.f !== undefined
    if (type === 'Blanks') return valueTypeOf(cell) === 'Empty' && !isFormula
    if (type === 'Formulas') return isFormula && types.includes(valueTypeOf(cell))
    if (type === 'Constants') return !isFormula && types.includes(valueTypeOf(cell))
    return refuse()
  }
  return blocksOf(block, is)
}

/** Cells that have a rule for typing or a conditional format; undefined where these are not asked for. */
function ruledCells({ sheet, area }: Place, type: string): readonly Area[] | undefined {
  const lists = sheet.lists.map((list) => list.area)
  const highlights = sheet.highlights.map(({ areas }) => areas)
  const corner = { ...area, rows: 1, columns: 1 }
  const isAtCorner = (one: Area): boolean => isWithin(corner, one)
  const alike = (): readonly Area[] => {
    const rule = JSON.stringify(sheet.lists.find((list) => isAtCorner(list.area))?.rule)
    return sheet.lists.filter((list) => JSON.stringify(list.rule) === rule).map((list) => list.area)
  }
  const found: Readonly<Record<string, () => readonly Area[]>> = {
    DataValidations: () => lists,
    SameDataValidation: alike,
    ConditionalFormats: () => highlights.flat(),
    SameConditionalFormat: () => highlights.filter((areas) => areas.some(isAtCorner)).flat(),
  }
  const areas = Object.hasOwn(found, type) ? found[type]?.() : undefined
  if (!areas) return undefined
  const block = areas
    .flatMap((one) => intersection(one, area) ?? [])
    .reduce<Area | undefined>((all, one) => (all ? boundingArea(all, one) : one), undefined)
  // One over another is one: what lies in both is told once.
  return block
    ? blocksOf(block, (row, column) =>
        areas.some((one) => isWithin({ top: row, left: column, rows: 1, columns: 1 }, one)),
      )
    : []
}

/** The cells of a block for which something holds, in rectangles as Excel gives them. */
export function blocksOf(
  { top: first, left, rows, columns }: Area,
  holds: (row: number, column: number) => boolean,
): readonly Area[] {
  const blocks: Area[] = []
  // Those that end right above a row, by their first and last column.
  let above = new Map<string, number>()
  for (let top = first; top < first + rows; top++) {
    const here = new Map<string, number>()
    for (const [from, count] of runs(left, columns, (column) => holds(top, column))) {
      const key = `${from} ${count}`
      const at = above.get(key)
      const block = at === undefined ? undefined : blocks[at]
      if (at === undefined || !block) {
        here.set(key, blocks.push({ top, left: from, rows: 1, columns: count }) - 1)
        continue
      }
      blocks[at] = { ...block, rows: block.rows + 1 }
      here.set(key, at)
    }
    above = here
  }
  return blocks
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
