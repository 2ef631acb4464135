import type { GenuineBook } from './genuine-books.ts'
import type { HostileFile, Truth } from './hostile-file.ts'
import { partsOf } from './raw-zip.ts'
import { asBefore, asItStands, surelyAsBefore, withText } from './rebuilt.ts'

type Change = readonly [trick: string, change: (element: string) => string, truth?: 'surely' | 'asItStands']

const attribute = (name: string, to: (value: string) => string): ((element: string) => string) => {
  const pattern = new RegExp(` ${name}="([^"]*)"`)
  return (element) => element.replace(pattern, (_, value: string) => ` ${name}="${to(value)}"`)
}
const target = (to: (value: string) => string): ((element: string) => string) => attribute('Target', to)
const nested = (value: string): string => (value.startsWith('/') ? value : `a/../${value}`)
const last = (value: string): string => value.slice(value.lastIndexOf('/') + 1)

const linkChanges: readonly Change[] = [
  ['left out', () => ''],
  ['doubled', (element) => element + element],
  ['doubled with another id', (element) => element + attribute('Id', (id) => `${id}x`)(element)],
  ['without an id', (element) => element.replace(/ Id="[^"]*"/, '')],
  ['without a type', (element) => element.replace(/ Type="[^"]*"/, '')],
  ['without a target', (element) => element.replace(/ Target="[^"]*"/, '')],
  ['of another id', attribute('Id', (id) => `${id}0`)],
  ['of an unknown type', attribute('Type', (type) => `${type}s`)],
  ['of the type of a picture', attribute('Type', () => 'http://schemas.openxmlformats.org/x/image')],
  ['of the type __proto__', attribute('Type', () => '__proto__')],
  ['of the id __proto__', attribute('Id', () => '__proto__')],
  ['to nothing', target(() => '')],
  ['to a missing part', target((path) => path.replace('.xml', '9.xml'))],
  ['to the web', target((path) => `https://example.org/${path}`)],
  ['to a file', target((path) => `file:///etc/${path}`)],
  ['to a share', target((path) => `\\\\server\\${path}`)],
  ['outside', (element) => element.replace('Target=', 'TargetMode="External" Target=')],
  ['outside, misspelt', (element) => element.replace('Target=', 'TargetMode="external" Target=')],
  [
    'inside, said',
    (element) => element.replace(/ Target="[^"]*"(?=\/>)/, '$& TargetMode="Internal"'),
    'surely',
  ],
  ['climbing above the file', target((path) => `../../../../etc/${path}`)],
  ['climbing and back', target(nested), 'surely'],
  ['from here', target((path) => (path.startsWith('/') ? path : `./${path}`)), 'surely'],
  ['with %-escapes', target((path) => path.replace('.xml', '%2Exml')), 'surely'],
  ['with broken %-escapes', target((path) => path.replace('.xml', '%2.xml'))],
  ['with hidden climbing', target((path) => `%2e%2e/${path}`)],
  ['with backslashes', target((path) => path.replaceAll('/', '\\')), 'surely'],
  ['in capitals', target((path) => path.toUpperCase()), 'surely'],
  ['with a fragment', target((path) => `${path}#A1`)],
  ['with a query', target((path) => `${path}?a=b`)],
  ['with a space', target((path) => ` ${path}`)],
  ['with a very long target', target((path) => `${'a/'.repeat(5000)}${path}`)],
]

/** Each relationship of a book lost, mangled or led elsewhere. */
export function* linkTricks(book: GenuineBook): Generator<HostileFile> {
  const parts = [...partsOf(book.bytes).keys()]
  const others = parts.map((part): Change => [`to ${part}`, target(() => `/${part}`), 'asItStands'])
  for (const part of parts.filter((name) => name.endsWith('.rels'))) {
    yield* elementTricks(book, part, /<Relationship\b[^>]*>/g, [...linkChanges, ...others])
  }
}

const typeChanges: readonly Change[] = [
  ['left out', () => ''],
  ['doubled', (element) => element + element],
  ['without a type', (element) => element.replace(/ ContentType="[^"]*"/, '')],
  ['of an unknown type', attribute('ContentType', (type) => `${type}x`)],
  ['of no type', attribute('ContentType', () => '')],
  [
    'of the type of a chart sheet',
    attribute('ContentType', (type) => type.replace('worksheet', 'chartsheet')),
  ],
  [
    'of the type of a Word file',
    attribute('ContentType', (type) => type.replace('spreadsheet', 'wordprocessing')),
  ],
  [
    'of a binary type',
    attribute('ContentType', () => 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
  ],
  ['for another part', attribute('PartName', (name) => name.replace('.xml', '7.xml'))],
  ['for a part above', attribute('PartName', (name) => `/..${name}`)],
  ['for a part without its slash', attribute('PartName', last)],
  ['in capitals', attribute('PartName', (name) => name.toUpperCase()), 'surely'],
  ['in a capital type', attribute('ContentType', (type) => type.toUpperCase()), 'surely'],
]

/** Each entry of the list of content types lost or mangled. */
export function contentTypeTricks(book: GenuineBook): Generator<HostileFile> {
  return elementTricks(book, '[Content_Types].xml', /<(Override|Default)\b[^>]*>/g, typeChanges)
}

function* elementTricks(
  book: GenuineBook,
  part: string,
  element: RegExp,
  changes: readonly Change[],
): Generator<HostileFile> {
  const text = new TextDecoder().decode(partsOf(book.bytes).get(part))
  for (const { 0: whole, index } of text.matchAll(element)) {
    for (const [trick, change, kind] of changes) {
      const after = `${text.slice(0, index)}${change(whole)}${text.slice(index + whole.length)}`
      const file = withText(book, part, () => after)
      if (file === undefined) continue
      const truths: Readonly<Record<string, () => Truth>> = {
        surely: () => surelyAsBefore(book),
        asItStands: () => asItStands(file),
      }
      const truth = truths[kind ?? '']?.() ?? asBefore(book)
      yield { name: `${book.name}: ${whole.slice(0, 120)} ${trick}`, bytes: () => file, truth }
    }
  }
}
