import { isObject, type Json } from '../../json.ts'
import { areaText, around, intersection, isWithin, type Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import type { ListRule, Sheet } from '../book/sheet.ts'
import { refuse } from '../given.ts'
import { isHostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { Place } from '../objects.ts'
import { range } from './range.ts'

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
    ignoreBlanks: {
      get: (place) => common(place)?.ignoreBlanks ?? true,
      set: (place, value) => change(place, { ignoreBlanks: value === true }),
    },
  },
  methods: { clear: ({ sheet, area }) => cut(sheet, area) },
})

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
