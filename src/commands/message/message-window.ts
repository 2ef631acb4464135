import type { Message } from '../../texts/commands.ts'
import type { Shown } from '../ribbon.ts'
import { messageAddress } from './message-address.ts'

/** What the window needs of office.js, which only a `main.ts` knows. */
export interface Windows {
  readonly ui: Pick<Office.UI, 'displayDialogAsync'>
  readonly events: Pick<typeof Office.EventType, 'DialogMessageReceived' | 'DialogEventReceived'>
}

/** In percent of the screen; Excel makes it at least 250 x 150 pixels. */
const size = { height: 30, width: 30 } as const

/** Another window of the same page is still open: one that was just closed takes a moment. */
const alreadyOpen = 12_007
const patience = [250, 500, 1_000, 2_000] as const

/**
 * Shows a message in a small window over the book.
 * @param page the address of the message page, of the same origin as this one
 * @throws Error with what office.js says, where it opens no window
 */
export async function openMessage(
  { ui, events }: Windows,
  page: string,
  message: Message,
  attempt = 0,
): Promise<Shown> {
  const address = messageAddress(page, message)
  // In a frame, no blocker of pop-ups stands in the way in Excel on the web; elsewhere this is ignored.
  const opened = await new Promise<Office.AsyncResult<Office.Dialog>>((resolve) => {
    ui.displayDialogAsync(address, { ...size, displayInIframe: true }, resolve)
  })
  const { value, error } = opened as { readonly value?: Office.Dialog; readonly error?: Office.Error | null }
  if (value) return shown(value, events)
  const wait = patience[attempt]
  if (error?.code !== alreadyOpen || wait === undefined) throw new Error(error?.message ?? 'no window')
  await new Promise((resolve) => setTimeout(resolve, wait))
  return openMessage({ ui, events }, page, message, attempt + 1)
}

function shown(dialog: Office.Dialog, events: Windows['events']): Shown {
  let end = (): void => undefined
  let isOpen = true
  const closed = new Promise<void>((resolve) => {
    end = () => {
      isOpen = false
      resolve()
    }
  })
  const close = (): void => {
    if (isOpen) dialog.close()
    end()
  }
  // It says nothing but that its button was pressed.
  dialog.addEventHandler(events.DialogMessageReceived, close)
  // Closed by Excel's own button, or not to be found.
  dialog.addEventHandler(events.DialogEventReceived, end)
  return { closed, close }
}
