import type { CellStyle } from '../cell-style.ts'
import { parseRange } from '../reference.ts'
import type { FilterColumn, FilterCriterion, FilterLook, Settings } from '../sheet-look.ts'
import type { Spent } from '../spent.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import type { Losses } from './losses.ts'

interface FilterContext {
  readonly highlights: readonly CellStyle[]
  readonly losses: Losses
  readonly spent: Spent
}

/** Takes the elements of one filter, of a sheet or a table, by their paths from that on: `autoFilter/filterColumn`. */
export class FilterReader {
  private ref: string | undefined
  private readonly columns: FilterColumn[] = []
  private column = 0
  private values: string[] = []
  private dates: Settings[] = []
  private tests: Settings[] = []

  constructor(private readonly context: FilterContext) {}

  get look(): FilterLook | undefined {
    return this.ref === undefined ? undefined : { ref: this.ref, columns: this.columns }
  }

  open(path: string, attributes: Attributes): void {
    const [, , element = '', item] = path.split('/')
    if (path === 'autoFilter') {
      const range = parseRange(attributes.ref ?? '')
      if (range === undefined) throw damaged('a filter in it has no range')
      this.ref = attributes.ref?.replaceAll('$', '')
    } else if (path === 'autoFilter/filterColumn') {
      this.context.spent.add('entries', 1)
      this.column = wholeNumber(attributes.colId, 'a filter')
    } else if (item !== undefined) this.takeItem(item, attributes)
    else this.takeCriterion(element, attributes)
  }

  private takeItem(item: string, attributes: Attributes): void {
    this.context.spent.add('entries', 1)
    if (item === 'filter') this.values.push(attributes.val ?? '')
    else if (item === 'dateGroupItem') this.dates.push({ ...attributes })
    else if (item === 'customFilter')
      this.tests.push({ operator: attributes.operator, val: attributes.val ?? '' })
  }

  private takeCriterion(element: string, attributes: Attributes): void {
    switch (element) {
      case 'filters': {
        // Filled by the elements inside, which follow.
        const values: string[] = (this.values = flag(attributes.blank, false, 'a filter') ? [''] : [])
        const dates: Settings[] = (this.dates = [])
        this.push({ is: 'values', values, dates })
        return
      }
      case 'customFilters': {
        const tests: Settings[] = (this.tests = [])
        this.push({ is: 'custom', and: flag(attributes.and, false, 'a filter'), tests })
        return
      }
      case 'top10': {
        this.push({ is: 'top', settings: { ...attributes } })
        return
      }
      case 'dynamicFilter': {
        this.push({ is: 'dynamic', settings: { ...attributes } })
        return
      }
      case 'colorFilter': {
        const style = this.context.highlights[wholeNumber(attributes.dxfId ?? '0', 'a filter')] ?? {}
        this.push({ is: 'color', ofFont: !flag(attributes.cellColor, true, 'a filter'), style })
        return
      }
      case 'iconFilter':
        this.context.losses.add('filters by icon')
    }
  }

  private push(criterion: FilterCriterion): void {
    this.columns.push({ column: this.column, ...criterion })
  }
}
