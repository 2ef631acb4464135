import { useCallback, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { bookOf } from '../files/book-of.ts'
import { filedBook } from '../files/filed-book.ts'
import type { Work } from '../files/work.ts'
import { Book } from '../model/book/book.ts'
import { openDesk, type Desk } from './desk.ts'
import { notCarriedLine } from './files/FileBar.tsx'
import { giveFile } from './files/give-file.ts'
import { readInWorker } from './files/read-in-worker.ts'
import { writeInWorker } from './files/write-in-worker.ts'
import { useBusy, type BusyState } from './files/use-busy.ts'
import type { AddIn } from './add-in/read-manifest.ts'
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
  readonly redo: () => void
}

type Bytes = () => Promise<Uint8Array>

/** @param place where the grid is shown @param addIn whose settings a book keeps */
export function useDesk(place: RefObject<HTMLElement | null>, addIn: AddIn | undefined): DeskState {
  const [desk, setDesk] = useState<Desk>()
  const current = useRef<Desk>(undefined)
  const busy = useBusy()
  const { run, say } = busy

  const show = useCallback(
    (named: Pick<Desk, 'name' | 'isIllustrative'>, bytes: Bytes | undefined) => {
      const { name } = named
      const [title, failed] = [fill(pageTexts.opening, { name }), fill(pageTexts.failed, { name })]
      const opening = async (work: Work): Promise<void> => {
        const { current: element } = place
        if (!element) return
        const read = bytes && (await readInWorker(await bytes(), shareOf(work, 0, 0.5)))
        const opened = await openDesk(element, named, (open) =>
          read ? bookOf(read, open, shareOf(work, 0.5, 1)) : new Book(['Sheet1'], open),
        )
        if (work.signal.aborted) {
          void opened.close()
          throw work.signal.reason
        }
        opened.book.addIn ??= addIn?.reference
        opened.book.openFile = otherBook
        const before = current.current
        current.current = opened
        // What belongs to the book before leaves the page first: it must not be asked for what is closed.
        flushSync(() => setDesk(opened))
        const closing = before?.close()
        // Who types from now on types into this one.
        opened.shown.focus()
        await closing
        const leftOut = notCarriedLine(pageTexts.leftOut, read?.notCarried ?? [])
        if (leftOut !== undefined) say({ text: leftOut, isFault: false })
      }
      // Who opens another book does not want the one any more that is still being opened.
      void run({ title, failed, givesWay: true, work: opening })
    },
    [addIn, place, run, say],
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
      const { name, book, shown } = desk
      const [title, failed] = [fill(pageTexts.saving, { name }), fill(pageTexts.notSaved, { name })]
      const saving = async (work: Work): Promise<void> => {
        // What was asked for before, such as to take something back, is in the file.
        await shown.excel.channel.idle()
        const filed = await filedBook(book, shareOf(work, 0, 0.4))
        giveFile(name, await writeInWorker(filed.book, shareOf(work, 0.4, 1)))
        const lost = notCarriedLine(pageTexts.losesOnSaving, filed.notCarried)
        say({ text: lost ?? fill(pageTexts.saved, { name }), isFault: false })
      }
      void run({ title, failed, givesWay: false, work: saving })
    },
    undo: () => void desk?.shown.hands.undo(),
    redo: () => void desk?.shown.hands.redo(),
  }
}

/** A book that is not shown: sheets are taken from it. */
async function otherBook(bytes: Uint8Array): Promise<Book> {
  const work = { signal: new AbortController().signal, progress: () => undefined }
  return bookOf(await readInWorker(bytes, work), undefined, work)
}

/** One of several parts of a work. */
function shareOf({ progress, signal }: Work, from: number, to: number): Work {
  return { signal, progress: (done) => progress(from + done * (to - from)) }
}
