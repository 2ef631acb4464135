import { isObject, type Json } from '../../json.ts'
import { intersection, isWithin, type Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import type { Highlight, Sheet } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfHighlight, Place } from '../objects.ts'
import { readColour } from './format-values.ts'

const fromFormat = (path: string): Property<OfHighlight> => ({
  get: ({ highlight }) => highlight.format.get(path) ?? null,
  set: ({ highlight, sheet }, value) => {
    guardAction(sheet)
    highlight.format.set(
      path,
      path.endsWith('color') && typeof value === 'string' ? readColour(value) : value,
    )
  },
})

const highlightFont = kind<OfHighlight>('ConditionalRangeFont', {
  properties: {
    bold: fromFormat('font/bold'),
    color: fromFormat('font/color'),
    italic: fromFormat('font/italic'),
    strikethrough: fromFormat('font/strikethrough'),
    underline: fromFormat('font/underline'),
  },
})

const highlightFill = kind<OfHighlight>('ConditionalRangeFill', {
  properties: { color: fromFormat('fill/color') },
})

const highlightFormat = kind<OfHighlight>('ConditionalRangeFormat', {
  properties: { numberFormat: fromFormat('numberFormat') },
  objects: { font: (self) => highlightFont.of(self), fill: (self) => highlightFill.of(self) },
})

const rule = kind<OfHighlight>('ConditionalFormatRule', {
  properties: {
    formula: {
      get: ({ highlight }) => highlight.formula,
      set: ({ highlight, sheet }, value) => {
        guardAction(sheet)
        highlight.formula = typeof value === 'string' ? value : refuse()
      },
    },
  },
})

const customHighlight = kind<OfHighlight>('CustomConditionalFormat', {
  objects: { format: (self) => highlightFormat.of(self), rule: (self) => rule.of(self) },
})

const cellValueHighlight = kind<OfHighlight>('CellValueConditionalFormat', {
  properties: {
    rule: {
      get: ({ highlight }) => highlight.rule,
      set: ({ highlight }, value) => {
        highlight.rule = isObject(value) ? value : refuse()
      },
    },
  },
  objects: { format: (self) => highlightFormat.of(self) },
})

export const conditionalFormat = kind<OfHighlight>('ConditionalFormat', {
  key: ({ highlight }) => ({ name: 'Id', value: highlight.id }),
  properties: {
    id: { get: ({ highlight }) => highlight.id },
    type: { get: ({ highlight }) => highlight.type },
    priority: {
      get: ({ highlight }) => highlight.priority,
      set: ({ highlight }, value) => {
        highlight.priority = typeof value === 'number' ? value : refuse()
      },
    },
    stopIfTrue: {
      get: ({ highlight }) => highlight.stopIfTrue,
      set: ({ highlight }, value) => {
        highlight.stopIfTrue = value === true
      },
    },
  },
  objects: {
    custom: (self) => (self.highlight.type === 'Custom' ? customHighlight.of(self) : refuse()),
    customOrNullObject: (self) => (self.highlight.type === 'Custom' ? customHighlight.of(self) : null),
    cellValue: (self) => (self.highlight.type === 'CellValue' ? cellValueHighlight.of(self) : refuse()),
    cellValueOrNullObject: (self) =>
      self.highlight.type === 'CellValue' ? cellValueHighlight.of(self) : null,
  },
  methods: {
    getRange: ({ objects, sheet, highlight }) => objects.range(sheet, highlight.area),
    getRangeOrNullObject: ({ objects, sheet, highlight }) => objects.range(sheet, highlight.area),
    changeRuleToCustom: ({ highlight }, given) => {
      highlight.formula = given.text(0)
    },
    delete: ({ sheet, highlight }) => {
      guardAction(sheet)
      sheet.highlights = sheet.highlights.filter((one) => one !== highlight)
    },
  },
})

export const conditionalFormats = kind<Place>('ConditionalFormatCollection', {
  items: (place) => highlightsIn(place).map((highlight) => conditionalFormat.of({ ...place, highlight })),
  methods: {
    getCount: (place) => highlightsIn(place).length,
    getItem: (place, given) => {
      const id = given.text(0)
      const highlight = place.sheet.highlights.find((one) => one.id === id)
      if (!highlight) throw new ExcelError('ItemNotFound')
      return conditionalFormat.of({ ...place, highlight })
    },
    getItemAt: (place, given) => {
      const highlight = highlightsIn(place)[given.whole(0)]
      if (!highlight) throw new ExcelError('ItemNotFound')
      return conditionalFormat.of({ ...place, highlight })
    },
    add: (place, given) => {
      guardAction(place.sheet)
      const type = given.text(0)
      if (type !== 'Custom' && type !== 'CellValue')
        refuse(`conditional formats by ${type} are not built here`)
      const highlight: Highlight = {
        id: place.book.newId(),
        type,
        area: place.area,
        // A new one goes before the others.
        priority: 0,
        stopIfTrue: false,
        formula: '',
        rule: {},
        format: new Map<string, Json>(),
      }
      for (const other of place.sheet.highlights) other.priority += 1
      place.sheet.highlights.unshift(highlight)
      return conditionalFormat.of({ ...place, highlight })
    },
    clearAll: ({ sheet, area }) => {
      guardAction(sheet)
      clear(sheet, area)
    },
  },
})

export const highlightKinds = [
  conditionalFormats,
  conditionalFormat,
  customHighlight,
  cellValueHighlight,
  rule,
  highlightFormat,
  highlightFont,
  highlightFill,
] as const

function highlightsIn({ sheet, area }: Place): readonly Highlight[] {
  return sheet.highlights
    .filter((highlight) => intersection(highlight.area, area))
    .sort((one, other) => one.priority - other.priority)
}

/** Those within the block go; of those that only reach into it, Excel keeps the rest. */
function clear(sheet: Sheet, area: Area): void {
  sheet.highlights = sheet.highlights.filter((highlight) => !isWithin(highlight.area, area))
  if (sheet.highlights.some((highlight) => intersection(highlight.area, area))) {
    refuse('taking a part out of a conditional format is not built here')
  }
}
