import type { ICellData, IColumnData, IRowData, IStyleData, Nullable, Worksheet } from '@univerjs/core'
import type { CellStyle } from '../../xlsx/cell-style.ts'
import { styleFault } from '../../xlsx/write/checks/check-style.ts'
import type { Book } from '../model/book/book.ts'
import { isLocked } from '../model/book/protection.ts'
import type { Sheet } from '../model/book/sheet.ts'
import { lookOfGrid } from './cell-look.ts'

type Lines<Data> = Readonly<Record<number, Partial<Data> | undefined>>

/** The looks of a sheet's cells; cells that look alike have one object for it. */
export class Looks {
  private readonly byContent = new Map<string, CellStyle>()
  private readonly byId = new Map<string, CellStyle | undefined>()
  private readonly worksheet: Worksheet
  /** Whether a row or a column has a look that could show through. */
  readonly hasBehind: boolean

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    this.worksheet = worksheetOf(book, sheet)

    const lines = [...Object.values(this.rowData()), ...Object.values(this.columnData())]
    const isStyled = lines.some((line) => line?.s !== undefined && line.s !== null)
    this.hasBehind = sheet.unlockedLines.length > 0 || isStyled
  }

  /** Undefined for a plain look. */
  of(row: number, column: number, cell: ICellData): CellStyle | undefined {
    const { s, custom } = cell
    if (!this.hasBehind && !custom) {
      if (s === undefined || s === null) return undefined
      if (typeof s === 'string') return this.ofId(s)
    }
    return this.once(
      lookOfGrid(
        this.sheet.grid.style(row, column),
        custom,
        !isLocked(this.sheet, row, column),
        this.book.standardFont,
      ),
    )
  }

  /** The look of a whole row or column. */
  ofLine(style: Nullable<IStyleData | string>, isUnlocked: boolean): CellStyle | undefined {
    const look = this.book.engine.book.getStyles().get(style ?? undefined)
    return this.once(lookOfGrid(look ?? {}, undefined, isUnlocked, this.book.standardFont))
  }

  rowData(): Lines<IRowData> {
    return this.worksheet.getConfig().rowData
  }

  columnData(): Lines<IColumnData> {
    return this.worksheet.getConfig().columnData
  }

  private ofId(id: string): CellStyle | undefined {
    if (this.byId.has(id)) return this.byId.get(id)
    const style = this.once(
      lookOfGrid(this.book.engine.book.getStyles().get(id) ?? {}, undefined, false, this.book.standardFont),
    )
    this.byId.set(id, style)
    return style
  }

  private once(look: CellStyle): CellStyle | undefined {
    const key = JSON.stringify(look)
    if (key === '{}') return undefined
    const known = this.byContent.get(key)
    if (known) return known
    const style = writable(look)
    this.byContent.set(key, style)
    return style
  }
}

/** A look without what no file can hold, such as a number format that Excel cannot read. */
function writable(style: CellStyle): CellStyle {
  if (styleFault(style) === undefined) return style
  const without = (...names: readonly (keyof CellStyle)[]): CellStyle =>
    Object.fromEntries(Object.entries(style).filter(([name]) => !names.includes(name as keyof CellStyle)))
  const rest = without('numberFormat')
  return styleFault(rest) === undefined ? rest : without('numberFormat', 'indent', 'size', 'rotation')
}

export function worksheetOf(book: Book, sheet: Sheet): Worksheet {
  const worksheet = book.engine.book.getSheetBySheetId(sheet.id)
  if (!worksheet) throw new Error(`the engine has no sheet ${sheet.name}`)
  return worksheet
}
