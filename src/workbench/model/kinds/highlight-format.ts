import type { Json } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfHighlight } from '../objects.ts'
import { readColour } from './format-values.ts'

/** A property of what cells look like, kept under its path; `otherwise` is what it is before it is set. */
export function kept(path: string, otherwise: Json = null): Property<OfHighlight> {
  return {
    get: ({ highlight }) => highlight.format.get(path) ?? otherwise,
    set: ({ highlight, sheet }, value) => {
      guardAction(sheet, 'allowFormatCells')
      const isColour = /color$/i.test(path) && typeof value === 'string' && value !== ''
      highlight.format.set(path, isColour ? readColour(value) : value)
    },
  }
}

const clearing = (path: string) => ({
  clear: ({ highlight, sheet }: OfHighlight): void => {
    guardAction(sheet, 'allowFormatCells')
    clear(highlight.format, path)
  },
})

function clear(format: Map<string, Json>, path: string): void {
  for (const name of [...format.keys()]) if (name.startsWith(path)) format.delete(name)
}

const font = kind<OfHighlight>('ConditionalRangeFont', {
  properties: {
    bold: kept('font/bold'),
    color: kept('font/color'),
    italic: kept('font/italic'),
    strikethrough: kept('font/strikethrough'),
    underline: kept('font/underline'),
  },
  methods: clearing('font/'),
})

const fill = kind<OfHighlight>('ConditionalRangeFill', {
  properties: { color: kept('fill/color') },
  methods: clearing('fill/'),
})

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const

interface OfSide extends OfHighlight {
  readonly side: (typeof sides)[number]
}

const ofSide = (name: string, otherwise: Json): Property<OfSide> => ({
  get: (self) => kept(`borders/${self.side}/${name}`, otherwise).get(self),
  set: (self, value) => kept(`borders/${self.side}/${name}`).set?.(self, value),
})

const border = kind<OfSide>('ConditionalRangeBorder', {
  key: ({ side }) => ({ name: '_Id', value: side }),
  properties: {
    sideIndex: { get: ({ side }) => side },
    color: ofSide('color', '#000000'),
    style: ofSide('style', 'None'),
  },
})

const borders = kind<OfHighlight>('ConditionalRangeBorderCollection', {
  properties: { count: { get: () => sides.length } },
  items: (self) => sides.map((side) => border.of({ ...self, side })),
  objects: {
    top: (self) => border.of({ ...self, side: 'EdgeTop' }),
    bottom: (self) => border.of({ ...self, side: 'EdgeBottom' }),
    left: (self) => border.of({ ...self, side: 'EdgeLeft' }),
    right: (self) => border.of({ ...self, side: 'EdgeRight' }),
  },
  methods: {
    getItem: (self, given) =>
      border.of({ ...self, side: sides.find((side) => side === given.text(0)) ?? refuse() }),
    getItemAt: (self, given) => border.of({ ...self, side: sides[given.whole(0)] ?? refuse() }),
  },
})

/** How cells look for which the condition holds. */
export const highlightFormat = kind<OfHighlight>('ConditionalRangeFormat', {
  properties: { numberFormat: kept('numberFormat') },
  objects: {
    font: (self) => font.of(self),
    fill: (self) => fill.of(self),
    borders: (self) => borders.of(self),
  },
  methods: {
    clearFormat: ({ highlight, sheet }) => {
      guardAction(sheet, 'allowFormatCells')
      for (const path of ['font/', 'fill/', 'borders/', 'numberFormat']) clear(highlight.format, path)
    },
  },
})

export const highlightFormatKinds = [highlightFormat, font, fill, borders, border] as const
