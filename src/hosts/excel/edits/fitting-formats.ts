import { cellAt } from '../../../workbook/address.ts'
import { send } from '../excel-run.ts'
import type { FoundEdits } from './find-rows.ts'

/** What Excel may take for a number, a date, a truth or an error: then the cell is made a text cell first. */
const looksLikeOther =
  /^\s*(?:[\d.,:/%()$€£¥+-][\s\d.,:/%()$€£¥eE+-]*|true|false|#.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\W*\d.*)$/i
/** Nothing longer is ever taken for a number or a day. */
const longest = 60

const textFormat = '@'
const moneyFormat = '#,##0.00'

/**
 * Gives cells the number format that their new value needs and no other: a number in a text cell would stay text, and
 * a text that looks like a day would become one. Asks Excel only about numbers that replace texts.
 */
export async function withFormats(context: Excel.RequestContext, found: FoundEdits): Promise<FoundEdits> {
  const asked = found.targets
    .filter(({ target: { old, value } }) => typeof value === 'number' && typeof old === 'string')
    .map(({ target }) => {
      const { sheet, row, column } = target
      return { target, range: context.workbook.worksheets.getItem(sheet).getRange(cellAt(row, column)) }
    })
  if (asked.length > 0) {
    await send(context, () => {
      for (const { range } of asked) range.load('numberFormat')
    })
  }
  const inTextCells = new Set(
    asked.flatMap(({ target, range }) => (range.numberFormat[0]?.[0] === textFormat ? [target] : [])),
  )
  return {
    ...found,
    targets: found.targets.map(({ edit, target }) => {
      const { value } = target
      const isOther = typeof value === 'string' && value.length <= longest && looksLikeOther.test(value)
      if (isOther) return { edit, target: { ...target, numberFormat: textFormat } }
      if (!inTextCells.has(target)) return { edit, target }
      const numberFormat = /^\d{4}$/.test(edit.column) ? moneyFormat : 'General'
      return { edit, target: { ...target, numberFormat } }
    }),
  }
}
