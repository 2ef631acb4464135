import { BorderStyleTypes, type IBorderData, type ICellData, type IStyleData } from '@univerjs/core'
import type { Json } from '../../json.ts'
import type { Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { customOf } from '../book/styled.ts'
import { tellFormat } from '../book/tell-change.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { Block, Place } from '../objects.ts'
import { colour, readColour, shared, type Look } from './format-values.ts'

const sides = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
  InsideVertical: 'inside columns',
  InsideHorizontal: 'inside rows',
  DiagonalDown: 'tl_br',
  DiagonalUp: 'bl_tr',
} as const

type Side = keyof typeof sides

/** A side of one cell, as Univer names it, or one of its diagonals. */
type CellSide = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr'

interface OfBorder extends Block {
  readonly side: Side
}

interface Line {
  readonly style: string
  readonly weight: string
  readonly color: string
  /** From -1, the darkest, to 1, the brightest. */
  readonly tintAndShade: number
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
  ['DashDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot', 'Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ['SlantDashDot', 'Medium', BorderStyleTypes.SLANT_DASH_DOT],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
]

const text = (value: Json): string => (typeof value === 'string' ? value : refuse())

const none: Line = { style: 'None', weight: 'Thin', color: '#000000', tintAndShade: 0 }

/** The cells that a line of a range belongs to, and on which of their sides. */
function cellsOf({ area }: Block, side: Side): { readonly area: Area; readonly at: CellSide } | undefined {
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
    case 'DiagonalDown':
    case 'DiagonalUp':
      return { area, at: sides[side] }
  }
}

const tintsOf = (cell: ICellData | undefined): Readonly<Partial<Record<CellSide, number>>> =>
  (cell?.custom?.['borderTints'] as Partial<Record<CellSide, number>> | undefined) ?? {}

function lineOf({ bd }: IStyleData, cell: ICellData | undefined, at: CellSide): Line {
  const line = bd?.[at]
  const [style, weight] = lines.find(([, , type]) => type === line?.s) ?? []
  if (!line || style === undefined || weight === undefined || style === 'None') return none
  return { style, weight, color: colour(line.cl.rgb, '#000000'), tintAndShade: tintsOf(cell)[at] ?? 0 }
}

/** A cell with another line at one of its sides. */
function withLine(
  change: Partial<Line>,
  at: CellSide,
  old: IStyleData,
  cell: ICellData | undefined,
): ICellData {
  const before = lineOf(old, cell, at)
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
  const tints = { ...tintsOf(cell), [at]: line.tintAndShade }
  const isTinted = Object.values(tints).some((tint) => tint !== 0)
  if (!isTinted && cell?.custom?.['borderTints'] === undefined) return { s: { bd } }
  return { ...customOf(cell, { borderTints: isTinted ? tints : undefined }), s: { bd } }
}

function read(self: OfBorder, part: keyof Line): Json {
  const cells = cellsOf(self, self.side)
  if (!cells) return none[part]
  const { grid } = self.sheet
  return shared(
    { ...self, area: cells.area },
    (row, column) => lineOf(grid.style(row, column), grid.cell(row, column), cells.at)[part],
  )
}

function write(self: OfBorder, change: Partial<Line>): void {
  guardAction(self.sheet, 'allowFormatCells')
  const cells = cellsOf(self, self.side)
  if (!cells) return
  const { area, at } = cells
  self.sheet.grid.look(area, (down, across, cell) =>
    withLine(change, at, self.sheet.grid.style(area.top + down, area.left + across), cell),
  )
  tellFormat(self.book, self.sheet, area)
}

const lineParts = {
  style: (value: Json) => (lines.some(([style]) => style === value) ? text(value) : refuse()),
  weight: (value: Json) => (lines.some(([, weight]) => weight === value) ? text(value) : refuse()),
  color: readColour,
  tintAndShade: (value: Json) => (typeof value === 'number' && value >= -1 && value <= 1 ? value : refuse()),
} as const satisfies { readonly [Part in keyof Line]: (value: Json) => Line[Part] }

const linePart = (part: keyof Line): Property<OfBorder> => ({
  get: (self) => read(self, part),
  set: (self, value) => write(self, { [part]: lineParts[part](value) }),
})

/** Changes one part of a line of a range, such as the colour at its lower edge. */
export function setLine(block: Block, side: string, part: string, value: Json): void {
  if (!Object.hasOwn(sides, side) || !Object.hasOwn(lineParts, part)) refuse()
  const own = part as keyof Line
  write({ ...block, side: side as Side }, { [own]: lineParts[own](value) })
}

const cellSides = {
  bottom: 'b',
  diagonalDown: 'tl_br',
  diagonalUp: 'bl_tr',
  left: 'l',
  right: 'r',
  top: 't',
} as const satisfies Readonly<Record<string, CellSide>>

/** The lines of single cells, by the paths of `setCellProperties`, such as `format/borders/bottom/color`. */
export const lineLooks: Readonly<Record<string, Look>> = Object.fromEntries(
  Object.entries(cellSides).flatMap(([name, at]) =>
    (Object.keys(lineParts) as (keyof Line)[]).map((part): [string, Look] => [
      `format/borders/${name}/${part}`,
      {
        read: (style, cell) => lineOf(style, cell, at)[part],
        write: (value, style, cell) => withLine({ [part]: lineParts[part](value) }, at, style, cell),
      },
    ]),
  ),
)

/** The names of the sides of a cell, as `getCellProperties` gives them. */
export const lineNames = Object.keys(cellSides)

/** What people want most: lines around each cell, around them all, or none. */
export type BorderWish = 'all' | 'outside' | 'none'

/** Draws thin black lines, or takes all lines away, those of the cells around too. */
export function drawBorders(block: Block, wish: BorderWish): void {
  for (const side of Object.keys(sides) as Side[]) {
    if (side.startsWith('Diagonal') || (wish === 'outside' && side.startsWith('Inside'))) continue
    write({ ...block, side }, wish === 'none' ? { style: 'None' } : { ...none, style: 'Continuous' })
  }
}

const border = kind<OfBorder>('RangeBorder', {
  key: ({ side }) => ({ name: '_Id', value: side }),
  properties: {
    sideIndex: { get: ({ side }) => side },
    style: linePart('style'),
    weight: linePart('weight'),
    color: linePart('color'),
    tintAndShade: linePart('tintAndShade'),
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
        side: Object.hasOwn(sides, side) ? (side as Side) : refuse(),
      })
    },
    getItemAt: (place, given) => {
      const side = Object.keys(sides)[given.whole(0)]
      return side === undefined ? refuse() : border.of({ ...place, side: side as Side })
    },
  },
})

export const borderKinds = [border, borders] as const
