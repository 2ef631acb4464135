import type { MadeBook } from '../actions/make-book.ts'
import type { readBudget } from '../actions/read-budget.ts'

/** A file as bytes, with the name people know it by. */
export interface InputFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Book = Parameters<typeof readBudget>[0]

/** A workbook as it is to be written. */
export type Plan = MadeBook['plan']

/** The CSV files of a budget, by the table they hold. */
export type TableFiles = Readonly<
  Partial<
    Record<
      'BudgetLines' | 'SplitRows' | 'DriverRows' | 'GoalLinkRows' | 'RevenueRows' | 'CeilingRows',
      InputFile
    >
  >
>

/** Where output goes, and what it may look like there. */
export interface Streams {
  /** Resolves when the text is on its way, so that memory does not fill with what nobody has read yet. */
  readonly stdout: (text: string) => Promise<void>
  readonly stderr: (text: string) => void
  /** Columns of the terminal; undefined where output goes elsewhere. */
  readonly columns: number | undefined
  readonly color: boolean
  /** Whether a person watches stderr, so that progress is worth showing. */
  readonly watched: boolean
}

/** All that the command line needs of the world outside; `main.ts` opens these doors on the real one. */
export interface Doors {
  readonly streams: Streams
  /** @throws an error with Node's `code` where the file cannot be read */
  readonly readFile: (path: string) => Promise<Uint8Array>
  /** @throws an error that says in words why the bytes are no JSON */
  readonly readJson: (file: InputFile) => unknown
  /** @throws an error that says in words why the bytes are no such tables */
  readonly openBook: (inputs: { readonly files: TableFiles; readonly amountUnit: 1 | 1000 }) => Book
  /** @throws an error that says in words why the bytes are no workbook that holds a budget */
  readonly openWorkbook: (file: InputFile) => Book
  /** @throws an error that says in words why the plan cannot stand in a workbook */
  readonly writeBook: (plan: Plan) => Promise<Uint8Array>
  /** @throws an error with Node's `code` where the file cannot be written, `EEXIST` where it is there and not forced */
  readonly writeFile: (path: string, bytes: Uint8Array, force: boolean) => Promise<void>
  /** What tells one file from another, however it is named; undefined where there is none. */
  readonly fileAt: (path: string) => Promise<string | undefined>
  readonly now: () => Date
  readonly toCsv: (rows: readonly (readonly string[])[]) => string
  /** The framework used where none is given, as JSON. */
  readonly seed: unknown
}
