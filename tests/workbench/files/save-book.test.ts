import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { filedBook } from '../../../src/workbench/files/filed-book.ts'
import { bookFrom } from '../../../src/workbench/files/open-book.ts'
import { readBookFile } from '../../../src/workbench/files/read-book-file.ts'
import { fileOf } from '../../../src/workbench/files/save-book.ts'
import { Book } from '../../../src/workbench/model/book/book.ts'
import { addComment, plainContent } from '../../../src/workbench/model/book/comments.ts'
import { addSheet } from '../../../src/workbench/model/book/sheets.ts'
import { writeCells } from '../../../src/workbench/model/book/write-cells.ts'
import { converted, longestConversion } from '../../../scripts/libreoffice/convert.ts'
import { hideRows } from '../../../src/workbench/model/book/hide-rows.ts'
import { allColumns } from '../../../src/workbench/model/area.ts'
import { readAppearance } from '../../../src/xlsx/appearance/read-appearance.ts'
import { runRbb, illustrative } from '../../cli/run-rbb.ts'
import { recalculatedAll, recalculationTime } from '../../libreoffice/recalculate.ts'
import { furnishedBook } from '../../xlsx/appearance/furnished-book.ts'
import { fixture, withPart } from '../../xlsx/book-files.ts'

const quiet = { progress: () => undefined, signal: new AbortController().signal }

async function saved(bytes: Uint8Array): Promise<Uint8Array> {
  const { book } = await bookFrom(bytes, quiet)
  const file = await fileOf(book, quiet)
  await book.close()
  return file
}

describe('a filled report', () => {
  let folder = ''
  let report: Uint8Array
  let again: Uint8Array

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workbench-files-'))
    const made = await runRbb(['allocate', ...illustrative, '-o', join(folder, 'report.xlsx')])
    expect(made.exitCode).toBe(0)
    report = new Uint8Array(readFileSync(join(folder, 'report.xlsx')))
    again = await saved(report)
    writeFileSync(join(folder, 'again.xlsx'), again)
  }, 120_000)

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test.each(['check', 'allocate'])(
    'rbb %s says of the saved file what it says of the first',
    async (verb) => {
      const [one, other] = [
        await runRbb([verb, join(folder, 'report.xlsx'), '--format', 'json']),
        await runRbb([verb, join(folder, 'again.xlsx'), '--format', 'json']),
      ]
      expect(other.exitCode).toBe(one.exitCode)
      expect(JSON.parse(other.stdout)).toEqual(JSON.parse(one.stdout))
    },
  )

  test(
    'LibreOffice calculates the same figures, and finds the tables, lists and what stays in sight',
    async () => {
      const [one, other] = await recalculatedAll([report, again])
      if (!one || !other) throw new Error('LibreOffice gave nothing back')
      expect(other.sheets).toEqual(one.sheets)
      for (const sheet of one.sheets) expect(other.cells(sheet)).toEqual(one.cells(sheet))
      const [before, after] = [readAppearance(one.bytes), readAppearance(other.bytes)]
      expect(Object.keys(after.tables)).toEqual(Object.keys(before.tables))
      expect(after.sheets.map(({ freeze }) => freeze)).toEqual(before.sheets.map(({ freeze }) => freeze))
      expect(after.sheets.map(({ validations }) => validations.length)).toEqual(
        before.sheets.map(({ validations }) => validations.length),
      )
      expect(Object.keys(after.tables).length).toBeGreaterThan(5)
      expect(after.sheets.some(({ validations }) => validations.length > 0)).toBe(true)
    },
    recalculationTime,
  )
})

test('formulas calculate once the book is changed', async () => {
  const { book } = await bookFrom(await furnishedBook(), quiet)
  const plan = book.sheet('Plan')
  plan.protection = undefined
  writeCells(book, plan, { top: 4, left: 2, rows: 1, columns: 1 }, [[1000]])
  await book.settle()
  expect(plan.grid.cell(7, 2)?.v).toBe(1502.5)
  expect(plan.grid.cell(11, 0)?.v).toBe(1505.5)
  const { sheets } = readBookFile(await fileOf(book, quiet))
  const total = sheets[0]?.rows.find(({ row }) => row === 8)
  expect(total?.values[total.columns.indexOf(3)]).toBe(1502.5)
  await book.close()
})

test('a name that came after the format is written as files want it, and read as people do', async () => {
  const bytes = await saved(await furnishedBook())
  const formulas = readAppearance(bytes).sheets[0]?.rows.flatMap((row) =>
    row.formulas.map(({ text }) => text),
  )
  expect(formulas).toContain('_xlfn.XLOOKUP("L2",A5:A7,C5:C7)')
  const { book } = await bookFrom(bytes, quiet)
  expect(book.sheet('Plan').grid.cell(11, 2)?.f).toBe('=XLOOKUP("L2",A5:A7,C5:C7)')
  await book.close()
})

