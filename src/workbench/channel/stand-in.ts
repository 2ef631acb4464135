import { Book, type Actor } from '../model/book/book.ts'
import { UndoStack } from '../model/book/undo-stack.ts'
import { Happenings } from '../model/book/happenings.ts'
import { tellCalculated } from '../model/book/tell-change.ts'
import { Person } from '../model/person.ts'
import { excelModel } from '../model/excel-model.ts'
import type { BookBehind, ChannelOptions } from './around.ts'
import { Channel } from './channel.ts'
import { Turns } from './turns.ts'

/** How a page of an add-in is reached. */
export type ClientOptions = Omit<ChannelOptions, 'turns'>

/** A workbook with a channel to it: what an add-in takes for Excel. */
export class StandIn {
  readonly channel: Channel
  readonly #turns = new Turns()
  readonly #channels: Channel[] = []
  #book: Book
  #undo: UndoStack

  /** `send` posts to the add-in's window. */
  constructor(options: ClientOptions, book = new Book()) {
    this.#book = book
    this.#undo = new UndoStack(book)
    this.channel = this.connect(options)
  }

  /** Another page of an add-in's that works in the same book, such as the one of its ribbon's functions. */
  connect(options: ClientOptions): Channel {
    const channel = new Channel(this.#behind(), { ...options, turns: this.#turns })
    this.#channels.push(channel)
    const [first] = this.#channels
    if (channel === first) this.#book.habits = channel.mischief
    return channel
  }

  /** A page has gone: nothing is told to it any more. */
  disconnect(channel: Channel): void {
    const at = this.#channels.indexOf(channel)
    if (at > 0) this.#channels.splice(at, 1)
  }

  get book(): Book {
    return this.#book
  }

  /** What the person at the keyboard can take back. */
  get undo(): UndoStack {
    return this.#undo
  }

  /** Closes the book and opens another one, once all that was asked of it is answered. */
  async open(book = new Book()): Promise<Book> {
    const before = await this.handOver(book)
    await before.close()
    return book
  }

  /**
   * Opens another book and gives away the one before, which stays open for another stand-in.
   * Nobody is told any more what happens in it.
   */
  async handOver(next = new Book()): Promise<Book> {
    await this.channel.idle()
    const before = this.#book
    before.happenings = new Happenings()
    this.#book = next
    this.#undo = new UndoStack(next)
    for (const channel of this.#channels) channel.open(this.#behind())
    next.habits = this.channel.mischief
    return before
  }

  /** The person at the keyboard does something, or somebody else who has the book open; the add-in is told. */
  act(who: Exclude<Actor, 'add-in'>, what: (person: Person) => void): void {
    this.#book.actor = who
    try {
      what(new Person(this.#book, this.#undo))
    } finally {
      this.#book.actor = 'add-in'
    }
    this.#tellNews()
  }

  async close(): Promise<void> {
    await this.channel.idle()
    await this.#book.close()
  }

  #behind(): BookBehind {
    const book = this.#book
    return {
      file: book.file,
      workbook: excelModel(book).workbook(),
      settle: () => book.settle(),
      settings: book.settings,
      undo: this.#undo,
      tell: () => this.#tellNews(),
    }
  }

  #tellNews(): void {
    const { happenings } = this.#book
    tellCalculated(this.#book)
    const news = {
      events: happenings.take(),
      ofBindings: happenings.takeOfBindings(),
      isSelectionNew: happenings.takeSelection(),
    }
    for (const channel of this.#channels) channel.tellNews(news)
  }
}
