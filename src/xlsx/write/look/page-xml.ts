import { lastColumnOfSheet, lastRowOfSheet } from '../../reference.ts'
import type { PageLook } from '../../sheet-look.ts'
import { escapedText } from '../escaped-text.ts'
import { element, textElement } from './element.ts'

/** What a sheet says of its printing, section by section. */
export function pageSections({
  options,
  margins,
  setup,
  header,
  footer,
  rowBreaks,
  columnBreaks,
}: PageLook): Readonly<Record<string, string>> {
  const texts = [
    ...(header === '' ? [] : [textElement('oddHeader', escapedText(header))]),
    ...(footer === '' ? [] : [textElement('oddFooter', escapedText(footer))]),
  ]
  return {
    printOptions: Object.keys(options).length > 0 ? element('printOptions', options) : '',
    pageMargins: Object.keys(margins).length > 0 ? element('pageMargins', margins) : '',
    pageSetup: Object.keys(setup).length > 0 ? element('pageSetup', setup) : '',
    headerFooter: texts.length > 0 ? element('headerFooter', {}, texts.join('')) : '',
    rowBreaks: breaksXml('rowBreaks', rowBreaks, lastColumnOfSheet - 1),
    colBreaks: breaksXml('colBreaks', columnBreaks, lastRowOfSheet - 1),
  }
}

/** A break stands after the line it names. */
function breaksXml(name: string, breaks: readonly number[], max: number): string {
  const items = breaks.map((before) => element('brk', { id: String(before - 1), max: String(max), man: '1' }))
  const count = String(items.length)
  return items.length === 0 ? '' : element(name, { count, manualBreakCount: count }, items.join(''))
}
