import type { CellStyle } from '../../cell-style.ts'
import type { FilterColumn, FilterLook } from '../../sheet-look.ts'
import { element } from './element.ts'

/** The number of a look that highlights and filters take, in the styles' part. */
export type LookNumber = (style: CellStyle) => number

export function filterXml({ ref, columns }: FilterLook, numberOf: LookNumber): string {
  const inside = columns.map((column) =>
    element('filterColumn', { colId: String(column.column) }, criterionXml(column, numberOf)),
  )
  return element('autoFilter', { ref }, inside.join(''))
}

function criterionXml(criterion: FilterColumn, numberOf: LookNumber): string {
  switch (criterion.is) {
    case 'values': {
      const shown = criterion.values.filter((value) => value !== '')
      const isBlank = shown.length < criterion.values.length
      const items = [
        ...shown.map((val) => element('filter', { val })),
        ...criterion.dates.map((date) => element('dateGroupItem', date)),
      ]
      return element('filters', isBlank ? { blank: '1' } : {}, items.join(''))
    }
    case 'custom': {
      const tests = criterion.tests.map(({ operator, val }) =>
        element('customFilter', { ...(operator !== 'equal' && { operator }), val }),
      )
      return element('customFilters', criterion.and && tests.length > 1 ? { and: '1' } : {}, tests.join(''))
    }
    case 'top':
      return element('top10', criterion.settings)
    case 'dynamic':
      return element('dynamicFilter', criterion.settings)
    case 'color': {
      const dxfId = String(numberOf(criterion.style))
      return element('colorFilter', { dxfId, ...(criterion.ofFont && { cellColor: '0' }) })
    }
  }
}

/** The looks that a filter names by number. */
export function filterStyles(filter: FilterLook | undefined): readonly CellStyle[] {
  return (filter?.columns ?? []).flatMap((column) => (column.is === 'color' ? [column.style] : []))
}
