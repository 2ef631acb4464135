import { useEffect, useRef } from 'react'
import type { Channel } from '../../channel/channel.ts'
import type { StandIn } from '../../channel/stand-in.ts'
import type { WindowAsked } from '../../channel/window-asked.ts'
import { AddInFrame } from './AddInFrame.tsx'

/** A small window that is open. */
export interface OpenWindow {
  readonly asked: WindowAsked
  /** Tells the page that opened it. */
  readonly said: (text: string) => void
  readonly closed: () => void
}

interface AddInWindowProps {
  readonly open: OpenWindow
  readonly excel: StandIn
  readonly name: string
  readonly close: () => void
  /** Given the window's channel while it is there. */
  readonly connected: (channel: Channel | undefined) => void
}

/** A window opens no further ones. */
const noWindows = { open: () => undefined, close: () => undefined, toWindow: () => undefined }

/** A small window of an add-in's over the book, closed by its own button, by Escape, or by the add-in. */
export function AddInWindow({ open: { asked, said }, excel, name, close, connected }: AddInWindowProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { url, width, height } = asked
  return (
    <dialog
      ref={dialog}
      className="window"
      aria-label={name}
      style={{ inlineSize: `max(250px, ${width}vw)`, blockSize: `max(150px, ${height}vh)` }}
      onClose={close}
    >
      <header className="paneHead">
        <span>{name}</span>
        <button type="button" className="quiet" aria-label="Close" onClick={() => dialog.current?.close()}>
          ✕
        </button>
      </header>
      <AddInFrame
        url={url}
        title={name}
        kind="window"
        excel={excel}
        windows={{ ...noWindows, toParent: said }}
        connected={connected}
      />
    </dialog>
  )
}
