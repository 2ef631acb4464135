import type { ChartFill, ChartFont, ChartText } from '../../chart-look.ts'
import { all, within, type XmlNode } from '../../xml-tree.ts'

/** What an element within another says by its `val`. */
export function valIn(node: XmlNode | undefined, name: string): string | undefined {
  return within(node, name)?.attributes['val']
}

/** A yes or no, which says yes where it says nothing; `otherwise` where the element is not there. */
export function onIn(node: XmlNode | undefined, name: string, otherwise: boolean): boolean {
  const found = within(node, name)
  if (!found) return otherwise
  const { val = '1' } = found.attributes
  return val === '1' || val === 'true'
}

export function numberIn(node: XmlNode | undefined, name: string): number | undefined {
  const text = valIn(node, name)
  const number = Number(text)
  return text !== undefined && text.trim() !== '' && Number.isFinite(number) ? number : undefined
}

/** The colours of a theme in the order of `readTheme`; texts and grounds have names of their own in drawings. */
const themed: readonly string[] = [
  ...['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'],
  ...['hlink', 'folHlink'],
]
const sameAs: Readonly<Record<string, string>> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }

/** The colour of a plain fill; undefined where there is none, or one that programs work out. */
function colourIn(fill: XmlNode | undefined, theme: readonly string[]): string | undefined {
  const { val: plain = '' } = within(fill, 'srgbClr')?.attributes ?? {}
  if (/^[0-9A-F]{6}$/i.test(plain)) return plain.toUpperCase()
  const scheme = within(fill, 'schemeClr')
  const { val: name = '' } = scheme?.attributes ?? {}
  // Made lighter or darker: programs differ in how.
  if (!scheme || scheme.inside.length > 0) return undefined
  return theme[themed.indexOf(sameAs[name] ?? name)]
}

export function fillOf(properties: XmlNode | undefined, theme: readonly string[]): ChartFill | undefined {
  if (within(properties, 'noFill')) return 'none'
  return colourIn(within(properties, 'solidFill'), theme)
}

/** A line's own look: its colour, its width in points and how it is broken. */
export function strokeOf(
  line: XmlNode | undefined,
  theme: readonly string[],
): { readonly color?: string; readonly points?: number; readonly dash?: 'dash' | 'dot' } {
  const color = colourIn(within(line, 'solidFill'), theme)
  const width = Number(line?.attributes['w'] ?? Number.NaN)
  const dash = valIn(line, 'prstDash')
  return {
    ...(color !== undefined && { color }),
    ...(width > 0 && width < 10_000_000 && { points: width / 12_700 }),
    ...(dash !== undefined && dash !== 'solid' && { dash: /dot$/i.test(dash) ? 'dot' : 'dash' }),
  }
}

export function fontOf(properties: XmlNode | undefined, theme: readonly string[]): ChartFont {
  const { sz, b, i } = properties?.attributes ?? {}
  const size = Number(sz ?? Number.NaN) / 100
  const color = colourIn(within(properties, 'solidFill'), theme)
  const isOn = (text: string): boolean => text === '1' || text === 'true'
  return {
    ...(size >= 1 && size <= 400 && { size }),
    ...(b !== undefined && { bold: isOn(b) }),
    ...(i !== undefined && { italic: isOn(i) }),
    ...(color !== undefined && { color }),
  }
}

/** A title; one that a cell gives is left to programs to find. */
export function titleOf(title: XmlNode, theme: readonly string[]): ChartText {
  const rich = within(title, 'tx', 'rich')
  const paragraphs = all(rich, 'p')
  const text = paragraphs
    .map((paragraph) =>
      all(paragraph, 'r')
        .map((run) => within(run, 't')?.text ?? '')
        .join(''),
    )
    .join('\n')
    .slice(0, 32_767)
  const [first] = paragraphs
  const look =
    within(first, 'r', 'rPr') ?? within(first, 'pPr', 'defRPr') ?? within(title, 'txPr', 'p', 'pPr', 'defRPr')
  return { ...(rich && text !== '' && { text }), font: fontOf(look, theme) }
}
