import {
  CellValueType,
  ICommandService,
  isTextFormat,
  ObjectMatrix,
  type ICellData,
  type Injector,
  type Nullable,
} from '@univerjs/core'
import {
  ERROR_TYPE_SET,
  SetFormulaCalculationStartMutation,
  type BaseReferenceObject,
  type BaseValueObject,
} from '@univerjs/engine-formula'
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from '@univerjs/sheets'

/** How the cells of a range become something else; undefined for what cannot be told. */
export interface CellReader<Cell> {
  readonly name: string
  readonly blank: Cell
  readonly number: (value: number) => Cell
  readonly text: (value: string) => Cell | undefined
  /** Whatever else there is, as Univer hands it to functions. */
  readonly other: (value: BaseValueObject) => Cell | undefined
}

/** The cells of a range, in its order; undefined where one of them could not be told. */
export type Column<Cell> = readonly Cell[] | undefined

interface Kept {
  readonly cells: Column<unknown>
  readonly sheetId: string
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
  /** What formulas give is read anew at each calculation. */
  readonly hasFormulas: boolean
}

/** Ranges as functions have read them, kept from one calculation to the next as long as their cells stay the same. */
export class RangeColumns {
  readonly #kept = new Map<string, Kept>()

  constructor(injector: Injector) {
    const commands = injector.get(ICommandService)
    commands.beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.#drop(({ hasFormulas }) => hasFormulas)
    })
    commands.onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) this.#dropWritten(params as ISetRangeValuesMutationParams)
      else if (movesCells.test(id)) this.#kept.clear()
    })
  }

  read<Cell>(range: BaseReferenceObject, reader: CellReader<Cell>): Column<Cell> {
    const id = `${reader.name} ${idOf(range)}`
    const known = this.#kept.get(id)
    if (known) return known.cells as Column<Cell>
    const kept = { ...readCells(range, reader), sheetId: range.getSheetId(), ...range.getRangePosition() }
    this.#kept.set(id, kept)
    return kept.cells
  }

  #dropWritten({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const own = [...this.#kept.values()].filter(({ sheetId }) => sheetId === subUnitId)
    if (own.length === 0 || !cellValue) return
    const written = new Set<Kept>()
    new ObjectMatrix(cellValue).forValue((row, column) => {
      for (const kept of own) if (holds(kept, row, column)) written.add(kept)
    })
    this.#drop((kept) => written.has(kept))
  }

  #drop(isGone: (kept: Kept) => boolean): void {
    for (const [id, kept] of this.#kept) if (isGone(kept)) this.#kept.delete(id)
  }
}

const movesCells = /^sheet\.mutation\.(?:insert-|remove-|move-|reorder-)|^formula\.mutation\.set-array/

function holds({ startRow, endRow, startColumn, endColumn }: Kept, row: number, column: number): boolean {
  return row >= startRow && row <= endRow && column >= startColumn && column <= endColumn
}

export function idOf(range: BaseReferenceObject): string {
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition()
  return `${range.getUnitId()}!${range.getSheetId()}!${startRow}:${endRow}:${startColumn}:${endColumn}`
}

/** As `iterator` goes through a range, without an object of Univer's for each cell. */
function readCells<Cell>(
  range: BaseReferenceObject,
  reader: CellReader<Cell>,
): Pick<Kept, 'hasFormulas'> & {
  readonly cells: Column<Cell>
} {
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition()
  const isText = textFormats(range)
  const cellAt = cellsOf(range)
  const cells: Cell[] = []
  let hasFormulas = cellAt.areSpilled
  if (startRow < 0 || startColumn < 0 || !sheetOf(range)) return { cells: undefined, hasFormulas }
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startColumn; column <= endColumn; column += 1) {
      const cell = cellAt.get(row, column)
      if (cellAt.isFormula(row, column)) hasFormulas = true
      const read = readCell(range, cell, isText, reader)
      if (read === undefined) return { cells: undefined, hasFormulas: true }
      cells.push(read)
    }
  }
  return { cells, hasFormulas }
}

function readCell<Cell>(
  range: BaseReferenceObject,
  cell: Nullable<ICellData>,
  isText: (cell: ICellData) => boolean,
  { blank, number, text, other }: CellReader<Cell>,
): Cell | undefined {
  if (!cell) return blank
  const { v: value, t: type, f, p } = cell
  if (!p) {
    const isEmpty = value === undefined || value === null || value === ''
    if (isEmpty && (f === undefined || f === null || f === '')) return blank
    if (type === CellValueType.NUMBER && typeof value === 'number' && Number.isFinite(value) && !isText(cell))
      return number(value)
    const isString = type === CellValueType.STRING || type === CellValueType.FORCE_STRING
    if (isString && typeof value === 'string' && !ERROR_TYPE_SET.has(value as never)) return text(value)
  }
  return other(range.getCellValueObject(cell))
}

interface CellsOfRange {
  readonly get: (row: number, column: number) => Nullable<ICellData>
  readonly isFormula: (row: number, column: number) => boolean
  /** Whether results of array formulas may lie over the cells. */
  readonly areSpilled: boolean
}

function cellsOf(range: BaseReferenceObject): CellsOfRange {
  const sheet = sheetOf(range)?.cellData
  const results = range.getCurrentRuntimeSheetData()
  const areSpilled = [
    range.getCurrentActiveArrayFormulaCellData(),
    range.getCurrentRuntimeActiveArrayFormulaCellData(),
  ].some((matrix) => matrix !== undefined && !isBare(matrix))
  const isPlain = !areSpilled && Object.keys(range.getRuntimeFeatureCellData()).length === 0
  return {
    areSpilled: !isPlain,
    isFormula: (row, column) => typeof sheet?.getValue(row, column)?.f === 'string',
    get: isPlain
      ? (row, column) => results?.getValue(row, column) ?? sheet?.getValue(row, column)
      : (row, column) => range.getCellData(row, column),
  }
}

function sheetOf(
  range: BaseReferenceObject,
): ReturnType<BaseReferenceObject['getCurrentActiveSheetData']> | undefined {
  return given(range.getCurrentActiveSheetData())
}

/** Univer's types promise a sheet also where it has gone. */
function given<T>(value: T): T | undefined {
  return value
}

function isBare(matrix: ObjectMatrix<unknown>): boolean {
  return Object.keys(matrix.getMatrix()).length === 0
}

/** Whether a cell is formatted as text, by its style: such a number is a text to Univer. */
function textFormats(range: BaseReferenceObject): (cell: ICellData) => boolean {
  const styles = given(range.getCurrentStylesData())
  const known = new Map<unknown, boolean>()
  return (cell) => {
    const { s: style } = cell
    if (style === undefined || style === null) return false
    const seen = known.get(style)
    if (seen !== undefined) return seen
    const isText = isTextFormat(styles?.getStyleByCell(cell)?.n?.pattern)
    known.set(style, isText)
    return isText
  }
}
