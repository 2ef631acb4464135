import { calibri } from '../cell-style.ts'
import type { CellStyle, StandardFont } from '../cell-style.ts'
import { spreadsheet } from '../namespaces.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import { builtInFormats } from './built-in-formats.ts'
import { coloursOf } from './colours.ts'
import type { ColourOf } from './colours.ts'
import { unknownSetting } from './losses.ts'
import type { Losses } from './losses.ts'
import {
  fillColour,
  isPlainFill,
  newFill,
  takeAlignment,
  takeBorder,
  takeFill,
  takeFont,
} from './style-parts.ts'
import type { FillDraft, StyleDraft } from './style-parts.ts'

/** The looks that the cells and the highlights of a workbook name by number. */
export interface StyleSheet {
  readonly styles: readonly CellStyle[]
  readonly highlights: readonly CellStyle[]
  readonly colourOf: ColourOf
  /** That of cells which name no look. */
  readonly standard: StandardFont
}

const plain: CellStyle = {}
const black = '000000'

interface Format {
  readonly attributes: Attributes
  readonly draft: StyleDraft
}

/** Reads the part of styles; a workbook without one has the plain look alone. */
export function readStyleSheet(
  parts: PartStore,
  part: string | undefined,
  theme: readonly string[],
  losses: Losses,
): StyleSheet {
  if (part === undefined) {
    return { styles: [plain], highlights: [], colourOf: coloursOf(theme), standard: calibri }
  }
  const palette = readPalette(parts, part)
  const colourOf = coloursOf(theme, palette)
  const [fonts, borders, formats, highlights]: [StyleDraft[], StyleDraft[], Format[], Highlight[]] = [
    [],
    [],
    [],
    [],
  ]
  const fills: FillDraft[] = []
  const codes = new Map<number, string>()
  readXml(parts, part, 'styleSheet', spreadsheet, {
    open(path, attributes) {
      const [, list = '', item, element, ...inside] = path.split('/')
      if (item === undefined) return
      if (element === undefined) begin(list, item, attributes)
      else if (list === 'fonts') takeFont(last(fonts), element, attributes, colourOf)
      else if (list === 'fills') takeFill(last(fills), inside.at(-1) ?? element, attributes, colourOf)
      else if (list === 'borders')
        takeBorder(last(borders), inside[0] ?? element, element, attributes, colourOf)
      else if (list === 'cellXfs') takeFormat(last(formats).draft, element, attributes)
      else if (list === 'dxfs') takeHighlight(last(highlights), element, inside, attributes)
    },
  })
  const kept = new Map<string, CellStyle>()
  const standard = { ...calibri, ...fontOf(partOf(fonts, formats[0]?.attributes.fontId, {})) }
  return {
    standard,
    styles: formats.length === 0 ? [plain] : formats.map((format) => once(kept, styleOf(format))),
    highlights: highlights.map(({ draft, fill }) => {
      const colour = fill && fillColour(fill, true)
      return colour === undefined ? draft : { ...draft, fill: colour }
    }),
    colourOf,
  }

  function begin(list: string, item: string, attributes: Attributes): void {
    parts.spent.add('entries', 1)
    if (item === 'font' && list === 'fonts') fonts.push({})
    else if (item === 'fill' && list === 'fills') fills.push(newFill())
    else if (item === 'border' && list === 'borders') borders.push({})
    else if (item === 'xf' && list === 'cellXfs') formats.push({ attributes, draft: {} })
    else if (item === 'dxf' && list === 'dxfs') highlights.push({ draft: {}, fill: undefined })
    else if (item === 'numFmt' && list === 'numFmts') {
      codes.set(wholeNumber(attributes.numFmtId, 'the styles'), (attributes.formatCode ?? '').slice(0, 1000))
    }
  }

  function takeFormat(draft: StyleDraft, element: string, attributes: Attributes): void {
    if (element === 'alignment' && !takeAlignment(draft, attributes)) losses.add(unknownSetting)
    if (element !== 'protection') return
    if (!flag(attributes.locked, true, 'the styles')) draft.unlocked = true
    if (flag(attributes.hidden, false, 'the styles')) draft.hidesFormula = true
  }

  function takeHighlight(
    highlight: Highlight,
    element: string,
    inside: readonly string[],
    attributes: Attributes,
  ): void {
    const [child, grandchild] = inside
    if (element === 'numFmt' && attributes.formatCode !== undefined) {
      highlight.draft.numberFormat = attributes.formatCode.slice(0, 1000)
    } else if (element === 'font' && child !== undefined)
      takeFont(highlight.draft, child, attributes, colourOf)
    else if (element === 'fill' && child !== undefined) {
      highlight.fill ??= newFill()
      takeFill(highlight.fill, inside.at(-1) ?? child, attributes, colourOf)
    } else if (element === 'border' && child !== undefined) {
      takeBorder(highlight.draft, grandchild ?? child, child, attributes, colourOf)
    }
  }

  function styleOf({ attributes, draft }: Format): CellStyle {
    const fill = partOf(fills, attributes.fillId, newFill())
    if (!isPlainFill(fill)) losses.add('patterns and gradients of fills')
    const colour = fillColour(fill, false)
    const id = wholeNumber(attributes.numFmtId ?? '0', 'the styles')
    const numberFormat = codes.get(id) ?? builtInFormats.get(id)
    const font = partOf(fonts, attributes.fontId, {})
    return {
      ...withoutStandard(font, standard),
      ...partOf(borders, attributes.borderId, {}),
      ...draft,
      ...(colour !== undefined && { fill: colour }),
      ...(numberFormat !== undefined && !/^(?:general)?$/i.test(numberFormat) && { numberFormat }),
    }
  }
}

interface Highlight {
  readonly draft: StyleDraft
  fill: FillDraft | undefined
}

/** The colours that a book puts in the place of the numbered ones; they stand behind what names them. */
function readPalette(parts: PartStore, part: string): readonly string[] {
  const palette: string[] = []
  readXml(parts, part, 'styleSheet', spreadsheet, {
    open(path, { rgb }) {
      if (path !== 'styleSheet/colors/indexedColors/rgbColor') return
      parts.spent.add('entries', 1)
      palette.push(/([0-9A-F]{6})$/i.exec(rgb ?? '')?.[1]?.toUpperCase() ?? '000000')
    },
  })
  return palette
}

function fontOf({ font, size }: StyleDraft): Partial<StandardFont> {
  return { ...(font !== undefined && { font }), ...(size !== undefined && size >= 1 && { size }) }
}

function withoutStandard({ font, size, color, ...rest }: StyleDraft, standard: StandardFont): CellStyle {
  return {
    ...rest,
    ...(font !== undefined && font !== standard.font && { font }),
    ...(size !== undefined && size !== standard.size && { size }),
    ...(color !== undefined && color !== black && { color }),
  }
}

/** One object for all looks that say the same. */
function once(kept: Map<string, CellStyle>, style: CellStyle): CellStyle {
  const key = JSON.stringify(style)
  const known = kept.get(key)
  if (known) return known
  kept.set(key, style)
  return style
}

function partOf<Part>(list: readonly Part[], id: string | undefined, otherwise: Part): Part {
  if (id === undefined) return otherwise
  const part = list[wholeNumber(id, 'the styles')]
  if (part === undefined && list.length > 0)
    throw damaged('a style in it names a font, fill or border that is not there')
  return part ?? otherwise
}

function last<Item>(list: readonly Item[]): Item {
  const item = list.at(-1)
  if (item === undefined) throw damaged('its styles are out of order')
  return item
}
