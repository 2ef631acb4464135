import { commandTexts, type Message } from '../texts/commands.ts'
import type { Command } from './commands.ts'
import { afterTime } from './after-time.ts'

/** A press on a button of the ribbon, which Excel waits for. */
export interface Press {
  readonly completed: () => void
}

/** A message before somebody. */
export interface Shown {
  readonly closed: Promise<void>
  readonly close: () => void
}

export interface RibbonOptions {
  /** Shows a message; fails where that cannot be done. */
  readonly say: (message: Message) => Promise<Shown>
  /** In milliseconds from the press: when a command is stopped, and when Excel is told at the latest that it is done. */
  readonly limits: { readonly work: number; readonly press: number }
}

/** Excel stops what takes five minutes. */
export const excelLimits: RibbonOptions['limits'] = { work: 240_000, press: 285_000 }

/**
 * Runs one command at a time and tells Excel of each press, once, that it is done. A press while a command runs does
 * nothing: people press again when they are impatient, and would be surprised by a second jump or write. Excel is told
 * when the message is closed, since it may close all that the command has opened as soon as it is told.
 */
export class Ribbon {
  readonly #options: RibbonOptions
  #state: 'free' | 'busy' | 'overdue' = 'free'
  #shown: Promise<Shown> | undefined

  constructor(options: RibbonOptions) {
    this.#options = options
  }

  async press(press: Press, title: string, command: Command): Promise<void> {
    const limit = afterTime(this.#options.limits.press)
    try {
      if (this.#state === 'busy') return
      this.#closeMessage()
      const message =
        this.#state === 'overdue'
          ? { title, paragraphs: [commandTexts.waiting] }
          : await this.#run(title, command)
      if (message) await Promise.race([this.#show(message), limit.reached])
    } finally {
      limit.stop()
      press.completed()
    }
  }

  async #run(title: string, command: Command): Promise<Message | undefined> {
    this.#state = 'busy'
    const stop = new AbortController()
    const limit = afterTime(this.#options.limits.work)
    const running = command({ signal: stop.signal }).finally(() => {
      this.#state = 'free'
    })
    const overdue = limit.reached.then(() => {
      // It may have ended in the same moment.
      if (this.#state === 'busy') this.#state = 'overdue'
      stop.abort()
      return { title, paragraphs: [commandTexts.tooLong] }
    })
    try {
      return await Promise.race([running, overdue])
    } finally {
      limit.stop()
    }
  }

  async #show(message: Message): Promise<void> {
    try {
      this.#shown = this.#options.say(message)
      const { closed } = await this.#shown
      await closed
    } catch {
      // Without a window there is no other place to tell it in that is not somebody's sheet.
    }
  }

  /** Closes the message of the press before, also where its window is only about to open. */
  #closeMessage(): void {
    this.#shown?.then(
      ({ close }) => close(),
      () => undefined,
    )
    this.#shown = undefined
  }
}
