import { cellAt } from '../../../workbook/address.ts'
import { inPortions, loaded } from '../excel-run.ts'
import type { FoundEdits } from './find-rows.ts'
import { generalFormat, isMistakable, textFormat } from './given.ts'
import type { Target } from './target.ts'

const moneyFormat = '#,##0.00'

/**
 * Gives cells the number format that their new value needs and no other: a number in a text cell would stay text, and
 * a text that looks like a day would become one. Excel is asked only about cells where that could be so.
 */
export async function withFormats(context: Excel.RequestContext, found: FoundEdits): Promise<FoundEdits> {
  const doubtful = found.targets.filter(({ target }) => isDoubtful(target))
  const present = new Map<Target, string>()
  for (const portion of inPortions(doubtful)) {
    const ranges = await loaded(context, () =>
      portion.map(({ target: { sheet, row, column } }) =>
        context.workbook.worksheets.getItem(sheet).getRange(cellAt(row, column)).load('numberFormat'),
      ),
    )
    portion.forEach(({ target }, at) => present.set(target, String(ranges[at]?.numberFormat[0]?.[0])))
  }
  return {
    ...found,
    targets: found.targets.map(({ edit, target }) => {
      const had = present.get(target)
      if (had === undefined) return { edit, target }
      const numberFormat = edit.numberFormat ?? fitting(target, had, edit.column)
      return { edit, target: { ...target, had, numberFormat } }
    }),
  }
}

/** A number that replaces a text, or a text that could be read as something else. */
function isDoubtful({ old, value }: Target): boolean {
  return typeof value === 'number' ? typeof old === 'string' : isMistakable(value)
}

function fitting({ value }: Target, had: string, column: string): string {
  if (typeof value === 'string') return textFormat
  if (had !== textFormat) return had
  return /^\d{4}$/.test(column) ? moneyFormat : generalFormat
}
