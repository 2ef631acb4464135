import { BorderStyleTypes, type IBorderData, type IStyleData } from '@univerjs/core'
import type { Json } from '../../json.ts'
import type { Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { tellFormat } from '../book/tell-change.ts'
import { refuse } from '../given.ts'
import { kind } from '../kind.ts'
import type { Block, Place } from '../objects.ts'
import { colour, readColour, shared } from './format-values.ts'

const sides = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  InsideHorizontal: 'inside rows',
  InsideVertical: 'inside columns',
} as const

type Side = keyof typeof sides

interface OfBorder extends Block {
  readonly side: Side
}

interface Line {
  readonly style: string
  readonly weight: string
  readonly color: string
}

/** Univer has one list of lines where Excel has styles in four weights. */
const lines: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ['None', 'Thin', BorderStyleTypes.NONE],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
]

const none: Line = { style: 'None', weight: 'Thin', color: '#000000' }

/** The cells that a line of a range belongs to, and on which of their sides. */
function cellsOf(
  { area }: Block,
  side: Side,
): { readonly area: Area; readonly at: 't' | 'b' | 'l' | 'r' } | undefined {
  const { top, left, rows, columns } = area
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, rows: 1 }, at: 't' }
    case 'EdgeBottom':
      return { area: { ...area, top: top + rows - 1, rows: 1 }, at: 'b' }
    case 'EdgeLeft':
      return { area: { ...area, columns: 1 }, at: 'l' }
    case 'EdgeRight':
      return { area: { ...area, left: left + columns - 1, columns: 1 }, at: 'r' }
    case 'InsideHorizontal':
      return rows > 1 ? { area: { ...area, rows: rows - 1 }, at: 'b' } : undefined
    case 'InsideVertical':
      return columns > 1 ? { area: { ...area, columns: columns - 1 }, at: 'r' } : undefined
  }
}

function lineOf({ bd }: IStyleData, at: 't' | 'b' | 'l' | 'r'): Line {
  const line = bd?.[at]
  const [style, weight] = lines.find(([, , type]) => type === line?.s) ?? []
  if (!line || style === undefined || weight === undefined || style === 'None') return none
  return { style, weight, color: colour(line.cl.rgb, '#000000') }
}

function read(self: OfBorder, part: keyof Line): Json {
  const cells = cellsOf(self, self.side)
  if (!cells) return none[part]
  return shared(
    { ...self, area: cells.area },
    (row, column) => lineOf(self.sheet.grid.style(row, column), cells.at)[part],
  )
}

function write(self: OfBorder, change: Partial<Line>): void {
  guardAction(self.sheet, 'allowFormatCells')
  const cells = cellsOf(self, self.side)
  if (!cells) return
  const { area, at } = cells
  self.sheet.grid.look(area, (down, across) => {
    const old = self.sheet.grid.style(area.top + down, area.left + across)
    const before = lineOf(old, at)
    // A line that gets a colour or a weight is there, as in Excel.
    const style = change.style ?? (before.style === 'None' ? 'Continuous' : before.style)
    const line = { ...before, ...change, style }
    const weight = change.weight ?? (style === 'Double' ? 'Thick' : line.weight)
    const [, , type] =
      lines.find(([name, wide]) => name === style && wide === weight) ??
      lines.find(([name]) => name === style) ??
      refuse()
    const bd: IBorderData = {
      ...old.bd,
      [at]: type === BorderStyleTypes.NONE ? null : { s: type, cl: { rgb: line.color } },
    }
    return { s: { bd } }
  })
  tellFormat(self.book, self.sheet, area)
}

/** What people want most: lines around each cell, around them all, or none. */
export type BorderWish = 'all' | 'outside' | 'none'

/** Draws thin black lines, or takes all lines away, those of the cells around too. */
export function drawBorders(block: Block, wish: BorderWish): void {
  for (const side of Object.keys(sides) as Side[]) {
    if (wish === 'outside' && side.startsWith('Inside')) continue
    write({ ...block, side }, wish === 'none' ? { style: 'None' } : { ...none, style: 'Continuous' })
  }
}

const text = (value: Json): string => (typeof value === 'string' ? value : refuse())

const border = kind<OfBorder>('RangeBorder', {
  key: ({ side }) => ({ name: '_Id', value: side }),
  properties: {
    sideIndex: { get: ({ side }) => side },
    style: { get: (self) => read(self, 'style'), set: (self, value) => write(self, { style: text(value) }) },
    weight: {
      get: (self) => read(self, 'weight'),
      set: (self, value) => write(self, { weight: text(value) }),
    },
    color: {
      get: (self) => read(self, 'color'),
      set: (self, value) => write(self, { color: readColour(value) }),
    },
  },
})

export const borders = kind<Place>('RangeBorderCollection', {
  properties: { count: { get: () => Object.keys(sides).length } },
  items: (place) => Object.keys(sides).map((side) => border.of({ ...place, side: side as Side })),
  methods: {
    getItem: (place, given) => {
      const side = given.text(0)
      return border.of({
        ...place,
        side: Object.hasOwn(sides, side) ? (side as Side) : refuse(`the border ${side} is not built here`),
      })
    },
    getItemAt: (place, given) => {
      const side = Object.keys(sides)[given.whole(0)]
      return side === undefined ? refuse() : border.of({ ...place, side: side as Side })
    },
  },
})

export const borderKinds = [border, borders] as const
