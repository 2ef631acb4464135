import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Channel } from '../channel/channel.ts'
import type { StandIn } from '../channel/stand-in.ts'
import type { Windows } from '../channel/around.ts'
import { AddInFrame } from './add-in/AddInFrame.tsx'
import { pageTexts } from './texts.ts'

interface PaneProps {
  readonly url: string
  readonly title: string
  readonly excel: StandIn
  readonly windows: (channel: () => Channel | undefined) => Windows
  readonly close: () => void
}

/** As wide as Excel makes it, in pixels, and what a person can make of it. */
const width = { usual: 350, least: 320, most: 640, step: 10 } as const

/** The task pane: a page of an add-in's beside the book, as wide as a person wants it. */
export function Pane({ url, title, excel, windows, close }: PaneProps) {
  const [size, setSize] = useState<number>(width.usual)
  const channel = useRef<Channel>(undefined)
  const grip = useRef<{ readonly x: number; readonly size: number }>(undefined)
  const widen = (to: number): void => setSize(Math.min(width.most, Math.max(width.least, Math.round(to))))

  function press(event: PointerEvent<HTMLElement>): void {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, size }
  }

  function drag(event: PointerEvent): void {
    if (grip.current) widen(grip.current.size + grip.current.x - event.clientX)
  }

  function key({ key: pressed }: KeyboardEvent): void {
    if (pressed === 'ArrowLeft') widen(size + width.step)
    else if (pressed === 'ArrowRight') widen(size - width.step)
  }

  return (
    <>
      <div
        role="separator"
        aria-label={pageTexts.pane.size}
        aria-orientation="vertical"
        aria-valuenow={size}
        aria-valuemin={width.least}
        aria-valuemax={width.most}
        tabIndex={0}
        className="paneGrip"
        onPointerDown={press}
        onPointerMove={drag}
        onPointerUp={() => (grip.current = undefined)}
        onKeyDown={key}
      />
      <aside className="pane" aria-label={title} style={{ inlineSize: size }}>
        <header className="paneHead">
          <h2>{title}</h2>
          <button type="button" className="quiet" aria-label={pageTexts.pane.close} onClick={close}>
            ✕
          </button>
        </header>
        <AddInFrame
          url={url}
          title={title}
          kind="page"
          className="paneFrame"
          excel={excel}
          windows={windows(() => channel.current)}
          connected={(connected) => (channel.current = connected)}
        />
      </aside>
    </>
  )
}
