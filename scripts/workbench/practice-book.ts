import type { WrittenBook, WrittenStyle, WrittenValue } from '../../src/xlsx/write/written-book.ts'
import { writeWorkbook } from '../../src/xlsx/write/write-workbook.ts'

const bold: WrittenStyle = { bold: true }
const amount: WrittenStyle = { numberFormat: '#,##0' }

const header = ['No.', 'Unit', 'Activity', '2020', '2021']

/** Two amounts are texts, to be found and fixed. */
const lines: readonly (readonly WrittenValue[])[] = [
  ['B-1', 'BR', 'Space notices: examination and publication', 1_240_000, 1_260_000],
  ['B-2', 'BR', 'Terrestrial notices: examination and publication', 3_100_000, 3_050_000],
  ['B-3', 'BR', 'Regional radiocommunication seminars', '410 000', 395_000],
  ['B-4', 'BR', 'Study group meetings', 880_000, 905_000],
  ['B-5', 'TSB', 'ITU-T Recommendations: preparation and publication', 1_510_000, 1_530_000],
  ['B-6', 'TSB', 'Workshops on bridging the standardization gap', 320_000, '335 000'],
  ['B-7', 'BDT', 'Statistics on telecommunications and ICT', 1_075_000, 1_090_000],
  ['B-8', 'BDT', 'Capacity building and training', 960_000, 985_000],
]

const book: WrittenBook = {
  title: 'Practice budget',
  names: [],
  sheets: [
    {
      name: 'Budget',
      state: 'visible',
      columns: [{ width: 8 }, { width: 8 }, { width: 52 }, { width: 14 }, { width: 14 }],
      rows: [],
      blocks: [
        {
          row: 1,
          column: 1,
          rows: [['A small budget, in CHF (illustrative)']],
          styles: [{ bold: true, size: 14 }],
        },
        { row: 3, column: 1, rows: [header], styles: header.map(() => bold) },
        { row: 4, column: 1, rows: lines, styles: [undefined, undefined, undefined, amount, amount] },
      ],
      merges: [],
      freeze: { rows: 3, columns: 0 },
      tables: [],
      lists: [],
      highlights: [],
    },
  ],
}

/** A small budget as somebody might have it, with two slips in it: what the guided run begins with. */
export function practiceBook(): Promise<Uint8Array> {
  return writeWorkbook(book)
}
