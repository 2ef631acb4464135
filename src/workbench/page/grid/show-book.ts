import { ICommandService, LifecycleService, LifecycleStages } from '@univerjs/core'
import { OtherFormulaMarkDirty } from '@univerjs/engine-formula'
import { ILayoutService, IMessageService } from '@univerjs/ui'
import { MessageType } from '@univerjs/design'
import type { StandIn } from '../../channel/stand-in.ts'
import type { Book } from '../../model/book/book.ts'
import { openEngine, type OpenEngine } from '../../model/grid/engine.ts'
import { handleClipboard } from './clipboard.ts'
import { handleCells } from './commands/cells.ts'
import { handleLines } from './commands/lines.ts'
import { handleTabs } from './commands/tabs.ts'
import { handleEditing, handleUndo } from './editing.ts'
import { guardBook } from './guard.ts'
import { Hands } from './hands.ts'
import { Mirror } from './mirror/mirror.ts'
import { paintBook } from './paint/paint.ts'
import { buttonsOf } from './popups/buttons.tsx'
import { Popups } from './popups/popups.tsx'
import { showRemarks } from './popups/remarks.tsx'
import { screenIn } from './screen.ts'
import { Selection } from './selection.ts'

/** A book on the page. */
export interface ShownBook {
  readonly excel: StandIn
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
  guardBook(book.engine, (id) => say(`This stand-in for Excel does not offer that (${id}).`))
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered)
  const hands = new Hands(excel, say)
  const popups = new Popups(injector)
  const mirror = new Mirror(book)
  paintBook(book, buttonsOf(hands, popups))
  showRemarks(hands, popups)
  handleEditing(hands)
  handleUndo(hands)
  handleClipboard(hands)
  handleCells(hands)
  handleLines(hands)
  handleTabs(hands)
  const selection = new Selection(hands)
  const bring = async (): Promise<void> => {
    for (const { grid } of book.sheets) grid.flush()
    mirror.bring()
    selection.show()
    await book.settle()
  }
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
  // Conditional formats bring in their formulas when they are painted first.
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === OtherFormulaMarkDirty.id) look()
  })
  await bring()
  return {
    excel,
    focus: () => injector.get(ILayoutService).focus(),
    close: async () => {
      book.onlookers.delete(look)
      await excel.close()
      element.replaceChildren()
    },
  }
}
