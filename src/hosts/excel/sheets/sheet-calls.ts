import type { Step } from '../step.ts'

/** What is done to one sheet; the parts of all sheets are done in this order. */
export interface SheetSteps {
  /** Sheets are added, unprotected and cleared, rows and tables get their places. */
  readonly before: readonly Step[]
  readonly contents: readonly Step[]
  /** Lists and highlights, once the names are there that they need. */
  readonly rules: readonly Step[]
  /** Formulas, once all is there that they name. */
  readonly formulas: readonly Step[]
  readonly after: readonly Step[]
}

/** What a call takes in a request: the way to its range, and what is set there. */
export const callBytes = 420
/** The way from the book to a sheet. */
const sheetBytes = 400
/** A step is no larger than this, unless a single call is. */
const stepBytes = 120_000

interface Call {
  readonly queue: (sheet: Excel.Worksheet) => void
  readonly bytes: number
  readonly cells: number
}

interface CallSize {
  readonly calls?: number
  /** Characters of texts and addresses. */
  readonly text?: number
  readonly cells?: number
}

/** Calls for one sheet, put together into steps of a handy size. */
export class SheetCalls {
  readonly #calls: Call[] = []

  /** @param sheet its title or id */
  constructor(private readonly sheet: string) {}

  add(queue: (sheet: Excel.Worksheet) => void, { calls = 1, text = 0, cells = 0 }: CallSize = {}): this {
    this.#calls.push({ queue, bytes: calls * callBytes + text, cells })
    return this
  }

  get steps(): readonly Step[] {
    const groups: Call[][] = []
    let bytes = Infinity
    for (const call of this.#calls) {
      if (bytes + call.bytes > stepBytes) {
        groups.push([])
        bytes = 0
      }
      groups.at(-1)?.push(call)
      bytes += call.bytes
    }
    return groups.map((calls) => this.#step(calls))
  }

  #step(calls: readonly Call[]): Step {
    return {
      bytes: calls.reduce((sum, { bytes }) => sum + bytes, sheetBytes),
      cells: calls.reduce((sum, { cells }) => sum + cells, 0),
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(this.sheet)
        for (const { queue } of calls) queue(sheet)
      },
    }
  }
}

/** The calls for one sheet, by the part of the work that they belong to. */
export class SheetPhases {
  readonly before: SheetCalls
  readonly contents: SheetCalls
  readonly rules: SheetCalls
  readonly formulas: SheetCalls
  readonly after: SheetCalls

  /** @param sheet its title or id */
  constructor(sheet: string) {
    this.before = new SheetCalls(sheet)
    this.contents = new SheetCalls(sheet)
    this.rules = new SheetCalls(sheet)
    this.formulas = new SheetCalls(sheet)
    this.after = new SheetCalls(sheet)
  }

  get steps(): SheetSteps {
    return {
      before: this.before.steps,
      contents: this.contents.steps,
      rules: this.rules.steps,
      formulas: this.formulas.steps,
      after: this.after.steps,
    }
  }
}
