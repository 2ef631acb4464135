import { CommandType, ICommandService, type Injector } from '@univerjs/core'
import { SheetsSelectionsService } from '@univerjs/sheets'
import type { StandIn } from '../../channel/stand-in.ts'
import type { Area } from '../../model/area.ts'
import type { Book } from '../../model/book/book.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { ExcelError } from '../../model/excel-error.ts'
import type { Person } from '../../model/person.ts'
import { addressOf, areaOf } from './places.ts'

/** What a person at the grid does, done to the book. */
export class Hands {
  readonly book: Book
  readonly injector: Injector
  readonly #excel: StandIn
  readonly #say: (sentence: string) => void

  constructor(excel: StandIn, say: (sentence: string) => void) {
    this.book = excel.book
    this.injector = excel.book.engine.injector
    this.#excel = excel
    this.#say = say
  }

  /** Whether it was done; what Excel refuses is said in words. */
  readonly act = (what: (person: Person) => void): boolean => {
    try {
      this.#excel.act('person', what)
      return true
    } catch (thrown) {
      if (!(thrown instanceof ExcelError)) throw thrown
      this.#say(inWords(thrown))
      return false
    }
  }

  /** Brings formulas up to date; what cannot be calculated is said in words. */
  readonly settle = async (calculate = () => this.book.settle()): Promise<void> => {
    try {
      await calculate()
    } catch (thrown) {
      if (!(thrown instanceof ExcelError)) throw thrown
      this.#say(inWords(thrown))
    }
  }

  /** Takes the last thing back, once what the add-in asked for is done. */
  readonly undo = async (): Promise<void> => {
    await this.#excel.channel.idle()
    this.act((person) => person.undo())
  }

  /** Does again what was taken back last. */
  readonly redo = async (): Promise<void> => {
    await this.#excel.channel.idle()
    this.act((person) => person.redo())
  }

  readonly refuse = (sentence: string): boolean => {
    this.#say(sentence)
    return false
  }

  /** The sheet that a command names, or the one in front. */
  sheet(id: string | undefined): Sheet {
    return (id === undefined ? undefined : this.book.findSheet(id)) ?? this.book.active
  }

  /** What is selected on the screen, the last block at the end. */
  selected(): readonly Area[] {
    const selections = this.injector.get(SheetsSelectionsService).getCurrentSelections()
    return selections.length > 0
      ? selections.map(({ range }) => areaOf(range))
      : [{ top: 0, left: 0, rows: 1, columns: 1 }]
  }

  /** `Budget!A3:A5,A9` for what is selected, or for blocks. */
  address(areas: readonly Area[] = this.selected(), sheet: Sheet = this.book.active): string {
    return addressOf(this.book, sheet, areas)
  }

  /** Puts what a person does into the place of Univer's own command. */
  replace(id: string, handle: (given: never) => boolean | Promise<boolean>): void {
    const commands = this.injector.get(ICommandService)
    commands.unregisterCommand(id)
    commands.registerCommand({
      id,
      type: CommandType.COMMAND,
      handler: (_, given) => handle((given ?? {}) as never),
    })
  }
}

/** What Excel says to people, where it says more than to add-ins. */
function inWords({ code, message }: ExcelError): string {
  const isBare = message === new ExcelError(code).message
  if (!isBare) return code === 'AccessDenied' ? `${message} ${unprotectFirst}` : message
  return (
    {
      AccessDenied: `The sheet is protected, so this cannot be changed. ${unprotectFirst}`,
      ItemAlreadyExists: 'That name is already taken. Try a different one.',
      InvalidArgument: 'That cannot be done here.',
    }[code as string] ?? message
  )
}

const unprotectFirst = 'Unprotect the sheet first; you may be asked for a password.'
