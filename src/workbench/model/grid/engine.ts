import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ILanguagePack,
  type Injector,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core'
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula'
import { UniverSheetsPlugin } from '@univerjs/sheets'
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula'
import { calculation, type Calculation } from './calculation.ts'
import { indexSumifs, type SumifsCount } from './indexed-sumifs.ts'
import { Journal } from './journal.ts'
import { knowFormulas } from './known-formulas.ts'
import { mendLexer } from './mend-lexer.ts'
import { quickSum } from './quick-sum.ts'
import { RangeColumns } from './range-columns.ts'
import { mendIndex } from './ranges-read.ts'

/** A spreadsheet: Univer's cells and its calculation, started by us and never by a timer. */
export interface Engine {
  readonly book: Workbook
  /** What Univer is made of, for those who show it. */
  readonly injector: Injector
  /** Whether Univer carries out what `run` asked for, and not what a person did on the screen. */
  readonly isRunning: () => boolean
  /** Carries out one of Univer's commands or mutations; throws where Univer refuses. */
  readonly run: (id: string, params: object) => void
  readonly calculation: Calculation
  readonly journal: Journal
  /** How sums were found; undefined where Univer's own SUMIFS is at work. */
  readonly sumifs: SumifsCount | undefined
  readonly dispose: () => void
}

/** Univer brings a sheet that comes to the front, unless somebody else did that; Excel leaves the one that is there. */
const sheetComes = /insert-sheet|set-worksheet-hidden/
const byOthers = { fromCollab: true }

/** What shows an engine's cells to a person. */
export interface Screen {
  /** Univer's words. */
  readonly words: ILanguagePack
  readonly addTo: (univer: Univer) => void
}

/** Opens an engine on a snapshot of Univer's, without a screen or with one. */
export type OpenEngine = (snapshot: Partial<IWorkbookData>) => Engine

/** Opens an engine on a snapshot of Univer's; `sumifs` is `stock` only to compare both. */
export function openEngine(
  snapshot: Partial<IWorkbookData>,
  sumifs: 'indexed' | 'stock' = 'indexed',
  screen?: Screen,
): Engine {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: screen?.words ?? {} },
    logLevel: LogLevel.ERROR,
  })
  univer.registerPlugin(UniverFormulaEnginePlugin)
  univer.registerPlugin(UniverSheetsPlugin)
  univer.registerPlugin(UniverSheetsFormulaPlugin)
  screen?.addTo(univer)
  const book = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, snapshot)
  const injector = univer.__getInjector()
  // Without a focus Univer finds no workbook for commands that name none.
  injector.get(IUniverInstanceService).focusUnit(book.getUnitId())
  mendLexer(injector)
  mendIndex()
  knowFormulas(injector, book)
  const columns = new RangeColumns(injector)
  quickSum(injector, columns)
  const commands = injector.get(ICommandService)
  let running = 0
  return {
    book,
    injector,
    isRunning: () => running > 0,
    run: (id, params) => {
      const options = sheetComes.test(id) ? byOthers : {}
      running += 1
      try {
        if (!commands.syncExecuteCommand(id, params, options)) throw new Error(`the grid refused ${id}`)
      } finally {
        running -= 1
      }
    },
    sumifs: sumifs === 'indexed' ? indexSumifs(injector, columns) : undefined,
    calculation: calculation(injector, book.getUnitId()),
    journal: new Journal(),
    dispose: () => univer.dispose(),
  }
}
