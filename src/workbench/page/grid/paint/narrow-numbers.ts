import {
  BooleanNumber,
  CellValueType,
  InterceptorEffectEnum,
  type IStyleData,
  type Worksheet,
} from '@univerjs/core'
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from '@univerjs/sheets'
import type { Engine } from '../../../model/grid/engine.ts'
import { textWidth } from '../text-width.ts'

/** Between a number and the edge of its cell, in pixels. */
const margin = 2

/**
 * Shows a number as Excel does where its column is too narrow: without a format with fewer decimals, then with an
 * exponent; else, and always with a format, as `####`. Cut off, it would be read as another number.
 */
export function paintNarrowNumbers({ injector }: Engine): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    // Once it has its format.
    priority: InterceptCellContentPriority.NUMFMT - 1,
    handler: (cell, { worksheet, row, col, rawData }, next) => {
      if (cell?.t !== CellValueType.NUMBER || cell.v === undefined || cell.v === null) return next(cell)
      const style = worksheet.getComposedCellStyleByCellData(row, col, cell)
      if (isTurned(style)) return next(cell)
      const room = roomOf(worksheet, row, col) - margin
      const fits = (text: string): boolean => textWidth(text, style) <= room
      const text = String(cell.v)
      if (fits(text)) return next(cell)
      const shorter = cell.v === rawData?.v ? shortest(Number(cell.v), fits) : undefined
      return next({ ...cell, v: shorter ?? hashes(room, style) })
    },
  })
}

/** The longest form of a number without a format that fits. */
function shortest(value: number, fits: (text: string) => boolean): string | undefined {
  const rounded = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map((decimals) => String(Number(value.toFixed(decimals))))
  const plain = rounded.filter((text) => !text.includes('e') && (Number(text) !== 0 || value === 0))
  const powers = [5, 4, 3, 2, 1, 0].map((decimals) =>
    // 1.2E+09, as Excel writes it.
    value.toExponential(decimals).replace(/e([+-])(\d+)$/, (_, sign: string, power: string) => {
      return `E${sign}${power.padStart(2, '0')}`
    }),
  )
  return [...plain, ...powers].find(fits)
}

function hashes(room: number, style: IStyleData): string {
  return '#'.repeat(Math.max(1, Math.floor(room / textWidth('#', style))))
}

function isTurned({ tr }: IStyleData): boolean {
  return tr !== undefined && tr !== null && (tr.a !== 0 || tr.v === BooleanNumber.TRUE)
}

/** How wide a cell is, with what is merged with it, in pixels. */
function roomOf(worksheet: Worksheet, row: number, column: number): number {
  const { startColumn, endColumn } = worksheet.getMergedCell(row, column) ?? {
    startColumn: column,
    endColumn: column,
  }
  let room = 0
  for (let at = startColumn; at <= endColumn; at += 1) {
    if (worksheet.getColVisible(at)) room += worksheet.getColumnWidth(at)
  }
  return room
}
