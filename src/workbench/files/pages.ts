import type { PageLook, Settings } from '../../xlsx/sheet-look.ts'
import { plainText, type Json } from '../json.ts'
import type { PageSetup } from '../model/book/sheet.ts'
import { part, small } from './formula-text.ts'

const pointsOfInch = 72
const sides = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const

/** Excel's names of papers, by the numbers that files have for them. */
const papers: Readonly<Record<string, string>> = {
  1: 'Letter',
  3: 'Tabloid',
  4: 'Ledger',
  5: 'Legal',
  6: 'Statement',
  7: 'Executive',
  8: 'A3',
  9: 'A4',
  11: 'A5',
  12: 'B4',
  13: 'B5',
}
const paperNumbers = new Map(Object.entries(papers).map(([number, name]) => [name, number]))
const isOn = (text: string | undefined): boolean => text === '1' || text === 'true'

/** Yes-or-no settings: in which element of a file, under which name, and the model's name. */
const flags = [
  ['options', 'horizontalCentered', 'centerHorizontally'],
  ['options', 'verticalCentered', 'centerVertically'],
  ['options', 'gridLines', 'printGridlines'],
  ['options', 'headings', 'printHeadings'],
  ['setup', 'blackAndWhite', 'blackAndWhite'],
  ['setup', 'draft', 'draftMode'],
] as const
const orders: Readonly<Record<string, string>> = { overThenDown: 'OverThenDown' }
const comments: Readonly<Record<string, string>> = { asDisplayed: 'InPlace', atEnd: 'EndSheet' }
const errors: Readonly<Record<string, string>> = { blank: 'Blank', dash: 'Dash', NA: 'NotAvailable' }

/** Takes the page setup of a sheet from a file. */
export function takePage(page: PageSetup, look: PageLook): void {
  const { setup, margins, options, fitsPage, header, footer } = look
  page.orientation = setup.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  page.paperSize = papers[setup.paperSize ?? '9'] ?? 'A4'
  page.zoom = fitsPage ? fitted(setup) : { scale: Number(setup.scale ?? 100) }
  for (const side of sides) {
    const inches = margins[side]
    if (inches !== undefined)
      page.plain.set(`${side}Margin`, Math.round(Number(inches) * pointsOfInch * 1e6) / 1e6)
  }
  for (const [element, name, own] of flags) {
    if (isOn((element === 'options' ? options : setup)[name])) page.plain.set(own, true)
  }
  const first = setup.firstPageNumber
  if (isOn(setup.useFirstPageNumber) && first !== undefined) page.plain.set('firstPageNumber', Number(first))
  for (const [names, name, own] of [
    [orders, 'pageOrder', 'printOrder'],
    [comments, 'cellComments', 'printComments'],
    [errors, 'errors', 'printErrors'],
  ] as const) {
    const value = names[setup[name] ?? '']
    if (value !== undefined) page.plain.set(own, value)
  }
  for (const [text, end] of [
    [header, 'Header'],
    [footer, 'Footer'],
  ] as const) {
    for (const [at, content] of partsOf(text)) page.headersFooters.set(`${at}${end}`, content)
  }
  for (const row of look.rowBreaks) page.horizontalBreaks.add(row - 1)
  for (const column of look.columnBreaks) page.verticalBreaks.add(column - 1)
}

/** What of a page setup is not taken. */
export function pageLosses({ setup }: PageLook): readonly string[] {
  return [...(papers[setup.paperSize ?? '9'] === undefined ? ['sizes of paper'] : [])]
}

/** 0 stands for as many pages as it takes, of which nothing is said in Excel. */
function fitted({ fitToWidth = '1', fitToHeight = '1' }: Settings): Json {
  return {
    ...(fitToWidth !== '0' && { horizontalFitToPages: Number(fitToWidth) }),
    ...(fitToHeight !== '0' && { verticalFitToPages: Number(fitToHeight) }),
  }
}

const codes = { L: 'left', C: 'center', R: 'right' } as const

/** `&Lone&Rother` in its parts; a doubled ampersand is one of the text. */
function partsOf(text: string): readonly (readonly [at: string, content: string])[] {
  const found = new Map<string, string>()
  let at: string = 'center'
  for (const [piece, code] of text.matchAll(/&([LCR])|&[^]|[^&]+|&/g)) {
    if (code !== undefined) at = codes[code as keyof typeof codes]
    else found.set(at, (found.get(at) ?? '') + piece)
  }
  return [...found]
}

/** The page setup of a sheet as a file holds it. */
export function pageLook(page: PageSetup): PageLook {
  const { plain, zoom, headersFooters } = page
  const [width, height] = [part(zoom, 'horizontalFitToPages'), part(zoom, 'verticalFitToPages')]
  const fitsPage = typeof width === 'number' || typeof height === 'number'
  const scale = part(zoom, 'scale')
  const paper = paperNumbers.get(plainText(page.paperSize))
  const first = plain.get('firstPageNumber')
  const named = (names: Readonly<Record<string, string>>, own: string): string | undefined =>
    Object.keys(names).find((name) => names[name] === plain.get(own))
  const [order, printed, shown] = [
    named(orders, 'printOrder'),
    named(comments, 'printComments'),
    named(errors, 'printErrors'),
  ]
  const flagged = (element: 'options' | 'setup'): Settings =>
    Object.fromEntries(
      flags.flatMap(([where, name, own]) =>
        where === element && plain.get(own) === true ? [[name, '1']] : [],
      ),
    )
  const of = (end: string): string =>
    Object.entries(codes)
      .map(([code, at]) => [code, headersFooters.get(`${at}${end}`) ?? ''] as const)
      .map(([code, text]) => (text === '' ? '' : `&${code}${text}`))
      .join('')
  return {
    fitsPage,
    options: flagged('options'),
    margins: marginsOf(plain),
    setup: {
      ...(paper !== undefined && { paperSize: paper }),
      ...(typeof scale === 'number' &&
        scale >= 10 &&
        scale <= 400 &&
        scale !== 100 && { scale: String(Math.round(scale)) }),
      ...(typeof first === 'number' && { firstPageNumber: String(first) }),
      ...(fitsPage && { fitToWidth: pages(width), fitToHeight: pages(height) }),
      ...(order !== undefined && { pageOrder: order }),
      orientation: small(page.orientation),
      ...flagged('setup'),
      ...(printed !== undefined && { cellComments: printed }),
      ...(typeof first === 'number' && { useFirstPageNumber: '1' }),
      ...(shown !== undefined && { errors: shown }),
    },
    header: of('Header'),
    footer: of('Footer'),
    rowBreaks: counted(page.horizontalBreaks),
    columnBreaks: counted(page.verticalBreaks),
  }
}

/** In order, the first line being 1. */
function counted(breaks: ReadonlySet<number>): number[] {
  return [...breaks].map((line) => line + 1).sort((one, other) => one - other)
}

function pages(count: Json | undefined): string {
  return typeof count === 'number' && count > 0 ? String(Math.round(count)) : '0'
}

/** Where one is not said, Excel's own for a new sheet. */
const standardMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const

function marginsOf(plain: ReadonlyMap<string, Json>): Settings {
  if (!sides.some((side) => plain.has(`${side}Margin`))) return {}
  return Object.fromEntries(
    sides.map((side) => {
      const points = plain.get(`${side}Margin`)
      const inches = typeof points === 'number' ? points / pointsOfInch : standardMargins[side]
      return [side, String(Math.round(inches * 1e8) / 1e8)]
    }),
  )
}
