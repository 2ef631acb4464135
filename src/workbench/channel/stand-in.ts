import { Book, type Actor } from '../model/book/book.ts'
import { UndoStack } from '../model/book/undo-stack.ts'
import { Happenings } from '../model/book/happenings.ts'
import { tellCalculated } from '../model/book/tell-change.ts'
import { Person } from '../model/person.ts'
import { excelModel } from '../model/excel-model.ts'
import { serviceNamed } from '../model/kinds/office-service.ts'
import { Channel, type BookBehind, type ChannelOptions } from './channel.ts'

/** A workbook with a channel to it: what an add-in takes for Excel. */
export class StandIn {
  readonly channel: Channel
  #book: Book
  #undo: UndoStack

  /** `send` posts to the add-in's window. */
  constructor(options: Omit<ChannelOptions, 'service'>, book = new Book()) {
    this.#book = book
    this.#undo = new UndoStack(book)
    this.channel = new Channel(behind(book, this.#undo), { ...options, service: serviceNamed })
    this.#book.habits = this.channel.mischief
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
    this.channel.open(behind(next, this.#undo))
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
    this.channel.tellEvents()
  }

  async close(): Promise<void> {
    await this.channel.idle()
    await this.#book.close()
  }
}

function behind(book: Book, undo: UndoStack): BookBehind {
  return {
    workbook: excelModel(book).workbook(),
    settle: () => book.settle(),
    settings: book.settings,
    undo,
    takeEvents: () => {
      tellCalculated(book)
      return book.happenings.take()
    },
    takeSelection: () => book.happenings.takeSelection(),
  }
}
