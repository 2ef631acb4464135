import { deflateRawSync } from 'node:zlib'
import { smallParts, type SmallParts } from '../small-book.ts'
import { refused, type HostileFile, type Truth } from './hostile-file.ts'
import { naiveReading } from './naive-reading.ts'
import { joined, rawZip, utf8, type RawPart } from './raw-zip.ts'

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const sheetPart = 'xl/worksheets/sheet1.xml'
const sheetLinks = 'xl/worksheets/_rels/sheet1.xml.rels'
const million = 2 ** 20
const foreign = '<extLst><ext xmlns="urn:illustrative">'

/** A text many times over, made when it is needed. */
interface Repeated {
  readonly before: string
  readonly times: number
  readonly piece: string | ((index: number) => string)
  readonly after: string
}

function written({ before, times, piece, after }: Repeated): Uint8Array {
  const stretches: Uint8Array[] = [utf8(before)]
  for (let at = 0; at < times; at += 100_000) {
    const count = Math.min(100_000, times - at)
    const text =
      typeof piece === 'string'
        ? piece.repeat(count)
        : Array.from({ length: count }, (_, index) => piece(at + index)).join('')
    stretches.push(utf8(text))
  }
  return joined(...stretches, utf8(after))
}

/** So much of a part that its unpacked size is not suspicious by itself. */
const noise = Array.from({ length: 200_000 }, (_, at) => ((at * at * 7919) % 65_537).toString(36))
  .join('')
  .replace(/.{100000}/g, '<!--$&-->')
  .replace(/[^>]*$/, '')

function rows(times: number, piece: Repeated['piece']): Repeated {
  return { before: `<worksheet ${main}><sheetData>`, times, piece, after: `</sheetData></worksheet>${noise}` }
}

function beside(what: string, times: number, piece: Repeated['piece'], end: string): Repeated {
  return {
    before: `<worksheet ${main}><sheetData/>${what}`,
    times,
    piece,
    after: `${end}</worksheet>${noise}`,
  }
}

function strings(times: number, piece: Repeated['piece']): Repeated {
  return { before: `<sst ${main}>`, times, piece, after: `</sst>${noise}` }
}

function styles(times: number, piece: Repeated['piece'], formats: string): Repeated {
  return {
    before: `<styleSheet ${main}>${formats}<cellXfs>`,
    times,
    piece,
    after: `</cellXfs></styleSheet>${noise}`,
  }
}

function links(times: number, piece: Repeated['piece']): Repeated {
  const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return { before: `<Relationships xmlns="${namespace}">`, times, piece, after: `</Relationships>${noise}` }
}

const tooLarge = refused('too-large')
const damaged = refused('damaged')

const bombs: Readonly<Record<string, readonly [part: string, Repeated, Truth]>> = {
  'a sheet of spaces': [sheetPart, { ...rows(40 * million, ' '), after: '' }, tooLarge],
  'texts of spaces': ['xl/strings.xml', { ...strings(40 * million, ' '), after: '' }, tooLarge],
  'three million cells and one': [sheetPart, rows(150_001, `<row>${'<c/>'.repeat(20)}</row>`), tooLarge],
  'a million rows': [sheetPart, rows(1_048_576, '<row/>'), { kind: 'read' }],
  'a row too many': [sheetPart, rows(1_048_577, '<row/>'), damaged],
  'cells far apart': [sheetPart, rows(400_000, (at) => `<row><c/><c r="XFD${at + 1}"/></row>`), tooLarge],
  'cells a thousand apart': [
    sheetPart,
    rows(
      1000,
      (at) =>
        `<row>${['A', 'AMJ', 'BZS', 'DMZ'].map((column) => `<c r="${column}${at + 1}"/>`).join('')}</row>`,
    ),
    { kind: 'read' },
  ],
  'millions of elements in a foreign namespace': [
    sheetPart,
    beside(foreign, 17_000_000, '<a/>', '</ext></extLst>'),
    tooLarge,
  ],
  'millions of namespaces': [
    sheetPart,
    beside('<extLst>', 2_100_000, '<a xmlns="u"/>', '</extLst>'),
    tooLarge,
  ],
  'one text without an end': [sheetPart, rows(400, 'a'.repeat(100_000)), tooLarge],
  'one comment': [
    sheetPart,
    { ...rows(200, '-'.padEnd(10_000, 'a')), before: `<worksheet ${main}><!--` },
    tooLarge,
  ],
  'one attribute': [
    sheetPart,
    { ...rows(200, 'a'.repeat(10_000)), before: `<worksheet ${main} a="` },
    tooLarge,
  ],
  'one name': [sheetPart, { ...rows(200, 'a'.repeat(10_000)), before: `<worksheet ${main}><a` }, tooLarge],
  'one CDATA': [
    sheetPart,
    { ...rows(200, 'a'.repeat(10_000)), before: `<worksheet ${main}><![CDATA[` },
    tooLarge,
  ],
  'one instruction': [
    sheetPart,
    { ...rows(200, 'a'.repeat(10_000)), before: `<worksheet ${main}><?a ` },
    tooLarge,
  ],
  'a value in a million pieces': [
    sheetPart,
    {
      ...rows(150_000, '<![CDATA[]]>'),
      after: `</v></c></row></sheetData></worksheet>${noise}`,
      before: `<worksheet ${main}><sheetData><row><c><v>`,
    },
    tooLarge,
  ],
  'a number of 200,000 digits': [
    sheetPart,
    rows(1, `<row><c><v>${'1'.repeat(200_000)}x</v></c></row>`),
    damaged,
  ],
  'a number of 200,000 points': [
    sheetPart,
    rows(1, `<row><c><v>${'.'.repeat(200_000)}</v></c></row>`),
    damaged,
  ],
  'a date of 200,000 digits': [
    sheetPart,
    rows(1, `<row><c t="d"><v>2019-01-01T00:00:00.${'1'.repeat(200_000)}x</v></c></row>`),
    damaged,
  ],
  'a text of 200,000 spaces': [
    sheetPart,
    rows(1, `<row><c t="inlineStr"><is><t>${' '.repeat(200_000)}x</t></is></c></row>`),
    { kind: 'read' },
  ],
  'a text of a million pieces': [
    'xl/strings.xml',
    { ...strings(700_000, '<r><t>a</t></r>'), before: `<sst ${main}><si>`, after: `</si></sst>${noise}` },
    tooLarge,
  ],
  'two million texts and one': ['xl/strings.xml', strings(2_000_001, '<si/>'), tooLarge],
  'texts of a hundred million letters': [
    'xl/strings.xml',
    strings(500, `<si><t>${'a'.repeat(200_000)}</t></si>`),
    tooLarge,
  ],
  'half a million merged ranges': [
    sheetPart,
    beside('<mergeCells>', 500_001, '<mergeCell ref="A1:B2"/>', '</mergeCells>'),
    tooLarge,
  ],
  'half a million links': [
    sheetLinks,
    links(500_001, (at) => `<Relationship Id="${at}" Type="a" Target="a"/>`),
    tooLarge,
  ],
  'one table a thousand times': [
    sheetLinks,
    links(1000, (at) => `<Relationship Id="${at}" Type="/table" Target="/xl/styles.xml"/>`),
    damaged,
  ],
  'half a million styles': ['xl/styles.xml', styles(500_001, '<xf/>', ''), tooLarge],
  'formats that are hard to match': [
    'xl/styles.xml',
    styles(
      20_000,
      (at) => `<xf numFmtId="${at}"/>`,
      `<numFmts>${Array.from({ length: 20_000 }, (_, at) => `<numFmt numFmtId="${at}" formatCode="${'['.repeat(900)}"/>`).join('')}</numFmts>`,
    ),
    { kind: 'read' },
  ],
}

