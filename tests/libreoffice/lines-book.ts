import { Workbook } from 'exceljs'

/** Every amount is a power of two, so that a sum tells which lines are in it. */
const lines: readonly (readonly [
  code: string | number | null | { formula: string; result: string },
  number,
])[] = [
  ['R.1-1', 1],
  ['R.1-10', 2],
  ['R.1', 4],
  ['RX1-1', 8],
  ['r.1-1', 16],
  ['R.1-1 ', 32],
  [null, 64],
  [{ formula: '""', result: '' }, 128],
  [0, 256],
  ['1.10', 512],
  [1.1, 1024],
]

/** A workbook with the table `Lines` (`Code`, `2020`, `Year 2021 (CHF)`) and formulas in column A of `Formulas`, each with the wrong result -1. */
export async function linesBook(formulas: readonly string[]): Promise<Uint8Array> {
  const book = new Workbook()
  book.addWorksheet('Lines').addTable({
    name: 'Lines',
    ref: 'A1',
    headerRow: true,
    columns: [{ name: 'Code' }, { name: '2020' }, { name: 'Year 2021 (CHF)' }],
    rows: lines.map(([code, amount]) => [code, amount, 10 * amount]),
  })
  const sheet = book.addWorksheet('Formulas')
  formulas.forEach((formula, index) => {
    sheet.getCell(index + 1, 1).value = { formula, result: -1 }
  })
  return new Uint8Array(await book.xlsx.writeBuffer())
}
