import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { renderBook } from '../../scripts/libreoffice/render-book.ts'
import { runProgram } from '../../scripts/libreoffice/run-program.ts'
import { recalculationTime } from './recalculate.ts'

let folder: string
let bytes: Uint8Array

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'render-'))
  bytes = await threeSheets()
})

afterAll(() => rmSync(folder, { recursive: true }))

async function threeSheets(): Promise<Uint8Array> {
  const book = new Workbook()
  for (const [name, state] of [
    ['Budget & "plan"', 'visible'],
    ['Lists', 'veryHidden'],
    ['Résumé', 'visible'],
  ] as const) {
    book.addWorksheet(name, { state }).addRow([`on ${name}`])
  }
  const long = book.getWorksheet('Résumé')
  for (let row = 2; row <= 120; row += 1) long?.addRow([row])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

test(
  'a PDF of each sheet in sight and pictures of its first pages; what stood in the folder is gone',
  async () => {
    writeFileSync(join(folder, 'stale.png'), '')
    expect(await renderBook(bytes, folder, { hidden: false, pages: 2, resolution: 20 })).toEqual([
      '01-budget-plan-1.png',
      '01-budget-plan.pdf',
      '03-résumé-1.png',
      '03-résumé-2.png',
      '03-résumé.pdf',
    ])
  },
  recalculationTime,
)

test(
  'hidden sheets too where asked, each sheet alone in its PDF',
  async () => {
    const files = await renderBook(bytes, folder, { hidden: true, pages: 1, resolution: 20 })
    const documents = files.filter((file) => file.endsWith('.pdf'))
    expect(documents).toEqual(['01-budget-plan.pdf', '02-lists-hidden.pdf', '03-résumé.pdf'])
    const texts = await Promise.all(
      documents.map((file) => runProgram(['pdftotext'], [join(folder, file), '-'], recalculationTime)),
    )
    expect(texts.map((text) => text.match(/on .*/g))).toEqual([
      ['on Budget & "plan"'],
      ['on Lists'],
      ['on Résumé'],
    ])
  },
  recalculationTime,
)