/** Files that are small and unpack to much, or are built to take long. */
export function* bombFiles(): Generator<HostileFile> {
  for (const [name, [part, repeated, truth]] of Object.entries(bombs)) {
    const bytes = (): Uint8Array => packed({}, [{ name: part, data: written(repeated) }])
    yield {
      name,
      bytes,
      truth:
        truth.kind === 'read' && !name.includes('million')
          ? { ...truth, as: () => naiveReading(bytes()) }
          : truth,
    }
  }
  const many = Array.from({ length: 15_000 }, (_, at) => ({ name: `xl/media/${at}.xml`, data: utf8('<a/>') }))
  yield { name: 'fifteen thousand parts', bytes: () => packed({}, many), truth: { kind: 'read' } }
  const big = new Uint8Array(100 * million)
  const packedBig = new Uint8Array(deflateRawSync(big, { level: 1 }))
  const media = Array.from({ length: 50 }, (_, at) => ({
    name: `xl/media/${at}.bin`,
    data: big,
    packed: packedBig,
  }))
  yield {
    name: 'five gigabytes that nothing asks for',
    bytes: () => rawZip([...smallRaw({}), ...media.slice(0, 3)]),
    truth: { kind: 'read' },
  }
  yield* manySheets()
}

/** Each sheet within the limits, all of them together not. */
function* manySheets(): Generator<HostileFile> {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheet = written(rows(20_000, `<row>${'<c><v>1</v></c>'.repeat(20)}</row>`))
  const of = (count: number, data: Uint8Array): Uint8Array => {
    const indices = Array.from({ length: count }, (_, index) => index)
    const listed = indices.map((index) => `<sheet name="S${index}" sheetId="1" r:id="s${index}"/>`).join('')
    const linked = indices.map(
      (index) => `<Relationship Id="s${index}" Type="${kind}/worksheet" Target="s${index}.xml"/>`,
    )
    const parts = {
      'xl/workbook.xml': smallParts['xl/workbook.xml'].replace(/<sheet .*\/>(?=<\/sheets>)/, listed),
      'xl/_rels/workbook.xml.rels': smallParts['xl/_rels/workbook.xml.rels'].replace(
        /(?=<\/)/,
        linked.join(''),
      ),
    }
    return packed(
      parts,
      indices.map((index) => ({ name: `xl/s${index}.xml`, data })),
    )
  }
  yield { name: 'ten sheets of 400,000 cells', bytes: () => of(10, sheet), truth: tooLarge }
  const empty = utf8(`<worksheet ${main}><sheetData/></worksheet>`)
  yield { name: 'five thousand sheets', bytes: () => of(5000, empty), truth: { kind: 'read' } }
}

function smallRaw(parts: SmallParts): readonly RawPart[] {
  return Object.entries({ ...smallParts, ...parts }).map(([name, text]) => ({ name, data: utf8(text) }))
}

function packed(parts: SmallParts, more: readonly RawPart[]): Uint8Array {
  const names = new Set(more.map(({ name }) => name))
  const quick = more.map((part) => ({
    ...part,
    packed: new Uint8Array(deflateRawSync(part.data, { level: 1 })),
  }))
  return rawZip([...smallRaw(parts).filter(({ name }) => !names.has(name)), ...quick])
}
