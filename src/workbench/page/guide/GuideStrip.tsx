import { useEffect, useState } from 'react'
import type { Book } from '../../model/book/book.ts'
import { fill, pageTexts } from '../texts.ts'
import type { Guide } from './guide.ts'
import { isDone } from './is-done.ts'

interface GuideStripProps {
  readonly guide: Guide
  readonly book: Book
  readonly close: () => void
}

/** How long nothing happens in the book until a step is taken for done, in milliseconds: a write comes in several parts. */
const stillness = 1000

/** One step of a guide at a time, in a line above the book; it goes on by itself when a step is done. */
export function GuideStrip({ guide: { title, steps, end }, book, close }: GuideStripProps) {
  const [at, setAt] = useState(0)
  const step = steps[at]
  const texts = pageTexts.guide
  useEffect(() => {
    const condition = step?.done
    if (!condition) return
    let clock: ReturnType<typeof setTimeout> | undefined
    const goOn = (): void => {
      if (isDone(book, condition)) setAt((before) => (before === at ? at + 1 : before))
    }
    const look = (): void => {
      clearTimeout(clock)
      if (isDone(book, condition)) clock = setTimeout(goOn, stillness)
    }
    book.onlookers.add(look)
    look()
    return () => {
      clearTimeout(clock)
      book.onlookers.delete(look)
    }
  }, [book, step, at])
  return (
    <section className="guide" aria-label={title}>
      <div role="status" className="guideText">
        {step ? (
          <>
            <strong>
              {fill(texts.step, { at: String(at + 1), of: String(steps.length), title: step.title })}
            </strong>{' '}
            {step.text}
          </>
        ) : (
          end
        )}
      </div>
      {step && (
        <button type="button" onClick={() => setAt(at + 1)}>
          {step.done ? texts.skip : texts.done}
        </button>
      )}
      <button type="button" onClick={close}>
        {texts.close}
      </button>
    </section>
  )
}
