import type { Channel } from '../../channel/channel.ts'
import type { StandIn } from '../../channel/stand-in.ts'
import type { Windows } from '../../channel/around.ts'

let conversations = 0

/** What office.js is told of where it runs, by the name of its window. */
export function frameName(kind: 'page' | 'window'): string {
  conversations += 1
  return JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `Excel$Web$16.00$en-US$correlation${conversations}$${kind === 'window' ? 'isDialog' : ''}$$0`,
    xdmInfo: `conversation${conversations}|add-in|${location.origin}`,
    serializerVersion: 1,
  })
}

/** A page of an add-in's in a frame, connected with a book. */
export interface ConnectedFrame {
  readonly channel: Channel
  readonly disconnect: () => void
}

/** Passes on what is said between a frame and the stand-in for Excel; nobody else is listened to. */
export function connectFrame(frame: HTMLIFrameElement, excel: StandIn, windows: Windows): ConnectedFrame {
  const { origin } = location
  const channel = excel.connect({
    origin,
    send: (text) => frame.contentWindow?.postMessage(text, origin),
    windows,
  })
  const hear = ({ source, origin: from, data }: MessageEvent): void => {
    if (source === frame.contentWindow && from === origin) channel.receive(data)
  }
  window.addEventListener('message', hear)
  return {
    channel,
    disconnect: () => {
      window.removeEventListener('message', hear)
      excel.disconnect(channel)
    },
  }
}
