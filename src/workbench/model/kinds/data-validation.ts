import { isObject, type Json } from '../../json.ts'
import { areaText, around, cellCount, intersection, isWithin, type Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import type { ListRule, Sheet } from '../book/sheet.ts'
import { isValid } from '../book/typing-rules.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { isHostObject, type HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { Place } from '../objects.ts'
import { range } from './range.ts'
import { blocksOf } from './special-cells.ts'

const types: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
}

const noAlert: Json = { message: '', showAlert: true, style: 'Stop', title: '' }
const noPrompt: Json = { message: '', showPrompt: true, title: '' }

/** What may be typed into cells. It holds for typing only: nothing that is written here is refused. */
export const dataValidation = kind<Place>('DataValidation', {
  properties: {
    rule: {
      get: (place) => common(place)?.rule ?? {},
      set: (place, value) => setRule(place, value),
    },
    type: {
      get: (place) => {
        const rules = rulesIn(place)
        if (rules.length === 0) return 'None'
        const one = common(place)
        return one ? typeOf(one.rule) : 'Inconsistent'
      },
    },
    errorAlert: {
      get: (place) => common(place)?.errorAlert ?? noAlert,
      set: (place, value) => change(place, { errorAlert: value }),
    },
    prompt: {
      get: (place) => common(place)?.prompt ?? noPrompt,
      set: (place, value) => change(place, { prompt: value }),
    },
    valid: { get: areValid },
    ignoreBlanks: {
      get: (place) => common(place)?.ignoreBlanks ?? true,
      set: (place, value) => change(place, { ignoreBlanks: value === true }),
    },
  },
  methods: {
    clear: ({ sheet, area }) => cut(sheet, area),
    getInvalidCells: async (place) => (await invalidCells(place)) ?? missing(),
    getInvalidCellsOrNullObject: (place) => invalidCells(place),
  },
})

async function invalidAreas({ book, sheet, area }: Place): Promise<readonly Area[]> {
  await book.settle()
  return sheet.lists.flatMap((list) => {
    const part = intersection(list.area, area)
    const block = part && sheet.grid.filled(part)
    return block ? blocksOf(block, (row, column) => !isValid(book, sheet, row, column)) : []
  })
}

async function invalidCells(place: Place): Promise<HostObject | null> {
  const areas = await invalidAreas(place)
  return areas.length === 0 ? null : place.objects.areas(place.sheet, areas)
}

/** Whether all cells hold what their rules allow; null where some do. */
async function areValid(place: Place): Promise<boolean | null> {
  const invalid = (await invalidAreas(place)).reduce((sum, area) => sum + cellCount(area), 0)
  return invalid === 0 ? true : invalid === cellCount(place.area) ? false : null
}

function typeOf(rule: Json): string {
  const [name] = isObject(rule) ? Object.keys(rule) : []
  return (name !== undefined ? types[name] : undefined) ?? refuse()
}

function rulesIn({ sheet, area }: Place): readonly ListRule[] {
  return sheet.lists.filter((list) => intersection(list.area, area))
}

/** The rule that holds for all of the range. */
function common(place: Place): ListRule | undefined {
  return place.sheet.lists.find((list) => isWithin(place.area, list.area))
}

function setRule(place: Place, value: Json): void {
  const { sheet, area } = place
  guardAction(sheet)
  if (!isObject(value) || Object.keys(value).length !== 1) refuse()
  const before = common(place)
  const rule = Object.fromEntries(
    Object.entries(value).map(([name, one]): [string, Json] => [
      Object.hasOwn(types, name) ? name : refuse(),
      name === 'list' && isObject(one) ? { ...one, source: checkedSource(one['source'] ?? refuse()) } : one,
    ]),
  )
  cut(sheet, area)
  sheet.lists.push({
    area,
    rule,
    errorAlert: before?.errorAlert ?? noAlert,
    prompt: before?.prompt ?? noPrompt,
    ignoreBlanks: before?.ignoreBlanks ?? true,
  })
}

function checkedSource(source: Json): Json {
  if (isHostObject(source)) {
    const place = range.behind(source) ?? refuse()
    return `=${place.book.address(place.sheet, areaText(place.area, '$'))}`
  }
  if (typeof source !== 'string' || source === '') return refuse()
  if (!source.startsWith('=') && source.length > 255) refuse('a list in words holds at most 255 characters')
  return source
}

function change(
  place: Place,
  changes: Partial<Pick<ListRule, 'errorAlert' | 'prompt' | 'ignoreBlanks'>>,
): void {
  guardAction(place.sheet)
  const rules = place.sheet.lists.filter((list) => isWithin(list.area, place.area))
  if (rules.length === 0) refuse('there is no rule to change')
  for (const rule of rules) Object.assign(rule, changes)
}

/** Takes a block out of all rules, and leaves the pieces around it. */
function cut(sheet: Sheet, area: Area): void {
  sheet.lists = sheet.lists.flatMap((list) =>
    around(list.area, area).map((piece) => ({ ...list, area: piece })),
  )
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
