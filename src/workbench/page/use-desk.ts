import { useCallback, useRef, useState, type RefObject } from 'react'
import { bookOf } from '../files/book-of.ts'
import { cannotCarry, fileOf } from '../files/save-book.ts'
import type { Work } from '../files/work.ts'
import { Book } from '../model/book/book.ts'
import { openDesk, type Desk } from './desk.ts'
import { notCarriedLine } from './files/FileBar.tsx'
import { giveFile } from './files/give-file.ts'
import { readInWorker } from './files/read-in-worker.ts'
import { useBusy, type BusyState } from './files/use-busy.ts'
import { answered, type BookFile } from './start-facts.ts'
import { fill, pageTexts } from './texts.ts'

/** The book on the page, and what a person does with it as a file. */
export interface DeskState {
  readonly desk: Desk | undefined
  readonly busy: BusyState
  /** Opens a file of the person's. */
  readonly open: (file: File) => void
  /** Opens a book that the server has; undefined for a blank one. */
  readonly startFrom: (file: BookFile | undefined) => void
  readonly download: () => void
  readonly undo: () => void
}

type Bytes = () => Promise<Uint8Array>

/** @param place where the grid is shown */
export function useDesk(place: RefObject<HTMLElement | null>): DeskState {
  const [desk, setDesk] = useState<Desk>()
  const current = useRef<Desk>(undefined)
  const busy = useBusy()
  const { run, say } = busy

  const show = useCallback(
    (named: Pick<Desk, 'name' | 'isIllustrative'>, bytes: Bytes | undefined) => {
      const title = fill(pageTexts.opening, { name: named.name })
      void run(title, fill(pageTexts.failed, { name: named.name }), async (work) => {
        const { current: element } = place
        if (!element) return
        const read = bytes && (await readInWorker(await bytes(), shareOf(work, 0, 0.5)))
        const opened = await openDesk(element, named, (open) =>
          read ? bookOf(read, open, shareOf(work, 0.5, 1)) : new Book(['Sheet1'], open),
        )
        const before = current.current
        current.current = opened
        setDesk(opened)
        await before?.close()
        opened.shown.focus()
        const leftOut = notCarriedLine(pageTexts.leftOut, read?.notCarried ?? [])
        if (leftOut !== undefined) say({ text: leftOut, isFault: false })
      })
    },
    [place, run, say],
  )

  return {
    desk,
    busy,
    open: (file) => {
      if (!/\.xlsx$/i.test(file.name)) {
        say({ text: pageTexts.notAnXlsx, isFault: true })
        return
      }
      show({ name: file.name, isIllustrative: false }, async () => new Uint8Array(await file.arrayBuffer()))
    },
    startFrom: useCallback(
      (file: BookFile | undefined) =>
        show(
          file ?? { name: pageTexts.files.blankName, isIllustrative: false },
          file && (async () => new Uint8Array(await (await answered(file.url)).arrayBuffer())),
        ),
      [show],
    ),
    download: () => {
      if (!desk) return
      const { name, book } = desk
      void run(fill(pageTexts.saving, { name }), fill(pageTexts.notSaved, { name }), async (work) => {
        giveFile(name, await fileOf(book, work))
        const lost = notCarriedLine(pageTexts.losesOnSaving, cannotCarry(book))
        say({ text: lost ?? fill(pageTexts.saved, { name }), isFault: false })
      })
    },
    undo: () => desk?.shown.excel.act('person', (person) => person.undo()),
  }
}

/** One of several parts of a work. */
function shareOf({ progress, signal }: Work, from: number, to: number): Work {
  return { signal, progress: (done) => progress(from + done * (to - from)) }
}
