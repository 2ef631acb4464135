import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type ICellData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core'
import type { BorderLine, CellBorder, CellStyle, StandardFont } from '../../xlsx/cell-style.ts'

const { TRUE: on, FALSE: off } = BooleanNumber
/** A step of indent in pixels, as the grid has it. */
const indentStep = 9
const upright = 255

const horizontal = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
} as const
const vertical = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const
const lines: Readonly<Record<BorderLine, BorderStyleTypes>> = {
  hair: BorderStyleTypes.HAIR,
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  double: BorderStyleTypes.DOUBLE,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
}
const sides = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const
type Side = keyof typeof sides
const sideNames = Object.keys(sides) as readonly Side[]

/** A look as the grid has it. */
export function gridStyle(style: CellStyle): IStyleData {
  const { font, size, bold, italic, underline, strike, color, fill, numberFormat, wrap, indent, rotation } =
    style
  const bordered = sideNames.filter((side) => style[side])
  return {
    ...(font !== undefined && { ff: font }),
    ...(size !== undefined && { fs: size }),
    ...(bold && { bl: on }),
    ...(italic && { it: on }),
    ...(underline && { ul: { s: on } }),
    ...(strike && { st: { s: on } }),
    ...(color !== undefined && { cl: { rgb: `#${color}` } }),
    ...(fill !== undefined && { bg: { rgb: `#${fill}` } }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
    ...(style.horizontal && { ht: horizontal[style.horizontal] }),
    ...(style.vertical && { vt: vertical[style.vertical] }),
    ...(wrap && { tb: WrapStrategy.WRAP }),
    ...(indent !== undefined && { pd: { l: indent * indentStep } }),
    ...(rotation !== undefined && { tr: rotation === upright ? { a: 0, v: on } : { a: rotation, v: off } }),
    ...(bordered.length > 0 && {
      bd: Object.fromEntries(bordered.map((side) => [sides[side], gridLine(style[side])])),
    }),
  }
}

function gridLine(border: CellBorder | undefined): object | null {
  return border ? { s: lines[border.line], cl: { rgb: `#${border.color}` } } : null
}

/** What a style has to say so that nothing of the one behind it shows through. */
const cleared = {
  bl: off,
  it: off,
  ul: { s: off },
  st: { s: off },
  cl: { rgb: '#000000' },
  bg: null,
  n: { pattern: 'General' },
  ht: HorizontalAlign.UNSPECIFIED,
  vt: VerticalAlign.BOTTOM,
  tb: WrapStrategy.UNSPECIFIED,
  pd: { l: 0 },
  tr: { a: 0, v: off },
  bd: {},
} as const satisfies IStyleData

/** A look in front of that of a row or column, which the grid would mix into it. */
export function gridStyleOver(style: CellStyle, behind: CellStyle, { font, size }: StandardFont): IStyleData {
  const [own, other] = [gridStyle(style), gridStyle(behind)]
  const plain = { ...cleared, ff: font, fs: size }
  const missing = Object.keys(other).filter((key) => !Object.hasOwn(own, key)) as (keyof typeof plain)[]
  return { ...Object.fromEntries(missing.map((key) => [key, plain[key]])), ...own }
}

/** What of a look the grid has no place for: it is kept beside the cell. */
export function besideCell(
  style: CellStyle,
  behind: CellStyle | undefined,
): Readonly<Record<string, unknown>> | undefined {
  const { unlocked, shrink, readingOrder, hidesFormula } = style
  if (!unlocked && !shrink && !readingOrder && !hidesFormula && !behind?.unlocked) return undefined
  return {
    ...((unlocked ?? behind?.unlocked) && { unlocked: unlocked === true }),
    ...(shrink && { shrinkToFit: true }),
    ...(readingOrder && { readingOrder: readingOrder === 'ltr' ? 'LeftToRight' : 'RightToLeft' }),
    ...(hidesFormula && { formulaHidden: true }),
  }
}

/** The look of a cell of the grid, `style` being all of it and `custom` what is kept beside the cell. */
export function lookOfGrid(
  style: IStyleData,
  custom: ICellData['custom'],
  isUnlocked: boolean,
  standard: StandardFont,
): CellStyle {
  const { ff, fs, bl, it, ul, st, cl, bg, n, ht, vt, tb, pd, tr, bd } = style
  const [color, fill] = [colourOfGrid(cl?.rgb), colourOfGrid(bg?.rgb)]
  const pattern = n?.pattern === '@@@' ? '@' : n?.pattern
  const indent = Math.round((pd?.l ?? 0) / indentStep)
  const rotation = tr?.v === on ? upright : Math.round(tr?.a ?? 0)
  const order: unknown = custom?.['readingOrder']
  const across = (Object.keys(horizontal) as (keyof typeof horizontal)[]).find(
    (name) => horizontal[name] === ht,
  )
  const upAndDown = (Object.keys(vertical) as (keyof typeof vertical)[]).find((name) => vertical[name] === vt)
  return {
    ...(typeof ff === 'string' && ff !== '' && ff !== standard.font && { font: ff }),
    ...(fs !== undefined && fs !== standard.size && { size: fs }),
    ...(bl === on && { bold: true }),
    ...(it === on && { italic: true }),
    ...(ul?.s === on && { underline: true }),
    ...(st?.s === on && { strike: true }),
    ...(color !== undefined && color !== '000000' && { color }),
    ...(fill !== undefined && { fill }),
    ...(pattern !== undefined && pattern !== '' && !/^general$/i.test(pattern) && { numberFormat: pattern }),
    ...(across && { horizontal: across }),
    ...(upAndDown && upAndDown !== 'bottom' && { vertical: upAndDown }),
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(custom?.['shrinkToFit'] === true && { shrink: true }),
    ...(indent > 0 && { indent }),
    ...(rotation !== 0 && { rotation }),
    ...(order === 'LeftToRight' && { readingOrder: 'ltr' }),
    ...(order === 'RightToLeft' && { readingOrder: 'rtl' }),
    ...bordersOfGrid(bd ?? undefined),
    ...(isUnlocked && { unlocked: true }),
    ...(custom?.['formulaHidden'] === true && { hidesFormula: true }),
  }
}

const lineNames = new Map(Object.entries(lines).map(([name, type]) => [type, name as BorderLine]))

function bordersOfGrid(bd: IBorderData | undefined): Pick<CellStyle, Side> {
  const found = sideNames.flatMap((side): [Side, CellBorder][] => {
    const border = bd?.[sides[side]]
    const line = border && lineNames.get(border.s)
    return line ? [[side, { line, color: colourOfGrid(border.cl.rgb) ?? '000000' }]] : []
  })
  return Object.fromEntries(found)
}

/** `RRGGBB` of any of the forms in which the grid writes colours. */
export function colourOfGrid(text: Nullable<string>): string | undefined {
  const [, long, short] = /^#?(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(text ?? '') ?? []
  if (long !== undefined) return long.toUpperCase()
  if (short !== undefined)
    return Array.from(short, (digit) => digit + digit)
      .join('')
      .toUpperCase()
  const parts = /^rgba?\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})/.exec(text ?? '')?.slice(1)
  return parts
    ?.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
