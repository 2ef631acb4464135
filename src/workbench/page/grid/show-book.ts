import { LifecycleService, LifecycleStages } from '@univerjs/core'
import { AutoFillUIController } from '@univerjs/sheets-ui'
import { ILayoutService, IMessageService } from '@univerjs/ui'
import { MessageType } from '@univerjs/design'
import type { StandIn } from '../../channel/stand-in.ts'
import type { Book } from '../../model/book/book.ts'
import { openEngine, type OpenEngine } from '../../model/grid/engine.ts'
import { ChartLayer } from './charts/chart-layer.tsx'
import { handleClipboard } from './clipboard.ts'
import { handleCells } from './commands/cells.ts'
import { handleLines } from './commands/lines.ts'
import { handleTabs } from './commands/tabs.ts'
import { handleEditing, handleUndo } from './editing.ts'
import { RowFitter } from './fit-rows.ts'
import { guardBook, notOffered } from './guard.ts'
import { followCalculation } from './follow-calculation.ts'
import { Hands } from './hands.ts'
import { handleFormulaHighlights } from './mirror/formula-highlights.ts'
import { handleKeys } from './keys.ts'
import { Mirror } from './mirror/mirror.ts'
import { lengthenOnScroll } from './moves.ts'
import { handleNameBox } from './name-box.ts'
import { paintNarrowNumbers } from './paint/narrow-numbers.ts'
import { paintBook } from './paint/paint.ts'
import { buttonsOf, openButtonAt } from './popups/buttons.tsx'
import { Popups } from './popups/popups.tsx'
import { showRemarks } from './popups/remarks.tsx'
import { screenIn } from './screen.ts'
import { Selection } from './selection.ts'
import { Windows } from './windows.tsx'

/** A book on the page. */
export interface ShownBook {
  readonly excel: StandIn
  readonly hands: Hands
  readonly windows: Windows
  /** Takes the keyboard to the cells. */
  readonly focus: () => void
  readonly close: () => Promise<void>
}

/**
 * Shows a book in an element, with sheet tabs, formula bar and scrolling, and lets a person work in it. `makeBook`
 * opens its engine with what it is given, and may fill it before it is shown; `stand` gives the Excel around it.
 */
export async function showBook(
  element: HTMLElement,
  makeBook: (openEngine: OpenEngine) => Book | Promise<Book>,
  stand: (book: Book) => StandIn | Promise<StandIn>,
): Promise<ShownBook> {
  element.classList.add('gridShown')
  const screen = screenIn(element)
  const book = await makeBook((snapshot) => openEngine(snapshot, 'indexed', screen))
  const excel = await stand(book)
  const { injector } = book.engine
  const say = (sentence: string): void => {
    injector.get(IMessageService).show({ content: sentence, type: MessageType.Warning, duration: 8000 })
  }
  guardBook(book.engine, (id) => say(notOffered(id)))
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered)
  const hands = new Hands(excel, say)
  const popups = new Popups(injector)
  const highlights = handleFormulaHighlights(book.engine)
  const mirror = new Mirror(book)
  const buttons = buttonsOf(hands, popups)
  paintBook(book, buttons)
  paintNarrowNumbers(book.engine)
  showRemarks(hands, popups)
  handleEditing(hands)
  handleUndo(hands)
  handleClipboard(hands)
  handleCells(hands)
  handleLines(hands)
  handleTabs(hands)
  // Univer waits some seconds with filling by the corner.
  injector.get(AutoFillUIController)
  const focus = (): void => injector.get(ILayoutService).focus()
  const windows = new Windows(hands, popups, element, focus)
  handleKeys(hands, element, windows, () => openButtonAt(hands, buttons))
  handleNameBox(hands, element, focus)
  lengthenOnScroll(hands)
  const selection = new Selection(hands)
  const charts = new ChartLayer(hands)
  const rows = new RowFitter(book)
  let isClosed = false
  const bring = async (): Promise<void> => {
    if (isClosed) return
    for (const { grid } of book.sheets) grid.flush()
    mirror.bring()
    selection.show()
    rows.fit()
    charts.show()
    await hands.settle()
    charts.show()
  }
  followCalculation(book.engine, element, () => highlights.outdate())
  let isAsked = false
  const look = (): void => {
    if (isAsked) return
    isAsked = true
    queueMicrotask(() => {
      isAsked = false
      void bring()
    })
  }
  book.onlookers.add(look)
  // What a file says of its formulas is shown until they are calculated.
  void bring()
  return {
    excel,
    hands,
    windows,
    focus,
    close: async () => {
      isClosed = true
      windows.close()
      book.onlookers.delete(look)
      charts.close()
      rows.stop()
      await excel.close()
      element.replaceChildren()
    },
  }
}
