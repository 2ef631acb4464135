import { columnLetter } from '../../../workbook/address.ts'
import type { SheetPlan } from '../../../workbook/write-plan.ts'
import { addressOf, joinedAddresses } from './cell-blocks.ts'
import { lookKinds } from './looks.ts'
import { mergedAcross, type Merge } from './merges.ts'
import type { SheetCells } from './sheet-cells.ts'
import { StyleBands } from './style-bands.ts'
import { generalFormat } from './written-text.ts'

/** Cells that share something, as texts of several addresses. */
export interface Shared<Value> {
  readonly value: Value
  readonly on: readonly string[]
}

/** The look of cells by its kind; `inside` are the blocks that have lines between their rows. */
export interface SharedLook extends Shared<string> {
  readonly kind: string
  readonly inside: readonly string[]
}

/** All that a sheet is besides its values and formulas, as the calls that make it. */
export interface SheetStructure extends Pick<
  SheetPlan,
  'freeze' | 'tables' | 'lists' | 'highlights' | 'print' | 'isProtected' | 'showGridLines'
> {
  readonly area: string | undefined
  readonly formats: readonly { readonly value: string; readonly on: string }[]
  readonly looks: readonly SharedLook[]
  readonly links: readonly { readonly on: string; readonly to: string; readonly text: string }[]
  /** In points. */
  readonly widths: readonly Shared<number>[]
  readonly heights: readonly Shared<number>[]
  readonly hidden: readonly { readonly lines: 'rows' | 'columns'; readonly on: string }[]
  readonly merges: readonly Merge[]
}

export function structureOf(sheet: SheetPlan, cells: SheetCells): SheetStructure {
  const { freeze, tables, lists, highlights, print, isProtected, showGridLines } = sheet
  const { range } = cells
  const bands = new StyleBands(cells)
  return {
    ...(freeze && { freeze }),
    ...(print && { print }),
    ...(isProtected !== undefined && { isProtected }),
    ...(showGridLines !== undefined && { showGridLines }),
    tables,
    lists,
    highlights,
    area: range && addressOf(range),
    formats: formatsIn(bands),
    looks: looksIn(bands),
    links: linksIn(cells),
    widths: widthsIn(sheet),
    heights: heightsIn(sheet),
    hidden: [...hiddenRows(sheet), ...hiddenColumns(sheet)],
    merges: mergedAcross(sheet.merges),
  }
}

function formatsIn(bands: StyleBands): SheetStructure['formats'] {
  const formats = bands.blocksOf(({ numberFormat }) =>
    numberFormat === generalFormat ? undefined : numberFormat,
  )
  return [...formats].flatMap(([value, blocks]) => blocks.map((block) => ({ value, on: addressOf(block) })))
}

function looksIn(bands: StyleBands): readonly SharedLook[] {
  return lookKinds.flatMap(({ name, of, setInside }) =>
    [...bands.blocksOf(of)].map(([value, on]) => {
      const inside = setInside ? on.filter(({ firstRow, lastRow }) => lastRow > firstRow) : []
      return {
        kind: name,
        value,
        on: joinedAddresses(on.map(addressOf)),
        inside: joinedAddresses(inside.map(addressOf)),
      }
    }),
  )
}

function linksIn(cells: SheetCells): SheetStructure['links'] {
  const found: { on: string; to: string; text: string }[] = []
  for (let row = 1; row <= cells.height; row++) {
    for (let column = 1; column <= cells.width; column++) {
      const { link, content } = cells.at(row, column)
      if (link === undefined) continue
      const text = typeof content === 'string' ? content : link
      found.push({ on: `${columnLetter(column)}${row}`, to: link, text })
    }
  }
  return found
}

/** Pixels of a digit in Calibri 11, and of the edges of a cell; a pixel is three quarters of a point. */
const [digitPixels, edgePixels, pixelPoints] = [7, 5, 0.75]

function widthsIn({ columns }: SheetPlan): readonly Shared<number>[] {
  const lines = columns.map(({ width }) => Math.floor(digitPixels * width + edgePixels) * pixelPoints)
  return shared(lines, (first, last) => `${columnLetter(first)}:${columnLetter(last)}`)
}

function heightsIn({ rows }: SheetPlan): readonly Shared<number>[] {
  const heights: number[] = []
  for (const { row, height } of rows) if (height !== undefined) heights[row - 1] = height
  return shared(heights, (first, last) => `${first}:${last}`)
}

function hiddenRows({ rows }: SheetPlan): SheetStructure['hidden'] {
  const hidden: true[] = []
  for (const { row, hidden: isHidden } of rows) if (isHidden) hidden[row - 1] = true
  return stretchesOf(hidden).map(({ first, last }) => ({ lines: 'rows', on: `${first}:${last}` }))
}

function hiddenColumns({ columns }: SheetPlan): SheetStructure['hidden'] {
  const hidden = columns.map(({ hidden: isHidden }) => isHidden || undefined)
  return stretchesOf(hidden).map(({ first, last }) => ({
    lines: 'columns',
    on: `${columnLetter(first)}:${columnLetter(last)}`,
  }))
}

/** Lines with the same value; those without one are left out. */
function shared(
  values: readonly (number | undefined)[],
  addressOfLines: (first: number, last: number) => string,
): readonly Shared<number>[] {
  const byValue = new Map<number, string[]>()
  for (const { value, first, last } of stretchesOf(values)) {
    byValue.set(value, [...(byValue.get(value) ?? []), addressOfLines(first, last)])
  }
  return [...byValue].map(([value, on]) => ({ value, on: joinedAddresses(on) }))
}

/** Stretches of lines with the same value, counted from 1. */
function stretchesOf<Value>(
  values: readonly (Value | undefined)[],
): readonly { readonly value: Value; readonly first: number; readonly last: number }[] {
  const found: { value: Value; first: number; last: number }[] = []
  for (let at = 0; at < values.length; at++) {
    const value = values[at]
    if (value === undefined) continue
    const before = found.at(-1)
    if (before?.last === at && before.value === value) before.last = at + 1
    else found.push({ value, first: at + 1, last: at + 1 })
  }
  return found
}
