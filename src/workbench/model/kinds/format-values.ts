import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type ICellData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core'
import type { Json } from '../../json.ts'
import { cellCount, isWithin } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { customOf } from '../book/styled.ts'
import { tellFormat } from '../book/tell-change.ts'
import { refuse } from '../given.ts'
import type { Property } from '../kind.ts'
import type { Block } from '../objects.ts'
import { colourNamed } from './colour-names.ts'

/** A property of the look of cells: how it is read from a cell's style, and which style it becomes. */
export interface Look {
  readonly read: (style: IStyleData, cell: ICellData | undefined) => Json
  readonly write: (value: Json, style: IStyleData, cell: ICellData | undefined) => ICellData
}

/** The value that all cells of a range share; null where they differ. */
export function shared({ sheet, area }: Block, read: (row: number, column: number) => Json): Json {
  const filled = sheet.grid.filled(area)
  let seen: Json | undefined
  for (let row = filled?.top ?? 0; filled && row < filled.top + filled.rows; row++) {
    for (let column = filled.left; column < filled.left + filled.columns; column++) {
      const value = read(row, column)
      if (seen !== undefined && seen !== value) return null
      seen = value
    }
  }
  // Beyond what was ever touched every cell looks like the last one.
  if (filled && isWithin(area, filled) && cellCount(area) > 0) return seen ?? null
  const outside = read(area.top + area.rows - 1, area.left + area.columns - 1)
  return seen === undefined || seen === outside ? outside : null
}

/** A property of a range that is set for all its cells at once. */
export function lookProperty({ read, write }: Look): Property<Block> {
  return {
    get: (place) => {
      const { grid } = place.sheet
      return shared(place, (row, column) => read(grid.style(row, column), grid.cell(row, column)))
    },
    set: ({ book, sheet, area }, value) => {
      guardAction(sheet, 'allowFormatCells')
      sheet.grid.look(area, (down, across, cell) =>
        write(value, sheet.grid.style(area.top + down, area.left + across), cell),
      )
      tellFormat(book, sheet, area)
    },
  }
}

const horizontal: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
}

const vertical: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
}

const { TRUE: on, FALSE: off } = BooleanNumber

/** What the grid shows as something near it: it is kept with the cell which one was meant. */
interface Near<Shown> {
  readonly name: string
  readonly shown: Readonly<Record<string, Shown>>
}

/** The grid does not spread lines over the height of a cell: it shows them in its middle. */
const spreadLines: Near<VerticalAlign> = {
  name: 'verticalAlignment',
  shown: { Justify: VerticalAlign.MIDDLE, Distributed: VerticalAlign.MIDDLE },
}

/** Nor does it repeat a text over the width of a cell, or centre one over several. */
const spreadTexts: Near<HorizontalAlign> = {
  name: 'horizontalAlignment',
  shown: { Fill: HorizontalAlign.LEFT, CenterAcrossSelection: HorizontalAlign.CENTER },
}

const underlines: Near<BooleanNumber> = {
  name: 'underline',
  shown: { Double: on, SingleAccountant: on, DoubleAccountant: on },
}

function meant<Shown>({ name, shown }: Near<Shown>, cell: ICellData | undefined): string | undefined {
  const own: unknown = cell?.custom?.[name]
  return typeof own === 'string' && Object.hasOwn(shown, own) ? own : undefined
}

/** What is shown for a value and what is kept of it; of a value that the grid has itself, nothing is kept. */
function near<Shown>(
  { name, shown }: Near<Shown>,
  value: Json,
  cell: ICellData | undefined,
): { readonly as: Shown | undefined; readonly kept: ICellData } {
  const as = typeof value === 'string' && Object.hasOwn(shown, value) ? shown[value] : undefined
  const kept =
    as === undefined && cell?.custom?.[name] === undefined
      ? {}
      : customOf(cell, { [name]: as === undefined ? undefined : value })
  return { as, kept }
}

/** Letters one below the other, in Excel's numbers of angles. */
const upright = 180

function angle(value: Json): number {
  return typeof value === 'number' && value >= -90 && value <= 90 ? value : refuse()
}

/** A property of the look that the grid has no place for: it is kept with the cell. */
export function beside(name: string, otherwise: Json, check: (value: Json) => Json = (value) => value): Look {
  return {
    read: (_, cell) => (cell?.custom?.[name] as Json | undefined) ?? otherwise,
    write: (value, _, cell) => ({ custom: { ...cell?.custom, [name]: check(value) } }),
  }
}

