import type { Json } from '../../json.ts'

/** A look with a name; what it says is kept by paths such as `font/bold`. */
export interface StyleState {
  readonly name: string
  readonly builtIn: boolean
  readonly values: Map<string, Json>
}

const dark = '#44546A'
const accounting = (sign: string, digits: string): string =>
  `_(${sign}* #,##0${digits}_);_(${sign}* \\(#,##0${digits}\\);_(${sign}* "-"??_);_(@_)`

/** Those that every workbook has, in the colours that Office gives them. */
const builtIn: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  Normal: {},
  Bad: { 'fill/color': '#FFC7CE', 'font/color': '#9C0006' },
  Calculation: { 'fill/color': '#F2F2F2', 'font/bold': true, 'font/color': '#FA7D00' },
  CheckCell: { 'fill/color': '#A5A5A5', 'font/bold': true, 'font/color': '#FFFFFF' },
  Comma: { numberFormat: accounting('', '.00') },
  Currency: { numberFormat: accounting('$', '.00') },
  ExplanatoryText: { 'font/italic': true, 'font/color': '#7F7F7F' },
  Good: { 'fill/color': '#C6EFCE', 'font/color': '#006100' },
  Heading1: { 'font/bold': true, 'font/size': 15, 'font/color': dark },
  Heading2: { 'font/bold': true, 'font/size': 13, 'font/color': dark },
  Heading3: { 'font/bold': true, 'font/color': dark },
  Heading4: { 'font/bold': true, 'font/color': dark },
  Hlink: { 'font/underline': 'Single', 'font/color': '#0563C1' },
  HlinkTrav: { 'font/underline': 'Single', 'font/color': '#954F72' },
  Input: { 'fill/color': '#FFCC99', 'font/color': '#3F3F76' },
  LinkedCell: { 'font/color': '#FA7D00' },
  Neutral: { 'fill/color': '#FFEB9C', 'font/color': '#9C5700' },
  Note: { 'fill/color': '#FFFFCC' },
  Output: { 'fill/color': '#F2F2F2', 'font/bold': true, 'font/color': '#3F3F3F' },
  Percent: { numberFormat: '0%' },
  SheetTitle: { 'font/size': 18, 'font/color': dark },
  Total: { 'font/bold': true },
  WarningText: { 'font/color': '#FF0000' },
  WholeComma: { numberFormat: accounting('', '') },
  WholeDollar: { numberFormat: accounting('$', '') },
}

export class Styles {
  #all: StyleState[] = Object.entries(builtIn).map(([name, values]) => ({
    name,
    builtIn: true,
    values: new Map(Object.entries(values)),
  }))

  get all(): readonly StyleState[] {
    return this.#all
  }

  /** `Heading1` and `heading 1` are the same. */
  find(wanted: string): StyleState | undefined {
    const plain = (name: string): string => name.replaceAll(' ', '').toLowerCase()
    return this.#all.find(({ name }) => plain(name) === plain(wanted))
  }

  add(name: string): StyleState {
    const style: StyleState = { name, builtIn: false, values: new Map() }
    this.#all.push(style)
    return style
  }

  delete(style: StyleState): void {
    this.#all = this.#all.filter((one) => one !== style)
  }
}
