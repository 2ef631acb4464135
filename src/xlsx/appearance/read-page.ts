import { lastColumnOfSheet, lastRowOfSheet } from '../reference.ts'
import type { PageLook, Settings } from '../sheet-look.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import type { Attributes } from '../xml-scope.ts'
import { unknownSetting } from './losses.ts'
import type { Losses } from './losses.ts'

/** Takes what a sheet says of its printing. */
export class PageReader {
  private fitsPage = false
  private options: Settings = {}
  private margins: Settings = {}
  private setup: Settings = {}
  private header = ''
  private footer = ''
  private readonly rowBreaks: number[] = []
  private readonly columnBreaks: number[] = []

  constructor(private readonly losses: Losses) {}

  get look(): PageLook {
    const { fitsPage, options, margins, setup, header, footer, rowBreaks, columnBreaks } = this
    return { fitsPage, options, margins, setup, header, footer, rowBreaks, columnBreaks }
  }

  open(path: string, attributes: Attributes): void {
    switch (path) {
      case 'sheetPr/pageSetUpPr':
        this.fitsPage = flag(attributes.fitToPage, false, 'the page setup')
        return
      case 'printOptions':
        this.options = { ...attributes }
        return
      case 'pageMargins':
        this.margins = this.numbers(attributes)
        return
      case 'pageSetup': {
        // Where the settings of a printer stand, which only that printer knows.
        this.setup = Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'r:id'))
        return
      }
      case 'rowBreaks/brk':
        this.addBreak(this.rowBreaks, attributes, lastRowOfSheet)
        return
      case 'colBreaks/brk':
        this.addBreak(this.columnBreaks, attributes, lastColumnOfSheet)
        return
      case 'headerFooter/evenHeader':
      case 'headerFooter/firstHeader':
        this.losses.add('headers and footers of first and even pages')
    }
  }

  text(path: string, text: string): void {
    if (path === 'headerFooter/oddHeader') this.header = (this.header + text).slice(0, 1000)
    else if (path === 'headerFooter/oddFooter') this.footer = (this.footer + text).slice(0, 1000)
  }

  private numbers(attributes: Attributes): Settings {
    const entries = Object.entries(attributes)
    const sound = entries.filter(([, value]) => Number(value) >= 0 && Number(value) < 100)
    if (sound.length < entries.length) this.losses.add(unknownSetting)
    return Object.fromEntries(sound)
  }

  private addBreak(breaks: number[], { id, man }: Attributes, last: number): void {
    if (!flag(man, false, 'a page break')) return
    // The break stands after the line it names.
    const before = wholeNumber(id, 'a page break') + 1
    if (before > 1 && before <= last) breaks.push(before)
  }
}