test('what a file would not hold is said before', async () => {
  const book = new Book()
  const [sheet] = book.sheets
  if (!sheet) throw new Error('no sheet')
  book.settings.set('mine', '"kept"')
  addComment(book, sheet, { row: 0, column: 0 }, plainContent('Why?'))
  writeCells(book, sheet, { top: 1, left: 0, rows: 1, columns: 1 }, [["=SUM('[Other.xlsx]Plan'!A1)"]])
  expect((await filedBook(book, quiet)).notCarried).toEqual([
    { kind: 'settings of an add-in that is not known', count: 1 },
    { kind: 'conversations, which become notes', count: 1 },
    { kind: 'formulas that no file can hold, whose results stay', count: 1 },
  ])
  const notes = readAppearance(await fileOf(book, quiet)).sheets[0]?.notes
  expect(notes?.map(({ ref, text }) => [ref, text])).toEqual([['A1', 'Illustrative author: Why?']])
  await book.close()
})

test('a password that only its hash tells of stays, and guards the sheet', async () => {
  const bytes = await saved(fixture('exceljs-kinds.xlsx'))
  const before = readAppearance(fixture('exceljs-kinds.xlsx')).sheets[0]?.protection
  expect(readAppearance(bytes).sheets[0]?.protection).toMatchObject({
    algorithmName: 'SHA-512',
    hashValue: before?.hashValue,
    saltValue: before?.saltValue,
    spinCount: '100000',
  })
})

test('progress goes up, and opening and saving stop where they are told to', async () => {
  const bytes = await furnishedBook()
  const told: number[] = []
  const { book } = await bookFrom(bytes, { ...quiet, progress: (done) => told.push(done) })
  await fileOf(book, quiet)
  expect(told).toEqual([...told].sort((one, other) => one - other))
  const stopped = AbortSignal.abort(new Error('no longer wanted'))
  await expect(bookFrom(bytes, { ...quiet, signal: stopped })).rejects.toThrow('no longer wanted')
  await expect(fileOf(book, { ...quiet, signal: stopped })).rejects.toThrow('no longer wanted')
  await book.close()
})

test('the view of a sheet is kept: from right to left, its zeros, its formulas, and the zoom of the grid', async () => {
  const view = { rightToLeft: '1', showFormulas: '1', showZeros: '0' }
  const given = withPart(await furnishedBook(), 'xl/worksheets/sheet1.xml', (text) =>
    text.replace('<sheetView ', '<sheetView rightToLeft="1" showFormulas="1" showZeros="0" zoomScale="85" '),
  )
  const { book } = await bookFrom(given, quiet)
  expect(readAppearance(await fileOf(book, quiet)).sheets[0]?.view).toEqual({ ...view, zoomScale: '85' })

  // As the slider below the grid does.
  Object.assign(book.engine.book.getSheetByIndex(0)?.getConfig() ?? {}, { zoomRatio: 1 })
  expect(readAppearance(await fileOf(book, quiet)).sheets[0]?.view).toEqual(view)
  await book.close()
})

