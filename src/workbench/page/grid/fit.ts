import { BooleanNumber, WrapStrategy, type IStyleData } from '@univerjs/core'
import type { Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { shownText } from '../../model/book/styled.ts'
import type { Axis } from '../../model/grid/grid-lines.ts'
import type { Hands } from './hands.ts'

/** Left and right of a text, and the button of a filter, in pixels. */
const margin = 7
const button = 18

/** Makes columns as wide, or rows as high, as what stands in them needs, as a double click on their edge does. */
export function fit(hands: Hands, axis: Axis, areas: readonly Area[]): boolean {
  const sheet = hands.book.active
  return hands.act((person) => {
    for (const area of areas) {
      const part = sheet.grid.filled(area)
      if (!part) continue
      const isRows = axis === 'rows'
      const [from, count] = isRows ? [part.top, part.rows] : [part.left, part.columns]
      for (let at = from; at < from + count; at++) {
        const size = isRows ? heightOf(sheet, at) : widthOf(sheet, at)
        if (size === undefined) continue
        const line = isRows
          ? { top: at, left: 0, rows: 1, columns: 1 }
          : { top: 0, left: at, rows: 1, columns: 1 }
        person.resize(hands.address([line], sheet), axis, size)
      }
    }
  })
}

/** Undefined for an empty column, which stays as it is. */
function widthOf(sheet: Sheet, column: number): number | undefined {
  const { grid, filteredRows } = sheet
  let widest = 0
  for (const row of rowsOf(sheet)) {
    if (grid.cell(row, column) === undefined || filteredRows.has(row)) continue
    const style = grid.style(row, column)
    const lines = shownText(sheet, row, column).split('\n')
    const isHead = sheet.tables.some(({ area, showFilterButton }) => area.top === row && showFilterButton)
    for (const text of lines)
      widest = Math.max(widest, width(text, style) + (isHead && text !== '' ? button : 0))
  }
  return widest === 0 ? undefined : Math.min(Math.ceil(widest) + margin, 1790)
}

function heightOf(sheet: Sheet, row: number): number {
  const { grid } = sheet
  let highest = grid.lines.standard('rows')
  for (let column = 0; column < grid.columnCount; column++) {
    if (grid.cell(row, column) === undefined) continue
    const style = grid.style(row, column)
    const room = grid.lines.columnWidth(column) - margin
    const texts = shownText(sheet, row, column).split('\n')
    const lines =
      style.tb === WrapStrategy.WRAP
        ? texts.reduce((sum, text) => sum + linesOf(text, style, room), 0)
        : texts.length
    highest = Math.max(highest, Math.ceil(lines * pixels(style) * 1.25) + 3)
  }
  return Math.min(highest, 545)
}

/** How many lines a text takes that is broken between its words. */
function linesOf(text: string, style: IStyleData, room: number): number {
  let [lines, line] = [1, '']
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && width(longer, style) > room) [lines, line] = [lines + 1, word]
    else line = longer
  }
  return lines
}

function rowsOf({ grid }: Sheet): readonly number[] {
  const used = grid.used(true)
  return Array.from({ length: used?.rows ?? 0 }, (_, down) => (used?.top ?? 0) + down)
}

const canvas = document.createElement('canvas').getContext('2d')

function width(text: string, style: IStyleData): number {
  if (!canvas) return text.length * 7
  const { TRUE } = BooleanNumber
  const look = `${style.it === TRUE ? 'italic ' : ''}${style.bl === TRUE ? 'bold ' : ''}`
  canvas.font = `${look}${pixels(style)}px ${style.ff ?? 'Arial'}`
  return canvas.measureText(text).width
}

/** Letters are measured in points. */
function pixels({ fs = 11 }: IStyleData): number {
  return (fs * 4) / 3
}
