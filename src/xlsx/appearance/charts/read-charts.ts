import type { ChartCorner, ChartLook, ChartSize } from '../../chart-look.ts'
import { drawings } from '../../namespaces.ts'
import type { PartStore } from '../../part-store.ts'
import { lastColumnOfSheet, lastRowOfSheet } from '../../reference.ts'
import { readRelationships } from '../../relationships.ts'
import type { Relationship } from '../../relationships.ts'
import { readTree, within, type XmlNode } from '../../xml-tree.ts'
import type { Losses } from '../losses.ts'
import { readChart } from './read-chart.ts'

/** What stands in drawings and charts that nothing here asks for: caches, texts of shapes, extensions. */
const passedOver: ReadonlySet<string> = new Set([
  'extLst',
  'numCache',
  'strCache',
  'multiLvlStrCache',
  'sp',
  'grpSp',
  'cxnSp',
  'pic',
])

/** Charts are far from as large as a sheet. */
const largestOffset = 2 ** 31

/** Longer ones are read out by nothing. */
const longestDescription = 4_000

/** The charts of a sheet that are read, and the parts that hold them. */
export interface ReadCharts {
  readonly charts: readonly ChartLook[]
  readonly parts: readonly string[]
}

/** Reads the charts that lie over the cells of a sheet, as far as they are of the kinds that are known here. */
export function readCharts(
  parts: PartStore,
  links: ReadonlyMap<string, Relationship>,
  theme: readonly string[],
  losses: Losses,
): ReadCharts {
  const drawing = [...links.values()].find(({ type }) => type === 'drawing')?.target
  if (drawing === undefined || parts.find(drawing) === undefined) return { charts: [], parts: [] }
  const targets = readRelationships(parts, drawing)
  const found: ChartLook[] = []
  const read: string[] = []
  for (const anchor of readTree(parts, drawing, 'wsDr', drawings, passedOver).inside) {
    const frame = within(anchor, 'graphicFrame')
    const id = within(frame, 'graphic', 'graphicData', 'chart')?.attributes['r:id']
    const target = id === undefined ? undefined : targets.get(id)
    const from = cornerOf(within(anchor, 'from'))
    const to = cornerOf(within(anchor, 'to')) ?? sizeOf(within(anchor, 'ext'))
    // A chart that two frames show is read once, and one of no known place is none.
    if (!frame || target?.type !== 'chart' || !from || !to || read.includes(target.target)) continue
    if (parts.find(target.target) === undefined) continue
    const space = readTree(parts, target.target, 'chartSpace', drawings, passedOver)
    const look = readChart(space, theme, losses)
    if (!look) continue
    const { name = '', descr = '' } = within(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes ?? {}
    const described = descr === '' ? {} : { description: descr.slice(0, longestDescription) }
    found.push({ name: name.slice(0, 255), ...described, from, to, ...look })
    read.push(target.target)
  }
  return { charts: found, parts: read }
}

/** Of a chart that has a size of its own. */
function sizeOf(ext: XmlNode | undefined): ChartSize | undefined {
  const { cx = '', cy = '' } = ext?.attributes ?? {}
  const isSound = [cx, cy].every((text) => /^\d{1,10}$/.test(text) && Number(text) < largestOffset)
  return isSound ? { width: Number(cx), height: Number(cy) } : undefined
}

function cornerOf(node: XmlNode | undefined): ChartCorner | undefined {
  const number = (name: string, most: number): number => {
    const text = within(node, name)?.text.trim() ?? ''
    return /^\d{1,10}$/.test(text) && Number(text) < most ? Number(text) : Number.NaN
  }
  const corner = {
    row: number('row', lastRowOfSheet),
    column: number('col', lastColumnOfSheet),
    down: number('rowOff', largestOffset),
    across: number('colOff', largestOffset),
  }
  return Object.values(corner).some((value) => Number.isNaN(value)) ? undefined : corner
}
