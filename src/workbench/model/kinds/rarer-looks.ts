import type { ICellData } from '@univerjs/core'
import type { Json } from '../../json.ts'
import { customOf } from '../book/styled.ts'
import { refuse } from '../given.ts'
import { beside, looks, readColour, type Look } from './format-values.ts'

/** Excel's patterns of a cell's background, but for the gradients, which its interface does not take either. */
const patterns: readonly Json[] = [
  'None',
  'Solid',
  'Gray50',
  'Gray75',
  'Gray25',
  'Horizontal',
  'Vertical',
  'Down',
  'Up',
  'Checker',
  'SemiGray75',
  'LightHorizontal',
  'LightVertical',
  'LightDown',
  'LightUp',
  'Grid',
  'CrissCross',
  'Gray16',
  'Gray8',
]

/** From -1, the darkest, to 1, the brightest. */
const tint = (name: string): Look =>
  beside(name, 0, (value) => (typeof value === 'number' && value >= -1 && value <= 1 ? value : refuse()))

const truth = (value: Json): boolean => (typeof value === 'boolean' ? value : refuse())

const fillParts = ['fillPattern', 'fillPatternColor', 'fillPatternTint', 'fillTint'] as const

/** The background of cells. The grid draws plain colours only: of a pattern, the colour behind it. */
export const fillLooks = {
  color: {
    read: looks.fillColor.read,
    write: (value) => looks.fillColor.write(value),
  },
  pattern: {
    read: ({ bg }, cell) =>
      (cell?.custom?.['fillPattern'] as Json | undefined) ?? (bg?.rgb ? 'Solid' : 'None'),
    write: (value, { bg }, cell) => {
      if (!patterns.includes(value)) return refuse()
      if (value === 'None') return noFill(cell)
      // A cell without a background has a white one as soon as it has a pattern.
      const s = { bg: bg?.rgb ? bg : { rgb: '#FFFFFF' } }
      return { ...customOf(cell, { fillPattern: value === 'Solid' ? undefined : value }), s }
    },
  },
  patternColor: beside('fillPatternColor', '#000000', readColour),
  patternTintAndShade: tint('fillPatternTint'),
  tintAndShade: tint('fillTint'),
} as const satisfies Record<string, Look>

/** A cell without any background. */
export function noFill(cell: ICellData | undefined): ICellData {
  const none = Object.fromEntries(fillParts.map((name) => [name, undefined]))
  return { ...customOf(cell, none), s: { bg: null } }
}

/** Letters above or below the line: never both. */
const script = (name: string, other: string): Look => ({
  read: (_, cell) => cell?.custom?.[name] === true,
  write: (value, _, cell) =>
    truth(value)
      ? customOf(cell, { [name]: true, [other]: undefined })
      : customOf(cell, { [name]: undefined }),
})

export const fontLooks = {
  subscript: script('subscript', 'superscript'),
  superscript: script('superscript', 'subscript'),
  tintAndShade: tint('fontTint'),
} as const satisfies Record<string, Look>
