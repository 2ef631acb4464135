import { useEffect, useRef, useState } from 'react'
import type { Channel } from '../../channel/channel.ts'
import type { StandIn } from '../../channel/stand-in.ts'
import type { Windows } from '../../channel/around.ts'
import { connectFrame, frameName } from './connect-frame.ts'

interface AddInFrameProps {
  readonly url: string
  readonly title: string
  readonly kind: 'page' | 'window'
  readonly excel: StandIn
  readonly windows: Windows
  readonly className?: string
  /** Given the frame's channel while it is there. */
  readonly connected?: (channel: Channel | undefined) => void
}

/**
 * A page of an add-in's with Microsoft's office.js in it. Mount it anew for another address: office.js is told once
 * where it runs.
 */
export function AddInFrame({ url, title, kind, excel, windows, className, connected }: AddInFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [name] = useState(() => frameName(kind))
  // Connected before the page is asked for, so that nothing it says is lost.
  const [src, setSrc] = useState<string>()
  const latest = useRef({ windows, connected })
  latest.current = { windows, connected }
  useEffect(() => {
    if (!frame.current) return
    const through: Windows = {
      open: (asked, to) => latest.current.windows.open(asked, to),
      close: () => latest.current.windows.close(),
      toParent: (text) => latest.current.windows.toParent(text),
      toWindow: (text) => latest.current.windows.toWindow(text),
    }
    const { channel, disconnect } = connectFrame(frame.current, excel, through)
    latest.current.connected?.(channel)
    setSrc(url)
    return () => {
      latest.current.connected?.(undefined)
      disconnect()
    }
  }, [excel, url])
  return (
    <iframe ref={frame} name={name} title={title} className={className} {...(src !== undefined && { src })} />
  )
}
