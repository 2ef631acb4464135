import { Ribbon, type Shown } from '../../src/commands/ribbon.ts'
import type { Command } from '../../src/commands/commands.ts'
import { commandTexts, type Message } from '../../src/texts/commands.ts'

/** A promise that is settled from outside. */
function later<Value>() {
  let settle: (value: Value) => void = () => undefined
  const promise = new Promise<Value>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}

const message: Message = { title: 'Next finding', paragraphs: ['None.'] }

/** A ribbon whose limits are short, and what came of it. */
function ribbonWith(limits = { work: 40, press: 80 }, opens = true) {
  const said: Message[] = []
  const windows: Shown[] = []
  const ribbon = new Ribbon({
    say: (told) => {
      said.push(told)
      if (!opens) return Promise.reject(new Error('no window'))
      const { promise, settle } = later<undefined>()
      const shown = { closed: promise, close: () => settle(undefined) }
      windows.push(shown)
      return Promise.resolve(shown)
    },
    limits,
  })
  const completed: string[] = []
  const press = (name: string, command: Command): Promise<void> =>
    ribbon.press({ completed: () => completed.push(name) }, 'Next finding', command)
  return { said, windows, completed, press }
}

const quiet: Command = () => Promise.resolve(undefined)
const telling: Command = () => Promise.resolve(message)
const texts = (said: readonly Message[]): readonly string[] => said.flatMap(({ paragraphs }) => paragraphs)

test('a command that has nothing to tell is done at once', async () => {
  const { press, said, completed } = ribbonWith()
  await press('one', quiet)
  expect({ said, completed }).toEqual({ said: [], completed: ['one'] })
})

test('a message keeps the press open until it is closed', async () => {
  const { press, said, windows, completed } = ribbonWith({ work: 10_000, press: 20_000 })
  const pressed = press('one', telling)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect({ said, completed }).toEqual({ said: [message], completed: [] })
  windows[0]?.close()
  await pressed
  expect(completed).toEqual(['one'])
})

test('a message that nobody closes keeps it open no longer than Excel waits', async () => {
  const { press, completed } = ribbonWith()
  await press('one', telling)
  expect(completed).toEqual(['one'])
})

test('another press closes the message of the one before', async () => {
  const { press, completed } = ribbonWith({ work: 10_000, press: 20_000 })
  const pressed = press('one', telling)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await Promise.all([pressed, press('two', quiet)])
  expect([...completed].sort()).toEqual(['one', 'two'])
})

test('also one whose window is only about to open', async () => {
  const opening = later<Shown>()
  const closing = later<undefined>()
  const completed: string[] = []
  const ribbon = new Ribbon({ say: () => opening.promise, limits: { work: 10_000, press: 20_000 } })
  const press = (name: string, command: Command): Promise<void> =>
    ribbon.press({ completed: () => completed.push(name) }, 'Next finding', command)
  const pressed = press('one', telling)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await press('two', quiet)
  opening.settle({ closed: closing.promise, close: () => closing.settle(undefined) })
  await pressed
  expect(completed).toEqual(['two', 'one'])
})

test('where no window opens, the press is done all the same', async () => {
  const { press, said, completed } = ribbonWith(undefined, false)
  await press('one', telling)
  expect({ said, completed }).toEqual({ said: [message], completed: ['one'] })
})

test('a press while a command runs does nothing', async () => {
  const { press, said, completed } = ribbonWith({ work: 10_000, press: 20_000 })
  const { promise, settle } = later<undefined>()
  let runs = 0
  const slow: Command = () => {
    runs += 1
    return promise
  }
  const pressed = press('one', slow)
  await press('two', slow)
  expect({ said, completed, runs }).toEqual({ said: [], completed: ['two'], runs: 1 })
  settle(undefined)
  await pressed
  await press('three', quiet)
  expect(completed).toEqual(['two', 'one', 'three'])
})

test('what takes too long is stopped and told of, and until it has ended nothing else is begun', async () => {
  const { press, said, windows, completed } = ribbonWith({ work: 20, press: 10_000 })
  const { promise, settle } = later<undefined>()
  let isStopped = false
  const endless: Command = ({ signal }) => {
    signal.addEventListener('abort', () => {
      isStopped = true
    })
    return promise
  }
  const pressed = press('one', endless)
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect({ texts: texts(said), isStopped, completed }).toEqual({
    texts: [commandTexts.tooLong],
    isStopped: true,
    completed: [],
  })
  const next = press('two', quiet)
  await pressed
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect({ texts: texts(said).slice(1), completed }).toEqual({
    texts: [commandTexts.waiting],
    completed: ['one'],
  })
  windows[1]?.close()
  await next
  settle(undefined)
  await new Promise((resolve) => setTimeout(resolve, 5))
  await press('three', quiet)
  expect(said).toHaveLength(2)
  expect(completed).toEqual(['one', 'two', 'three'])
})
