import { borderLines } from '../cell-style.ts'
import type { BorderLine, CellBorder, CellStyle } from '../cell-style.ts'
import { flag } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import type { ColourOf } from './colours.ts'

type Mutable<Kept> = { -readonly [Name in keyof Kept]: Kept[Name] }

/** A style while its elements come in. */
export type StyleDraft = Mutable<CellStyle>

const where = 'the styles'

/** Takes what an element of a font says, such as `<b/>` or `<sz val="12"/>`. */
export function takeFont(
  draft: StyleDraft,
  element: string,
  attributes: Attributes,
  colourOf: ColourOf,
): void {
  const { val } = attributes
  switch (element) {
    case 'b':
      if (flag(val, true, where)) draft.bold = true
      return
    case 'i':
      if (flag(val, true, where)) draft.italic = true
      return
    case 'strike':
      if (flag(val, true, where)) draft.strike = true
      return
    case 'u':
      if (val !== 'none') draft.underline = true
      return
    case 'sz':
      draft.size = numberOf(val)
      return
    case 'name':
      if (val !== undefined && val !== '') draft.font = val.slice(0, 100)
      return
    case 'color': {
      const colour = colourOf(attributes)
      if (colour !== undefined) draft.color = colour
    }
  }
}

/** A fill while its elements come in. */
export interface FillDraft {
  pattern: string
  isGradient: boolean
  fore: string | undefined
  back: string | undefined
}

export function newFill(): FillDraft {
  return { pattern: '', isGradient: false, fore: undefined, back: undefined }
}

export function takeFill(
  draft: FillDraft,
  element: string,
  attributes: Attributes,
  colourOf: ColourOf,
): void {
  if (element === 'patternFill') draft.pattern = attributes.patternType ?? ''
  else if (element === 'fgColor') draft.fore = colourOf(attributes)
  else if (element === 'bgColor') draft.back = colourOf(attributes)
  else if (element === 'gradientFill') draft.isGradient = true
  else if (element === 'color') draft.fore ??= colourOf(attributes)
}

/** Whether a fill is of one colour, which is all that is kept of it. */
export function isPlainFill({ pattern, isGradient }: FillDraft): boolean {
  return !isGradient && (pattern === '' || pattern === 'none' || pattern === 'solid')
}

/** In highlights the colour behind the pattern is that of a solid fill. */
export function fillColour(draft: FillDraft, ofHighlight: boolean): string | undefined {
  const { pattern, isGradient, fore, back } = draft
  if (isGradient) return fore
  if (ofHighlight) return pattern === 'none' ? undefined : (back ?? fore)
  if (pattern === '' || pattern === 'none') return undefined
  return pattern === 'solid' ? (fore ?? back) : (back ?? fore)
}

const sides: Readonly<Record<string, 'left' | 'right' | 'top' | 'bottom'>> = {
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
  top: 'top',
  bottom: 'bottom',
}
const lines: ReadonlySet<string> = new Set(borderLines)

/** Takes `<left style="thin">` or the colour in it; `side` is the element around a colour. */
export function takeBorder(
  draft: StyleDraft,
  element: string,
  side: string,
  attributes: Attributes,
  colourOf: ColourOf,
): void {
  const own = sides[element]
  if (own !== undefined) {
    const line = attributes.style
    if (line !== undefined && lines.has(line)) draft[own] = { line: line as BorderLine, color: '000000' }
    return
  }
  const around = sides[side]
  const border: CellBorder | undefined = around && draft[around]
  if (element !== 'color' || around === undefined || border === undefined) return
  draft[around] = { ...border, color: colourOf(attributes) ?? '000000' }
}

const horizontals: ReadonlySet<string> = new Set(['left', 'center', 'right', 'justify', 'distributed'])
const verticals: ReadonlySet<string> = new Set(['top', 'center', 'bottom'])

/** Takes an alignment; gives whether all of it is understood. */
export function takeAlignment(draft: StyleDraft, attributes: Attributes): boolean {
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation, readingOrder } = attributes
  if (horizontal !== undefined && horizontals.has(horizontal)) {
    draft.horizontal = horizontal as NonNullable<CellStyle['horizontal']>
  }
  if (vertical !== undefined && verticals.has(vertical)) {
    draft.vertical = vertical as NonNullable<CellStyle['vertical']>
  }
  if (flag(wrapText, false, where)) draft.wrap = true
  if (flag(shrinkToFit, false, where)) draft.shrink = true
  if (indent !== undefined && numberOf(indent) > 0) draft.indent = Math.min(250, Math.round(numberOf(indent)))
  if (textRotation !== undefined) {
    const angle = numberOf(textRotation)
    // From 91 on they are turned downwards.
    if (angle === 255 || (angle > 0 && angle <= 90)) draft.rotation = angle
    else if (angle > 90 && angle <= 180) draft.rotation = 90 - angle
  }
  if (readingOrder === '1') draft.readingOrder = 'ltr'
  if (readingOrder === '2') draft.readingOrder = 'rtl'
  const isKnown = horizontal === undefined || horizontals.has(horizontal) || horizontal === 'general'
  return isKnown && (vertical === undefined || verticals.has(vertical))
}

function numberOf(text: string | undefined): number {
  const number = Number(text)
  if (text === undefined || !/^-?\d{1,9}(?:\.\d{1,20})?$/.test(text))
    throw damaged('a number in its styles is broken')
  return number
}
