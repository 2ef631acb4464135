import { readWorkbook } from '../../src/xlsx/read-workbook.ts'
import { XlsxError } from '../../src/xlsx/xlsx-error.ts'
import { everything, fixture, fixtures, withPart } from './book-files.ts'

/** Park and Miller's generator: the same damage each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

type Damage = (bytes: Uint8Array, random: (below: number) => number) => Uint8Array

const damages: readonly (readonly [name: string, times: number, damage: Damage])[] = [
  [
    'one bit turned',
    300,
    (bytes, random) => {
      const at = random(bytes.length)
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << random(8)) : byte))
    },
  ],
  [
    'a bit turned in the list of parts',
    100,
    (bytes, random) => {
      const at = bytes.length - 1 - random(1000)
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << random(8)) : byte))
    },
  ],
  ['cut short', 60, (bytes, random) => bytes.subarray(0, random(bytes.length))],
  [
    'a stretch of zeros',
    40,
    (bytes, random) => {
      const at = random(bytes.length)
      return bytes.map((byte, index) => (index >= at && index < at + 64 ? 0 : byte))
    },
  ],
  [
    'a stretch left out',
    40,
    (bytes, random) => {
      const at = random(bytes.length)
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + random(200))])
    },
  ],
]

/** Undefined where the file is read; else the error, which has to be ours and on one line. */
function outcome(bytes: Uint8Array): { readonly read: unknown } | { readonly message: string } {
  try {
    return { read: everything(readWorkbook(bytes)) }
  } catch (thrown) {
    if (!(thrown instanceof XlsxError)) throw thrown
    return { message: thrown.message }
  }
}

describe.each(fixtures)('%s', (name) => {
  const original = fixture(name)
  const read = everything(readWorkbook(original))

  test.each(damages)('%s, %d times: refused in one line or read as it was', (_, times, damage) => {
    const random = randomFrom(original.length)
    let refused = 0
    for (let time = 0; time < times; time += 1) {
      const result = outcome(damage(original, random))
      if ('read' in result) expect(result.read).toEqual(read)
      else {
        refused += 1
        expect(result.message).toMatch(/^\S.{10,298}\.$|^\S.{299}$/)
      }
    }
    expect(refused).toBeGreaterThan(times / 4)
  })
})

const kinds = fixture('exceljs-kinds.xlsx')
const tables = fixture('exceljs-tables-1904.xlsx')
const needed = [
  '[Content_Types].xml',
  '_rels/.rels',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
]

test.each(needed)('%s left out, emptied, halved or of another kind', (part) => {
  const changes = [
    () => undefined,
    () => '',
    (text: string) => text.slice(0, text.length / 2),
    () => '<a/>',
    (text: string) => `<!DOCTYPE a [<!ENTITY b "c">]>${text.replace(/^<\?xml[^>]*>\s*/, '')}`,
    (text: string) => `${text}<more/>`,
    (text: string) => text.replace('UTF-8', 'UTF-16'),
  ]
  for (const change of changes) {
    expect(outcome(withPart(kinds, part, change))).toHaveProperty('message')
  }
})

test.each<readonly [string, Uint8Array, string, string | RegExp, string]>([
  [
    'a sheet that leads to the styles',
    kinds,
    'xl/_rels/workbook.xml.rels',
    'worksheets/sheet2.xml',
    'styles.xml',
  ],
  [
    'two sheets with one part',
    kinds,
    'xl/_rels/workbook.xml.rels',
    'worksheets/sheet2.xml',
    'worksheets/sheet1.xml',
  ],
  ['texts that lead nowhere', kinds, 'xl/_rels/workbook.xml.rels', 'sharedStrings.xml', 'none.xml'],
  ['texts that are not linked', kinds, 'xl/_rels/workbook.xml.rels', '/sharedStrings"', '/other"'],
  ['styles that are not linked', kinds, 'xl/_rels/workbook.xml.rels', '/styles"', '/other"'],
  ['a main part above the file', kinds, '_rels/.rels', 'xl/workbook.xml', '../../workbook.xml'],
  ['a sheet of an unknown kind', kinds, 'xl/_rels/workbook.xml.rels', '/worksheet"', '/chartsheet"'],
  ['two sheets of one name', kinds, 'xl/workbook.xml', 'name="Kinds"', 'name="budget"'],
  ['a table that is not there', tables, 'xl/worksheets/_rels/sheet1.xml.rels', 'table1.xml', 'table9.xml'],
  ['a table that is not linked', tables, 'xl/worksheets/_rels/sheet1.xml.rels', '/table"', '/other"'],
  ['two tables of one name', tables, 'xl/tables/table2.xml', /displayName="\w+"/, 'displayName="lines"'],
  ['a table with too few columns', tables, 'xl/tables/table1.xml', 'ref="A1:C4"', 'ref="A1:D4"'],
  ['a table with two header rows', tables, 'xl/tables/table1.xml', '<table ', '<table headerRowCount="2" '],
])('%s is refused', (_, bytes, part, from, to) => {
  const changed = withPart(bytes, part, (text) => {
    const after = text.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to)
    expect(after).not.toBe(text)
    return after
  })
  expect(outcome(changed)).toHaveProperty('message')
})

test('sheets and tables named as members of objects are read as any other', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const named = withPart(kinds, 'xl/workbook.xml', (text) => text.replace('name="Deep"', `name="${name}"`))
    const book = readWorkbook(named)
    expect(book.sheets.at(-1)?.name).toBe(name)
    expect(book.readSheet(name).rows).toHaveLength(1)
  }
  expect(() => readWorkbook(kinds).readSheet('__proto__')).toThrow(XlsxError)
})
