/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { messageIn } from '../../src/commands/message/message-address.ts'
import { commandTexts } from '../../src/texts/commands.ts'
import { event } from '../../src/workbench/channel/message.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { settled, startExcel } from '../workbench/excel.ts'
import { until } from './at-the-ribbon.ts'
import { foreignBook } from './budgets.ts'

/** What the client asks Excel for: the windows that it wants opened or closed. */
interface Asked {
  readonly action: string
  readonly isToOpen: boolean
  readonly conversation: string
  readonly url: string
}

let excel: StandIn
const windows: Asked[] = []

beforeAll(async () => {
  excel = await startExcel()
  const { opener } = window as unknown as { opener: { postMessage: (text: string) => void } }
  const { postMessage } = opener
  opener.postMessage = (text) => {
    const asked = windowIn(text)
    if (asked) windows.push(asked)
    postMessage(text)
  }
  await import('../../src/commands/main.ts')
  await settled(excel)
})
afterAll(() => excel.close())

/** A registration for what a window says is how office.js has Excel on the web open it in a frame. */
function windowIn(text: string): Asked | undefined {
  const { _actionName, _actionType, _conversationId, _data } = JSON.parse(text)
  if (_actionName !== 'dialogMessageReceived') return undefined
  const { url } = JSON.parse(_data.targetId)
  return { action: _actionName, isToOpen: _actionType === 1, conversation: _conversationId, url }
}

/** What Excel tells of a window: that it was closed, or a word that its page sent. */
function tell({ action, conversation }: Asked, data: Record<string, string | number>): void {
  const text = event(action, conversation, 'https://localhost', data)
  window.dispatchEvent(new MessageEvent('message', { data: text, origin: 'https://localhost' }))
}

async function pressed(): Promise<Asked> {
  const count = windows.length
  excel.channel.pressButton('Rbb.Next.Button', 'nextFinding')
  await until(() => windows.slice(count).some(({ isToOpen }) => isToOpen))
  const opened = windows.slice(count).find(({ isToOpen }) => isToOpen)
  if (!opened) throw new Error('no window')
  // Excel says that it is open.
  await settled(excel)
  return opened
}

test('a command says what it cannot do in a window of ours, and is done when that is closed', async () => {
  await foreignBook(excel)
  const opened = await pressed()
  expect(opened.url).toMatch(/^https:\/\/localhost\/message\.html#title=/)
  expect(messageIn(new URL(opened.url).hash)).toEqual({
    title: commandTexts.titles.nextFinding,
    paragraphs: [commandTexts.noLines],
  })
  await settled(excel)
  expect(excel.channel.functions.ended).toBe(0)
  tell(opened, { messageType: 0, messageContent: 'close' })
  await until(() => excel.channel.functions.ended === 1)
  expect(windows.at(-1)?.isToOpen).toBe(false)
})

test('so it is where Excel’s own button closes it', async () => {
  const opened = await pressed()
  tell(opened, { messageType: 12_006 })
  await until(() => excel.channel.functions.ended === 2)
  await settled(excel)
  expect(excel.channel.functions.ended).toBe(2)
})

test('the next press closes a message that is still there and tells its own', async () => {
  await pressed()
  const second = await pressed()
  await until(() => excel.channel.functions.ended === 3)
  tell(second, { messageType: 12_006 })
  await until(() => excel.channel.functions.ended === 4)
  expect(excel.channel.unanswered).toEqual([])
})
