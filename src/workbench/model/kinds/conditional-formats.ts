import type { Json } from '../../json.ts'
import { around, intersection, type Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import type { Highlight, Sheet } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { OfHighlight, OfSheet } from '../objects.ts'
import { conditionKinds, conditions, isConditionType, neverStops, noRule } from './highlight-conditions.ts'

/** The conditional formats that touch a range, or several. */
export interface OfHighlights extends OfSheet {
  readonly areas: readonly Area[]
}

/** `custom`, `customOrNullObject` and so on: of a condition, all but one are not there. */
const byType = Object.fromEntries(
  Object.entries(conditions).flatMap(([type, condition]) => {
    const has = ({ highlight }: OfHighlight): boolean => highlight.type === type
    return [
      [condition.at, (self: OfHighlight) => (has(self) ? condition.kind.of(self) : refuse())],
      [`${condition.at}OrNullObject`, (self: OfHighlight) => (has(self) ? condition.kind.of(self) : null)],
    ]
  }),
) satisfies Record<string, (self: OfHighlight) => HostObject | null>

export const conditionalFormat = kind<OfHighlight>('ConditionalFormat', {
  key: ({ highlight }) => ({ name: 'Id', value: highlight.id }),
  properties: {
    id: { get: ({ highlight }) => highlight.id },
    type: { get: ({ highlight }) => highlight.type },
    priority: {
      get: ({ highlight, sheet }) => sheet.highlights.indexOf(highlight),
      set: ({ highlight, sheet }, value) => {
        guardAction(sheet, 'allowFormatCells')
        const others = sheet.highlights.filter((one) => one !== highlight)
        const place = typeof value === 'number' ? value : refuse()
        // A negative place counts from the end.
        others.splice(place < 0 ? Math.max(0, others.length + 1 + place) : place, 0, highlight)
        sheet.highlights = others
      },
    },
    stopIfTrue: {
      get: ({ highlight }) => (neverStops.has(highlight.type) ? null : highlight.stopIfTrue),
      set: ({ highlight, sheet }, value) => {
        guardAction(sheet, 'allowFormatCells')
        highlight.stopIfTrue = value === true
      },
    },
  },
  objects: byType,
  methods: {
    getRange: ({ objects, sheet, highlight: { areas } }) => {
      const [area, ...others] = areas
      return area && others.length === 0 ? objects.range(sheet, area) : refuse()
    },
    getRangeOrNullObject: ({ objects, sheet, highlight: { areas } }) => {
      const [area, ...others] = areas
      return area && others.length === 0 ? objects.range(sheet, area) : null
    },
    getRanges: ({ objects, sheet, highlight }) => objects.areas(sheet, highlight.areas),
    delete: ({ sheet, highlight }) => {
      guardAction(sheet, 'allowFormatCells')
      sheet.highlights = sheet.highlights.filter((one) => one !== highlight)
    },
  },
})

export const conditionalFormats = kind<OfHighlights>('ConditionalFormatCollection', {
  items: (self) => highlightsIn(self).map((highlight) => conditionalFormat.of({ ...self, highlight })),
  methods: {
    getCount: (self) => highlightsIn(self).length,
    getItem: (self, given) => withId(self, given.text(0)) ?? missing(),
    getItemOrNullObject: (self, given) => withId(self, given.text(0)) ?? null,
    getItemAt: (self, given) => {
      const highlight = highlightsIn(self)[given.whole(0)] ?? missing()
      return conditionalFormat.of({ ...self, highlight })
    },
    add: (self, given) => {
      guardAction(self.sheet, 'allowFormatCells')
      const type = given.text(0)
      if (!isConditionType(type)) refuse()
      const highlight: Highlight = {
        id: self.book.newId(),
        type,
        areas: self.areas,
        stopIfTrue: false,
        formula: '',
        rule: noRule,
        format: new Map<string, Json>(),
      }
      // A new one goes before the others.
      self.sheet.highlights.unshift(highlight)
      return conditionalFormat.of({ ...self, highlight })
    },
    clearAll: ({ sheet, areas }) => {
      guardAction(sheet, 'allowFormatCells')
      for (const area of areas) clear(sheet, area)
    },
  },
})

export const highlightKinds = [conditionalFormats, conditionalFormat, ...conditionKinds] as const

function highlightsIn({ sheet, areas }: OfHighlights): readonly Highlight[] {
  return sheet.highlights.filter((highlight) =>
    highlight.areas.some((one) => areas.some((area) => intersection(one, area))),
  )
}

function withId(self: OfHighlights, id: string): HostObject | undefined {
  const highlight = self.sheet.highlights.find((one) => one.id === id)
  return highlight && conditionalFormat.of({ ...self, highlight })
}

/** Takes a block out of all of them; what is left of one stays. */
function clear(sheet: Sheet, area: Area): void {
  for (const highlight of sheet.highlights) {
    highlight.areas = highlight.areas.flatMap((one) => around(one, area))
  }
  sheet.highlights = sheet.highlights.filter(({ areas }) => areas.length > 0)
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
