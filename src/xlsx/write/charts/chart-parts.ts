import type { ChartDash, ChartFill, ChartFont, ChartSource, ChartText } from '../../chart-look.ts'
import type { Settings } from '../../sheet-look.ts'
import { drawnText } from '../escaped-text.ts'

/** An element with its attributes, whose texts may hold anything. */
export function part(name: string, settings: Settings = {}, inside = ''): string {
  const attributes = Object.entries(settings)
    .map(([key, value = '']) => ` ${key}="${drawnText(value).replace(/[\t\n\r]/g, ' ')}"`)
    .join('')
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`
}

/** `<c:overlap val="100"/>` */
export function val(name: string, value: string | number | boolean): string {
  return part(`c:${name}`, { val: typeof value === 'boolean' ? (value ? '1' : '0') : String(value) })
}

export function fillXml(fill: ChartFill): string {
  return fill === 'none' ? part('a:noFill') : part('a:solidFill', {}, part('a:srgbClr', { val: fill }))
}

interface Stroke {
  readonly color?: string
  readonly points?: number
  readonly dash?: ChartDash
}

/** In the format's units of 1/12700 point. */
const pointUnits = 12_700

export function strokeXml({ color, points, dash }: Stroke): string {
  const width = points === undefined ? {} : { w: String(Math.round(points * pointUnits)) }
  if (dash === 'none') return part('a:ln', width, part('a:noFill'))
  const inside =
    (color === undefined ? '' : fillXml(color)) +
    (dash === undefined ? '' : part('a:prstDash', { val: dash === 'dot' ? 'sysDot' : 'dash' }))
  return part('a:ln', width, inside)
}

/** How a part of a chart is painted; nothing where programs may choose. */
export function shapeXml(fill: ChartFill | undefined, stroke?: Stroke): string {
  const inside = (fill === undefined ? '' : fillXml(fill)) + (stroke ? strokeXml(stroke) : '')
  return inside === '' ? '' : part('c:spPr', {}, inside)
}

function fontXml(name: string, { size, bold, italic, color }: ChartFont): string {
  return part(
    name,
    {
      ...(size !== undefined && { sz: String(Math.round(size * 100)) }),
      ...(bold !== undefined && { b: bold ? '1' : '0' }),
      ...(italic !== undefined && { i: italic ? '1' : '0' }),
    },
    color === undefined ? '' : fillXml(color),
  )
}

/** How the texts of a part are written; nothing where programs may choose. */
export function textLookXml(font: ChartFont): string {
  if (Object.keys(font).length === 0) return ''
  const paragraph = part('a:p', {}, part('a:pPr', {}, fontXml('a:defRPr', font)) + part('a:endParaRPr'))
  return part('c:txPr', {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`)
}

/** A title; without a text of its own it is left to programs to find one. */
export function titleXml({
  text,
  font,
  overlay = false,
}: ChartText & { readonly overlay?: boolean }): string {
  const lines = (text ?? '').split(/\r?\n/).map((line) => {
    const run = part('a:r', {}, `${fontXml('a:rPr', font)}<a:t>${drawnText(line)}</a:t>`)
    return part('a:p', {}, part('a:pPr', {}, fontXml('a:defRPr', font)) + run)
  })
  const own =
    text === undefined
      ? ''
      : part('c:tx', {}, part('c:rich', {}, `<a:bodyPr/><a:lstStyle/>${lines.join('')}`))
  return part('c:title', {}, own + val('overlay', overlay) + (text === undefined ? textLookXml(font) : ''))
}

/** Cells, with what stood in them; `as` says what the format calls them. */
export function sourceXml({ formula, values }: ChartSource, as: 'num' | 'str'): string {
  const points = values
    .map((value, at) =>
      value === null ? '' : part('c:pt', { idx: String(at) }, `<c:v>${drawnText(String(value))}</c:v>`),
    )
    .join('')
  const inside =
    (as === 'num' ? '<c:formatCode>General</c:formatCode>' : '') + val('ptCount', values.length) + points
  if (formula === undefined) return part(`c:${as}Lit`, {}, inside)
  return part(`c:${as}Ref`, {}, `<c:f>${drawnText(formula)}</c:f>${part(`c:${as}Cache`, {}, inside)}`)
}