/** A step of Excel's indent, in pixels. */
const indentStep = 9

export const looks = {
  horizontalAlignment: {
    read: ({ ht }, cell?: ICellData) =>
      meant(spreadTexts, cell) ?? nameOf(horizontal, ht ?? HorizontalAlign.UNSPECIFIED),
    write: (value, _, cell) => {
      const { as, kept } = near(spreadTexts, value, cell)
      return { ...kept, s: { ht: as ?? named(horizontal, value) } }
    },
  },
  verticalAlignment: {
    read: ({ vt }, cell) => meant(spreadLines, cell) ?? nameOf(vertical, vt ?? VerticalAlign.BOTTOM),
    write: (value, _, cell) => {
      const { as, kept } = near(spreadLines, value, cell)
      return { ...kept, s: { vt: as ?? named(vertical, value) } }
    },
  },
  wrapText: {
    read: ({ tb }) => tb === WrapStrategy.WRAP,
    write: (value) => ({ s: { tb: value === true ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED } }),
  },
  indentLevel: {
    read: ({ pd }) => Math.round((pd?.l ?? 0) / indentStep),
    write: (value) => ({ s: { pd: { l: whole(value) * indentStep } } }),
  },
  textOrientation: {
    read: ({ tr }) => (tr?.v === on ? upright : (tr?.a ?? 0)),
    write: (value) => ({ s: { tr: value === upright ? { a: 0, v: on } : { a: angle(value), v: off } } }),
  },
  shrinkToFit: beside('shrinkToFit', false),
  readingOrder: beside('readingOrder', 'Context'),
  formulaHidden: beside('formulaHidden', false),
  autoIndent: beside('autoIndent', false),
  bold: {
    read: ({ bl }) => bl === on,
    write: (value) => ({ s: { bl: value === true ? on : off } }),
  },
  italic: {
    read: ({ it }) => it === on,
    write: (value) => ({ s: { it: value === true ? on : off } }),
  },
  underline: {
    read: ({ ul }, cell?: ICellData) => (ul?.s === on ? (meant(underlines, cell) ?? 'Single') : 'None'),
    write: (value, _, cell) => {
      const { as, kept } = near(underlines, value, cell)
      return { ...kept, s: { ul: { s: as ?? named({ None: off, Single: on }, value) } } }
    },
  },
  strikethrough: {
    read: ({ st }) => st?.s === on,
    write: (value) => ({ s: { st: { s: value === true ? on : off } } }),
  },
  size: {
    read: ({ fs }) => fs ?? 11,
    write: (value) => ({ s: { fs: typeof value === 'number' ? value : refuse() } }),
  },
  name: {
    read: ({ ff }) => ff ?? 'Calibri',
    write: (value) => ({ s: { ff: typeof value === 'string' ? value : refuse() } }),
  },
  fontColor: {
    read: ({ cl }) => colour(cl?.rgb, '#000000'),
    write: (value) => ({ s: { cl: { rgb: readColour(value) } } }),
  },
  fillColor: {
    read: ({ bg }) => colour(bg?.rgb, '#FFFFFF'),
    write: (value) => ({ s: { bg: value === '' ? null : { rgb: readColour(value) } } }),
  },
  locked: {
    read: (_, cell) => cell?.custom?.['unlocked'] !== true,
    write: (value, _, cell) => ({
      custom: { ...cell?.custom, unlocked: value === false },
    }),
  },
} as const satisfies Record<string, Look>

/** Excel gives colours as `#RRGGBB` in capitals. */
export function colour(rgb: Nullable<string>, otherwise: string): string {
  return typeof rgb === 'string' && rgb !== '' ? rgb.toUpperCase() : otherwise
}

export function readColour(value: Json): string {
  if (typeof value !== 'string') return refuse()
  const digits = /^#?([0-9a-f]{6})$/i.exec(value)?.[1]
  return (
    colourNamed(value) ??
    (digits === undefined ? refuse(`${value} is no colour known here`) : `#${digits.toUpperCase()}`)
  )
}

function nameOf(names: Readonly<Record<string, number>>, value: number): string {
  return Object.keys(names).find((name) => names[name] === value) ?? 'General'
}

function named<Value>(names: Readonly<Record<string, Value>>, value: Json): Value {
  const found = typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : undefined
  return found === undefined ? refuse(`${JSON.stringify(value)} is not built here`) : found
}

function whole(value: Json): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 250 ? value : refuse()
}
