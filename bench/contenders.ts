import { readFile } from 'node:fs/promises'
import { openCsvBook } from '../src/hosts/file/csv-book.ts'
import type { FrameworkLookup } from '../src/core/framework/lookup.ts'
import type { Answer } from './answer.ts'
import { bareLoop, type BareAnswer } from './bare-loop.ts'
import { filesIn } from './csv-files.ts'
import { openDuckDb } from './duckdb.ts'
import { answerOf, checkAndAllocate } from './engine.ts'
import { bookOver, generateRows } from './rows-book.ts'

/** One way of doing the work, ready to run: `run` is timed, what it makes ready before and says afterwards is not. */
export interface Contender<Found> {
  readonly run: () => Promise<() => Found>
  readonly close?: () => void
}

export type Prepare<Found> = (
  rows: number,
  lookup: FrameworkLookup,
  folder: string,
) => Contender<Found> | Promise<Contender<Found>>

/** The contenders by name; those of one kind do the same work on the same rows. */
export const contenders = {
  'bare loop': (rows, lookup) => {
    const { lines } = generateRows(rows, lookup)
    return {
      run: () => {
        const found = bareLoop(lines, lookup)
        return Promise.resolve(() => found)
      },
    }
  },
  'engine, rows': (rows, lookup) => {
    const generated = generateRows(rows, lookup)
    return {
      run: async () => {
        const done = await checkAndAllocate(bookOver(generated, lookup.framework.years), lookup)
        return () => answerOf(done, lookup)
      },
    }
  },
  'engine, CSV': (rows, lookup, folder) => {
    const paths = filesIn(folder, rows)
    return {
      run: async () => {
        const [lines, splits] = await Promise.all([readFile(paths.lines), readFile(paths.splits)])
        const files = {
          BudgetLines: { name: 'lines.csv', bytes: lines },
          SplitRows: { name: 'splits.csv', bytes: splits },
        }
        const done = await checkAndAllocate(openCsvBook({ files, amountUnit: 1 }), lookup)
        return () => answerOf(done, lookup)
      },
    }
  },
  DuckDB: async (rows, lookup, folder) => {
    const { answer, close } = await openDuckDb(lookup)
    return {
      run: async () => {
        const found = await answer(filesIn(folder, rows))
        return () => found
      },
      close,
    }
  },
} satisfies Record<string, Prepare<Answer> | Prepare<BareAnswer>>

export type ContenderName = keyof typeof contenders
