import type { Cell } from '../../../src/core/budget/cell.ts'
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import { frameworkRows, type FrameworkTableName } from '../../../src/workbook/framework-rows.ts'
import { seed } from '../../budget-of.ts'
import { frameworkSheets, ownSheet, type MadeSheet } from '../../xlsx-book.ts'

type Rows = readonly (readonly Cell[])[]

/** One fault in a book, or between books, and the places, as `source row column`, where its rule must find it. */
export interface BookCase {
  readonly rule: string
  readonly what: string
  /** Each book as sheets that come before those of the clean one, and take their place where they have its name. */
  readonly books: readonly (readonly MadeSheet[])[]
  /** A framework named beside the books, which wins. */
  readonly given?: ResultsFramework
  readonly at: readonly string[]
}

export const cleanLines: Rows = [
  ['L1', 'BR', 'Publish notices', 'R.1', 'R.1-1', null, null, '1', 'RB', null, 100, 100, 100, 100, null],
  ['L2', 'BR', 'Run the databases', null, null, 'BR.1', null, '1', 'RB', null, 10, 10, 10, 10, null],
  ['L3', 'BR', 'Publish and advise', null, null, null, null, '2', 'RB', null, 10, 10, 10, 10, null],
]

const facts = ['illustrative basis', 'illustrative source', '2019-06-30', 'illustrative owner']

/** A book of ours without a single finding, with all of the framework in it. */
export const cleanBook: readonly MadeSheet[] = [
  ...frameworkSheets(seed, { GoalLinkRows: [['R.1', 'G.1', 'primary', null]] }),
  ownSheet('BudgetLines', cleanLines, { name: 'Budget' }),
  ownSheet('SplitRows', [
    ['L3', 'R.1-1', null, 40],
    ['L3', 'R.1-2', null, 60],
  ]),
  ownSheet('DriverRows', [[2, 'BR.1', 'R.1-1', 3, ...facts]]),
]

function changed(table: FrameworkTableName, change: (rows: Rows) => Rows): MadeSheet {
  return ownSheet(table, change(frameworkRows(seed)[table]))
}

/** A source of the user's own, declared beside our table of lines. */
function foreign(name: string, rows: Rows, range: string | null = null): readonly MadeSheet[] {
  const header = ['Line', 'Unit', 'Activity', 'Output', 'Enabler', 'Category', 'Fund', 2020, 2021, 2022, 2023]
  return [
    { name, rows: [header, ...rows] },
    ownSheet('Sources', [[name, name, range, null, 'CHF', null, 'yes']]),
  ]
}

export const bookCases: readonly BookCase[] = [
  {
    rule: 'allocation-out-of-date',
    what: 'other lines than those that were allocated',
    books: [[changed('SettingRows', (rows) => [...rows, ['digest of lines', 'another']])]],
    at: ['Allocation - -'],
  },
  {
    rule: 'ledger-changed-by-hand',
    what: 'another ledger than the one that was written',
    books: [[changed('SettingRows', (rows) => [...rows, ['digest of ledger', 'another']])]],
    at: ['Allocation - -'],
  },
  {
    rule: 'book-item-differs',
    what: 'a wording, a parent and the years',
    books: [
      [
        changed('Outputs', (rows) =>
          rows.map((row) => (row[0] === 'R.1-2' ? ['R.1-2', 'R.2', 'Acts', null, null] : row)),
        ),
        changed('SettingRows', (rows) =>
          rows.map((row) => (row[0] === 'years' ? ['years', '2020, 2021'] : row)),
        ),
      ],
    ],
    given: seed,
    at: ['Outputs 3 B', 'Outputs 3 C', 'SettingRows 7 B'],
  },
  {
    rule: 'book-item-added',
    what: 'an output of its own',
    books: [[changed('Outputs', (rows) => [...rows, ['I.6-9', 'I.6', 'More', null, null]])]],
    given: seed,
    at: ['Outputs 72 A'],
  },
  {
    rule: 'book-item-lacking',
    what: 'an output taken out',
    books: [[changed('Outputs', (rows) => rows.slice(1))]],
    given: seed,
    at: ['Outputs 1 -'],
  },
  {
    rule: 'book-order-differs',
    what: 'sorted otherwise',
    books: [[changed('FundRows', (rows) => [...rows].reverse())]],
    given: seed,
    at: ['FundRows 2 A'],
  },
  {
    rule: 'book-framework-unread',
    what: 'an output without a code',
    books: [[changed('Outputs', (rows) => [[null, 'R.1', 'Acts', null, null], ...rows])]],
    given: seed,
    at: ['Outputs 2 A'],
  },
  {
    rule: 'rows-left-out',
    what: 'subtotals and headings, once for each source',
    books: [
      [
        ...foreign('BR', [
          ['Regular budget'],
          ['B1', 'BR', 'Advise', 'R.1-1', null, '1', 'RB', 5, 5, 5, 5],
          ['Total', null, null, null, null, null, null, 5, 5, 5, 5],
        ]),
      ],
    ],
    at: ['BR 2 -'],
  },
  {
    rule: 'rows-below-source',
    what: 'lines that the range does not reach, but no total',
    books: [
      [
        ...foreign(
          'BR',
          [
            ['B1', 'BR', 'Advise', 'R.1-1', null, '1', 'RB', 5, 5, 5, 5],
            ['B2', 'BR', 'Advise more', 'R.1-1', null, '1', 'RB', 5, 5, 5, 5],
            ['Total', null, null, null, null, null, null, 10, 10, 10, 10],
            [],
            ['B9', 'BR', 'Something else', 'R.1-1', null, '1', 'RB', 5, 5, 5, 5],
          ],
          'A1:K2',
        ),
      ],
    ],
    at: ['BR 3 -'],
  },
  {
    rule: 'book-item-differs',
    what: 'the framework of a second book',
    books: [
      [],
      [changed('SectorRows', (rows) => rows.map((row) => (row[0] === 'IS' ? ['IS', 'Shared'] : row)))],
    ],
    at: ['B.xlsx SectorRows 5 B'],
  },
  {
    rule: 'driver-differs-between-books',
    what: 'another weight',
    books: [[], [ownSheet('DriverRows', [[2, 'BR.1', 'R.1-1', 4, ...facts]])]],
    at: ['A.xlsx DriverRows 2 D', 'B.xlsx DriverRows 2 D'],
  },
  {
    rule: 'link-differs-between-books',
    what: 'another weight',
    books: [[], [ownSheet('GoalLinkRows', [['R.1', 'G.1', 'primary', 2]])]],
    at: ['A.xlsx GoalLinkRows 2 D', 'B.xlsx GoalLinkRows 2 D'],
  },
  {
    rule: 'line-id-doubled',
    what: 'lines of one unit in two books',
    books: [[], []],
    at: ['A', 'B'].flatMap((book) => [2, 3, 4].map((row) => `${book}.xlsx BudgetLines ${row} A`)),
  },
]
