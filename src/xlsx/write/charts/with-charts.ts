import type { SheetChart } from 'hucre'
import type { ChartLook } from '../../chart-look.ts'
import { unknownPart } from '../patch-parts.ts'
import { chartXml, drawingXml } from './chart-xml.ts'

/** What the library is given in place of a chart: it makes the parts and leads to them. */
export const standInChart: SheetChart = {
  type: 'column',
  series: [{ values: 'A1' }],
  anchor: { from: { row: 0, col: 0 } },
}

/** Puts the charts of a sheet, counted from 0, into the parts that the library made for them. */
export function putCharts(
  charts: readonly ChartLook[],
  sheet: number,
  read: (part: string) => string,
  write: (part: string, text: string) => void,
): void {
  if (charts.length === 0) return
  const links = read(`xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`)
  const drawing = /Target="\.\.\/drawings\/(drawing\d+\.xml)"/.exec(links)?.[1]
  if (drawing === undefined) throw unknownPart()
  const ofDrawing = read(`xl/drawings/_rels/${drawing}.rels`)
  const targets = [...ofDrawing.matchAll(/Id="([^"]*)"[^>]*Target="\.\.\/(charts\/chart\d+\.xml)"/g)].map(
    ([, id = '', target = '']) => ({ id, target }),
  )
  if (targets.length !== charts.length) throw unknownPart()
  write(
    `xl/drawings/${drawing}`,
    drawingXml(
      charts,
      targets.map(({ id }) => id),
    ),
  )
  for (const [at, chart] of charts.entries()) write(`xl/${targets[at]?.target ?? ''}`, chartXml(chart))
}
