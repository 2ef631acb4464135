/**
 * @jest-environment jsdom
 */
import { act, renderHook } from '@testing-library/react'
import { useBusy, type Job } from '../../../../src/workbench/page/files/use-busy.ts'

interface Begun {
  readonly title: string
  readonly end: () => void
  readonly signal: AbortSignal
}

/** Work that goes on until it is ended, or stopped. */
function at() {
  const begun: Begun[] = []
  const { result } = renderHook(() => useBusy())
  const ask = async (title: string, givesWay: boolean): Promise<void> => {
    const work: Job['work'] = ({ signal }) =>
      new Promise<void>((resolve, reject) => {
        begun.push({ title, end: resolve, signal })
        signal.addEventListener('abort', () => reject(signal.reason as Error))
      })
    await act(async () => {
      void result.current.run({ title, failed: '{why}', givesWay, work })
      await Promise.resolve()
    })
  }
  const end = async (title: string): Promise<void> =>
    act(async () => {
      begun.find((one) => one.title === title)?.end()
      await new Promise((resolve) => setTimeout(resolve))
    })
  const titles = (): readonly string[] => begun.map(({ title }) => title)
  return { ask, end, titles, begun, busy: () => result.current.busy?.title, said: () => result.current.said }
}

const settled = (): Promise<void> => act(async () => new Promise((resolve) => setTimeout(resolve)))

test('another file takes the place of one that is still being opened', async () => {
  const { ask, end, titles, begun, busy, said } = at()
  await ask('Opening A', true)
  await ask('Opening B', true)
  await settled()
  expect(titles()).toEqual(['Opening A', 'Opening B'])
  expect(begun[0]?.signal.aborted).toBe(true)
  expect(busy()).toBe('Opening B')
  await end('Opening B')
  expect([busy(), said()]).toEqual([undefined, undefined])
})

test('of several files the last one is opened, and none before it', async () => {
  const { ask, titles } = at()
  await ask('Opening A', true)
  await ask('Opening B', true)
  await ask('Opening C', true)
  await settled()
  expect(titles().at(-1)).toBe('Opening C')
})

test('a file waits while a book is written, which is never given up for it', async () => {
  const { ask, end, titles, begun, busy } = at()
  await ask('Writing A', false)
  await ask('Opening B', true)
  await settled()
  expect([busy(), titles()]).toEqual(['Writing A', ['Writing A']])
  expect(begun[0]?.signal.aborted).toBe(false)
  await end('Writing A')
  expect(busy()).toBe('Opening B')
})
