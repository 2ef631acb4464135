import {
  BooleanNumber,
  ICommandService,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Worksheet,
} from '@univerjs/core'
import { IRenderManagerService, type SpreadsheetSkeleton } from '@univerjs/engine-render'
import {
  SetRangeValuesMutation,
  SetRowDataMutation,
  type ISetRangeValuesMutationParams,
  type ISetRowDataMutationParams,
} from '@univerjs/sheets'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import { Breath } from '../../files/work.ts'
import type { Book } from '../../model/book/book.ts'
import type { Sheet } from '../../model/book/sheet.ts'

/** In pixels: 409 points and a half. */
const highest = 546
/** Each change of heights has the grid count all rows anew. */
const rowsOfChange = 2000

/** Makes rows as high as the texts wrapped in them, where nobody gave them a height: as Excel does on opening and writing. */
export class RowFitter {
  readonly #book: Book
  /** Rows of sheets whose cells changed; undefined for all rows of a sheet that was not shown yet. */
  readonly #waiting = new Map<string, Set<number> | undefined>()
  readonly #known = new Set<string>()
  readonly #stopped = new AbortController()
  #isAtWork = false

  constructor(book: Book) {
    this.#book = book
    const listening = book.engine.injector
      .get(ICommandService)
      .onCommandExecuted(({ id, params }, options) => {
        // A result that is calculated leaves the row as it is.
        if (id === SetRangeValuesMutation.id && options?.['fromFormula'] !== true) {
          const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams
          this.#note(subUnitId, cellValue)
        } else if (id === SetRowDataMutation.id) {
          const { subUnitId, rowData } = params as ISetRowDataMutationParams
          this.#note(subUnitId, rowData)
        }
      })
    this.#stopped.signal.addEventListener('abort', () => listening.dispose())
  }

  /** Looks after the rows that changed, and after those of a sheet that comes to the front first. */
  fit(): void {
    const { active } = this.#book
    if (!this.#known.has(active.id)) this.#waiting.set(active.id, undefined)
    this.#known.add(active.id)
    if (!this.#isAtWork) void this.#work()
  }

  stop(): void {
    this.#stopped.abort()
  }

  #note(subUnitId: string, changed: object | undefined): void {
    if (!this.#known.has(subUnitId) || !changed) return
    const rows = this.#waiting.has(subUnitId) ? this.#waiting.get(subUnitId) : new Set<number>()
    if (!rows) return
    for (const row of Object.keys(changed)) rows.add(Number(row))
    this.#waiting.set(subUnitId, rows)
  }

  async #work(): Promise<void> {
    this.#isAtWork = true
    try {
      for (const [id, rows] of this.#waiting) {
        this.#waiting.delete(id)
        const sheet = this.#book.findSheet(id)
        if (sheet) await this.#fitSheet(sheet, rows)
      }
    } catch (thrown) {
      if (!this.#stopped.signal.aborted) throw thrown
    } finally {
      this.#isAtWork = false
    }
  }

  async #fitSheet(sheet: Sheet, changed: ReadonlySet<number> | undefined): Promise<void> {
    const { injector, book } = this.#book.engine
    const worksheet = book.getSheetBySheetId(sheet.id)
    const render = injector.get(IRenderManagerService).getRenderById(book.getUnitId())
    const skeleton = render?.with(SheetSkeletonManagerService).ensureSkeleton(sheet.id)
    if (!worksheet || !skeleton) return
    const breath = new Breath({ signal: this.#stopped.signal, progress: () => undefined })
    const rows = changed ? [...changed] : Object.keys(worksheet.getCellMatrix().getMatrix()).map(Number)
    const isTall = tallLooks(worksheet)
    let found: { row: number; autoHeight: number }[] = []
    const bring = (): void => {
      if (found.length > 0) sheet.grid.mutate('set-worksheet-row-auto-height', { rowsAutoHeightInfo: found })
      found = []
    }
    for (const row of rows) {
      const height = heightOf(worksheet, skeleton, row, isTall, changed === undefined)
      if (height !== undefined && height !== worksheet.getRowHeight(row))
        found.push({ row, autoHeight: height })
      if (found.length === rowsOfChange) bring()
      await breath.take(0)
    }
    bring()
  }
}

type Looks = (row: number, column: number, cell: ICellData) => boolean

/** Which cells may need more than one line of the standard font. */
function tallLooks(worksheet: Worksheet): Looks {
  const { defaultStyle } = worksheet.getConfig()
  const standard = (typeof defaultStyle === 'object' ? defaultStyle?.fs : undefined) ?? 11
  const known = new Map<string, boolean>()
  const styles = worksheet.getStyleDataByHash.bind(worksheet)
  const isTall = (style: Nullable<IStyleData>): boolean =>
    style?.tb === WrapStrategy.WRAP || (style?.fs ?? 0) > standard
  return (row, column, { s: style }) => {
    if (typeof style === 'string') {
      const before = known.get(style)
      if (before !== undefined) return before
      const now = isTall(styles(style))
      known.set(style, now)
      return now
    }
    return isTall(style ?? worksheet.getComposedCellStyle(row, column))
  }
}

/** Undefined for a row that keeps its height. */
function heightOf(
  worksheet: Worksheet,
  skeleton: SpreadsheetSkeleton,
  row: number,
  isTall: Looks,
  isOpening: boolean,
): number | undefined {
  const { ia, h, ah } = worksheet.getRowManager().getRow(row) ?? {}
  // What a file says of heights holds until something else is written.
  if (ia === BooleanNumber.FALSE || (isOpening && (h ?? ah) !== undefined)) return undefined
  const { defaultRowHeight } = worksheet.getConfig()
  let height = defaultRowHeight
  for (const [key, cell] of Object.entries(worksheet.getCellMatrix().getMatrix()[row] ?? {}) as [
    string,
    Nullable<ICellData>,
  ][]) {
    const column = Number(key)
    const { isMerged, isMergedMainCell } = worksheet.getCellInfoInMergeData(row, column)
    // As in Excel, what stands in merged cells counts for nothing.
    if (!cell || isMerged || isMergedMainCell || !isTall(row, column, cell)) continue
    height = Math.max(height, skeleton.calculateAutoHeightForCell(row, column) ?? 0)
  }
  return height === defaultRowHeight && (ah ?? h) === undefined
    ? undefined
    : Math.min(highest, Math.ceil(height))
}