test(
  'groups of rows and columns are kept, with the side that their sums stand on, and open in LibreOffice',
  async () => {
    const given = withPart(await furnishedBook(), 'xl/worksheets/sheet1.xml', (text) =>
      text.replace(
        /<sheetPr\b[^>]*?(?:\/>|>.*?<\/sheetPr>)/s,
        '<sheetPr><outlinePr summaryRight="0"/></sheetPr>',
      ),
    )
    const { book } = await bookFrom(given, quiet)
    const [sheet] = book.sheets
    if (!sheet) throw new Error('the book has no sheet')
    sheet.protection = undefined
    const rows = new Map([4, 5, 6, 60].map((row): [number, number] => [row, row === 5 ? 2 : 1]))
    sheet.grid.lines.setLevels('rows', rows)
    sheet.grid.lines.setLevels('columns', new Map([[1, 1]]))
    hideRows(book, sheet, { top: 4, left: 0, rows: 3, columns: allColumns }, true)

    const file = await fileOf(book, quiet)
    await book.close()
    const [look] = readAppearance(file).sheets
    expect(look?.outline).toEqual({ summaryRight: '0' })
    const levels = levelsIn(file)
    expect(levels).toEqual([
      [5, 1, true],
      [6, 2, true],
      [7, 1, true],
      [61, 1, false],
    ])
    expect(look?.columns.filter(({ level }) => level === 1)).toMatchObject([{ first: 2, last: 2 }])
    const part = strFromU8(unzipSync(file)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(part).toMatch(/<sheetFormatPr[^>]* outlineLevelRow="2" outlineLevelCol="1"/)
    expect(part.match(/<row r="\d+"[^>]* collapsed="1"/g)).toEqual([expect.stringMatching('<row r="8"')])
    const [opened] = await converted([file], { from: 'xlsx', to: 'xlsx' })
    expect(levelsIn(opened ?? new Uint8Array())).toEqual(levels)
  },
  longestConversion,
)

/** The rows that are in groups, how deep, and whether they are hidden. */
function levelsIn(file: Uint8Array): readonly (readonly [row: number, level: number, hidden: boolean])[] {
  const rows = readAppearance(file).sheets[0]?.rows ?? []
  return rows.flatMap(({ row, level, hidden }): [number, number, boolean][] =>
    level === undefined ? [] : [[row, level, hidden]],
  )
}

test('the standard font of a book is that of its cells, of its new sheets and of the file again', async () => {
  const arial = withPart(fixture('exceljs-kinds.xlsx'), 'xl/styles.xml', (text) =>
    text.replace(/<font>.*?<\/font>/s, '<font><sz val="10"/><name val="Arial"/></font>'),
  )
  const { book } = await bookFrom(arial, quiet)
  const added = addSheet(book, 'New')
  writeCells(book, added, { top: 0, left: 0, rows: 1, columns: 1 }, [['typed']])
  expect(book.engine.book.getSheetBySheetId(added.id)?.getComposedCellStyle(0, 0)).toMatchObject({
    ff: 'Arial',
    fs: 10,
  })
  const bytes = await fileOf(book, quiet)
  expect(readAppearance(bytes).standardFont).toEqual({ font: 'Arial', size: 10 })
  expect(strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())).not.toContain('Calibri')
  await book.close()
})

describe('what add-ins keep in a book', () => {
  const reference = { id: 'b7a4b9d5-7d1f', version: '1.0.0.0', store: 'EXCatalog', storeType: 'EXCatalog' }
  let bytes: Uint8Array

  beforeAll(async () => {
    const { book } = await bookFrom(fixture('exceljs-kinds.xlsx'), quiet)
    book.addIn = reference
    book.settings.set('Office.AutoShowTaskpaneWithDocument', 'true')
    book.settings.set('words', '"it\'s \\"kept\\" & <sound>\\n"')
    const [first, second] = [...book.sheets, addSheet(book, 'Second')]
    first.customProperties.set('rbb.structure', 'kept "as" it is: é, 你')
    first.customProperties.set('other', '')
    second?.customProperties.set('rbb.structure', 'begun')
    expect((await filedBook(book, quiet)).notCarried).toEqual([])
    bytes = await fileOf(book, quiet)
    await book.close()
  })

  test('is there when the book is opened again', async () => {
    const { book, notCarried } = await bookFrom(bytes, quiet)
    expect(notCarried).toEqual([])
    expect(book.addIn).toEqual(reference)
    expect([...book.settings]).toEqual([
      ['Office.AutoShowTaskpaneWithDocument', 'true'],
      ['words', '"it\'s \\"kept\\" & <sound>\\n"'],
    ])
    const kept = book.sheets.map(({ customProperties }) => [...customProperties])
    expect(kept[0]).toEqual([
      ['rbb.structure', 'kept "as" it is: é, 你'],
      ['other', ''],
    ])
    expect(kept[1]).toEqual([['rbb.structure', 'begun']])
    await book.close()
  })

  test('stands where Excel keeps it, in parts that others lead to', () => {
    const parts = unzipSync(bytes)
    const text = (part: string): string => strFromU8(parts[part] ?? new Uint8Array())
    expect(text('xl/worksheets/sheet1.xml')).toMatch(
      /<customProperties><customPr name="rbb.structure" r:id="(\w+)"\/><customPr name="other" r:id="\w+"\/><\/customProperties>/,
    )
    expect([...(parts['xl/customProperty3.bin'] ?? [])].filter((_, at) => at % 2 === 0)).toEqual(
      Array.from('begun', (letter) => letter.charCodeAt(0)),
    )
    const types = text('[Content_Types].xml')
    for (const part of Object.keys(parts).filter((name) => /customProperty|webext.*\.xml$/.test(name)))
      expect(types).toContain(`PartName="/${part}"`)
    expect(text('_rels/.rels')).toContain('relationships/webextensiontaskpanes')
  })

  test(
    "is in nobody's way: LibreOffice opens the book",
    async () => {
      const [opened] = await recalculatedAll([bytes])
      expect(opened?.sheets.length).toBeGreaterThan(1)
    },
    recalculationTime,
  )
})
