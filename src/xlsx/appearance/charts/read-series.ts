import type { ChartLabels, ChartSeries, ChartShape, ChartSource } from '../../chart-look.ts'
import { all, within, type XmlNode } from '../../xml-tree.ts'
import { fillOf, fontOf, numberIn, onIn, strokeOf, valIn } from './chart-looks.ts'

/** More are not told apart, whatever a file says. */
const mostPoints = 10_000

/** Undefined where its values stand in no cells, or in cells that are named in another way than by an address. */
export function seriesOf(
  node: XmlNode,
  shape: ChartShape,
  theme: readonly string[],
): ChartSeries | undefined {
  const isScatter = shape === 'scatter'
  const values = sourceOf(within(node, isScatter ? 'yVal' : 'val'))
  const categories = sourceOf(within(node, isScatter ? 'xVal' : 'cat'))
  if (values === 'unknown' || categories === 'unknown') return undefined
  const name = nameOf(within(node, 'tx'))
  const properties = within(node, 'spPr')
  const line = strokeOf(within(properties, 'ln'), theme)
  const isLine = shape === 'line' || isScatter
  const fill = isLine ? fillOf(within(node, 'marker', 'spPr'), theme) : fillOf(properties, theme)
  const labels = within(node, 'dLbls')
  const points = all(node, 'dPt').flatMap((point) => {
    const at = numberIn(point, 'idx')
    const own = fillOf(within(point, 'spPr'), theme) ?? fillOf(within(point, 'marker', 'spPr'), theme)
    const isSound = at !== undefined && Number.isInteger(at) && at >= 0 && at < mostPoints
    return isSound && own !== undefined ? [{ at, fill: own }] : []
  })
  return {
    ...(name && { name }),
    ...(categories && { categories }),
    ...(values && { values }),
    ...(fill !== undefined && { fill }),
    ...(isLine && Object.keys(line).length > 0 && { line }),
    points,
    ...(labels && !onIn(labels, 'delete', false) && { labels: labelsOf(labels, theme) }),
  }
}

/** An address, or several columns of one block, as formulas name it. */
const address =
  /^(?:'(?:[^'\p{Cc}]|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/iu

function sourceOf(node: XmlNode | undefined): ChartSource | undefined | 'unknown' {
  const [kind] = node?.inside ?? []
  if (!kind) return undefined
  const formula = within(kind, 'f')?.text.trim() ?? ''
  // Cells that have been deleted since.
  if (/#REF!/.test(formula)) return undefined
  if (kind.name.endsWith('Lit') && numberIn(kind, 'ptCount') === 0) return undefined
  return address.test(formula) ? { formula, values: [] } : 'unknown'
}

function nameOf(node: XmlNode | undefined): ChartSource | undefined {
  const plain = within(node, 'v')
  if (plain) return { values: [plain.text.slice(0, 255)] }
  const source = sourceOf(node)
  return source === 'unknown' ? undefined : source
}

function labelsOf(node: XmlNode, theme: readonly string[]): ChartLabels {
  const { formatCode, sourceLinked } = within(node, 'numFmt')?.attributes ?? {}
  const position = valIn(node, 'dLblPos')
  const isOwn = formatCode !== undefined && sourceLinked !== '1'
  return {
    showValue: onIn(node, 'showVal', false),
    showPercentage: onIn(node, 'showPercent', false),
    showCategoryName: onIn(node, 'showCatName', false),
    showSeriesName: onIn(node, 'showSerName', false),
    ...(isOwn && { numberFormat: formatCode.slice(0, 255) }),
    ...(position !== undefined && { position }),
    font: fontOf(within(node, 'txPr', 'p', 'pPr', 'defRPr'), theme),
  }
}
