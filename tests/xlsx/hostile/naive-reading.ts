import { posix } from 'node:path'
import type { Contents } from './hostile-file.ts'
import { naiveXml, within, type NaiveElement } from './naive-xml.ts'
import { naiveDate, naiveFormat, naiveRange, place } from './naive-values.ts'
import { partsOf } from './raw-zip.ts'

interface Link {
  readonly id: string
  readonly type: string
  readonly target: string
}

/**
 * Everything in a sound workbook, read in another way than the reader reads: the file taken apart by Node's
 * zlib, its XML by a pattern. It checks nothing, so it says what a file holds only where the file is sound.
 */
export function naiveReading(bytes: Uint8Array): Contents {
  const parts = new Map([...partsOf(bytes)].map(([name, data]) => [nameOf(name), data]))
  const xml = (name: string): NaiveElement => naiveXml(parts.get(nameOf(name)) ?? new Uint8Array())
  const main = linked(linksOf(''), 'officeDocument') ?? ''
  const links = linksOf(main)
  const book = xml(main)
  const from1904 = truth(within(book, 'workbookPr').at(-1)?.attributes.get('date1904'))
  const strings = texts(linked(links, 'sharedStrings'))
  const formats = formatsOf(linked(links, 'styles'))
  const listed = within(book, 'sheets', 'sheet').map(({ attributes }) => ({
    name: unescaped(attributes.get('name') ?? ''),
    state: attributes.get('state') ?? 'visible',
    link: links.find(({ id }) => id === attributes.get('id')),
  }))
  const sheets = listed.filter(({ link }) => link?.type === 'worksheet')
  return {
    sheets: sheets.map(({ name, state }) => ({ name, state })),
    tables: sheets.flatMap(({ name, link }) =>
      linksOf(link?.target ?? '')
        .filter(({ type }) => type === 'table')
        .map(({ target }) => tableOf(xml(target), name)),
    ),
    names: within(book, 'definedNames', 'definedName').map(({ attributes, text }) => ({
      name: unescaped(attributes.get('name') ?? ''),
      refersTo: text,
      hidden: truth(attributes.get('hidden')),
      ...(attributes.has('localSheetId')
        ? { sheet: listed[Number(attributes.get('localSheetId'))]?.name }
        : {}),
    })),
    contents: sheets.map(({ link }) => contentsOf(xml(link?.target ?? ''))),
  }

  function linksOf(source: string): readonly Link[] {
    const folder = posix.dirname(source)
    const rels = posix.join(folder, '_rels', `${posix.basename(source)}.rels`)
    return within(xml(rels), 'Relationship')
      .filter(({ attributes }) => attributes.get('TargetMode') !== 'External')
      .map(({ attributes }) => {
        const target = decodeURIComponent((attributes.get('Target') ?? '').replaceAll('\\', '/'))
        const type = attributes.get('Type') ?? ''
        return {
          id: attributes.get('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: posix.resolve('/', folder, target).slice(1),
        }
      })
  }

  function texts(part: string | undefined): readonly string[] {
    return part === undefined ? [] : within(xml(part), 'si').map(textOf)
  }

  function formatsOf(part: string | undefined): readonly string[] {
    if (part === undefined) return []
    const codes = new Map(
      within(xml(part), 'numFmts', 'numFmt').map(({ attributes }) => [
        Number(attributes.get('numFmtId')),
        attributes.get('formatCode') ?? '',
      ]),
    )
    return within(xml(part), 'cellXfs', 'xf').map(({ attributes }) => {
      const id = Number(attributes.get('numFmtId') ?? 0)
      return naiveFormat(id, codes.get(id))
    })
  }

  function contentsOf(sheet: NaiveElement): unknown {
    let last = 0
    const rows = within(sheet, 'sheetData', 'row').map((row) => {
      last = Number(row.attributes.get('r') ?? last + 1)
      const cells: unknown[] = []
      for (const cell of within(row, 'c')) {
        const at = cell.attributes.get('r')
        cells[at === undefined ? cells.length : place(at)[0] - 1] = valueOf(cell)
      }
      return { row: last, cells, hidden: truth(row.attributes.get('hidden')) }
    })
    return {
      rows,
      merges: within(sheet, 'mergeCells', 'mergeCell').map((one) =>
        naiveRange(one.attributes.get('ref') ?? ''),
      ),
      isProtected: within(sheet, 'sheetProtection').some((one) => truth(one.attributes.get('sheet'))),
      hasFilter: within(sheet, 'autoFilter').length > 0,
    }
  }

  function valueOf(cell: NaiveElement): unknown {
    const formula = within(cell, 'f')[0]?.text
    const blank = formula === undefined ? null : { fault: 'uncalculated', text: formula }
    const written = within(cell, 'v')[0]?.text
    const type = cell.attributes.get('t') ?? 'n'
    const [inline] = within(cell, 'is').map(textOf)
    if (type === 'inlineStr' && inline !== undefined) return inline
    if (written === undefined) return blank
    if (type === 'str' || type === 'inlineStr') return unescaped(written)
    const text = written.trim()
    if (text === '') return blank
    if (type === 's') return strings[Number(text)]
    if (type === 'b') return truth(text)
    if (type === 'e') return { fault: 'error', text }
    const number = Number(text)
    const format = formats[Number(cell.attributes.get('s') ?? 0)]
    if (format === 'percent') return { number, format, text: String(number) }
    const date = format === 'date' ? naiveDate(number, from1904) : undefined
    return date === undefined ? number : { number, format: 'date', text: date }
  }
}

function tableOf({ attributes, ...table }: NaiveElement, sheet: string): unknown {
  const column = (one: NaiveElement): string => unescaped(one.attributes.get('name') ?? '')
  return {
    name: unescaped(attributes.get('displayName') ?? attributes.get('name') ?? ''),
    range: naiveRange(attributes.get('ref') ?? ''),
    headerRows: Number(attributes.get('headerRowCount') ?? 1),
    totalsRows: Number(attributes.get('totalsRowCount') ?? 0),
    sheet,
    columns: within({ attributes, ...table }, 'tableColumns', 'tableColumn').map(column),
  }
}

function textOf(item: NaiveElement): string {
  const texts = item.inside.flatMap((one) =>
    one.name === 't' ? [one] : one.name === 'r' ? within(one, 't') : [],
  )
  const kept = texts.map(({ attributes, text }) =>
    attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''),
  )
  return unescaped(kept.join(''))
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

function linked(links: readonly Link[], type: string): string | undefined {
  return links.find((link) => link.type === type)?.target
}

function truth(text: string | undefined): boolean {
  return ['1', 'true', 'on'].includes(text ?? '')
}

function nameOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase()
}
