import { IRenderManagerService, type IRender } from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import { ILayoutService } from '@univerjs/ui'
import { createRoot, type Root } from 'react-dom/client'
import type { Sheet } from '../../../model/book/sheet.ts'
import type { Box } from '../../../model/chart/chart-place.ts'
import type { Hands } from '../hands.ts'
import { faceOf, type ChartFace } from './chart-face.ts'
import { ChartFrame, type ChartDoings, type PlacedChart } from './ChartFrame.tsx'
import { paintedBox, panesOf, skeletonOf, viewports, type GridPane } from './panes.ts'

/** The charts of the sheet in front, laid over the cells: they follow scrolling, zoom and frozen panes. */
export class ChartLayer {
  readonly #hands: Hands
  readonly #render: IRender
  readonly #element: HTMLElement
  readonly #root: Root
  readonly #faces = new Map<string, { readonly text: string; readonly face: ChartFace }>()
  #isAsked = false
  #isClosed = false

  constructor(hands: Hands) {
    this.#hands = hands
    const render = hands.injector.get(IRenderManagerService).getRenderById(hands.book.engine.book.getUnitId())
    if (!render) throw new Error('nothing is painted')
    this.#render = render
    this.#element = document.createElement('div')
    this.#element.className = 'gridCharts'
    this.#root = createRoot(this.#element)
    const canvas = render.engine.getCanvasElement()
    canvas.parentElement?.append(this.#element)
    // What the mouse's wheel does over a chart, it does to the cells below.
    this.#element.addEventListener('wheel', (event) => {
      event.preventDefault()
      canvas.dispatchEvent(new WheelEvent(event.type, event))
    })
    const again = (): void => this.#ask()
    render.scene.onTransformChange$.subscribeEvent(again)
    for (const viewport of viewports(render.scene)) {
      viewport.onScrollAfter$.subscribeEvent(again)
      viewport.onResized$.subscribe(again)
    }
    render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(again)
  }

  /** Draws anew what is seen differently by now; the faces of charts are looked at, too. */
  show(): void {
    if (this.#isClosed) return
    const { book } = this.#hands
    const seen = new Set<string>()
    for (const chart of book.active.charts) {
      seen.add(chart.id)
      const face = faceOf(book, book.active, chart)
      const text = JSON.stringify(face)
      if (this.#faces.get(chart.id)?.text !== text) this.#faces.set(chart.id, { text, face })
    }
    for (const id of this.#faces.keys()) if (!seen.has(id)) this.#faces.delete(id)
    this.#place()
  }

  /** What the grid still tells of itself from now on changes nothing any more. */
  close(): void {
    this.#isClosed = true
    this.#root.unmount()
    this.#element.remove()
  }

  #ask(): void {
    if (this.#isAsked || this.#faces.size === 0) return
    this.#isAsked = true
    requestAnimationFrame(() => {
      this.#isAsked = false
      this.#place()
    })
  }

  #place(): void {
    if (this.#isClosed) return
    const skeleton = skeletonOf(this.#render)
    const sheet = this.#hands.book.active
    if (!skeleton || skeleton.worksheet.getSheetId() !== sheet.id) return
    const scale = this.#render.scene.scaleX
    const shown = new Set<string>()
    const panes = panesOf(this.#render.scene, skeleton).map((pane) => ({
      pane,
      charts: sheet.charts.flatMap((chart): PlacedChart[] => {
        const face = this.#faces.get(chart.id)?.face
        const box = inPane(paintedBox(skeleton, chart), scale, pane)
        if (!face || !isSeen(box, pane)) return []
        const isAgain = shown.has(chart.id)
        shown.add(chart.id)
        return [{ id: chart.id, face, box, scale, isAgain }]
      }),
    }))
    this.#root.render(
      panes.map(({ pane, charts }) => (
        <div key={pane.key} className="gridChartPane" style={{ ...pane.clip }}>
          {charts.map((chart) => (
            <ChartFrame key={chart.id} {...chart} {...this.#doings(sheet, pane, scale)} />
          ))}
        </div>
      )),
    )
  }

  #doings(sheet: Sheet, { origin }: GridPane, scale: number): ChartDoings {
    const { act, injector } = this.#hands
    return {
      move: (id, left, top) => {
        const to = {
          left: Math.max(0, (left - origin.left) / scale),
          top: Math.max(0, (top - origin.top) / scale),
        }
        act((person) => person.moveChart(sheet.name, id, to))
      },
      remove: (id) => {
        if (act((person) => person.deleteChart(sheet.name, id))) injector.get(ILayoutService).focus()
      },
      leave: () => injector.get(ILayoutService).focus(),
    }
  }
}

function inPane({ left, top, width, height }: Box, scale: number, { origin }: GridPane): Box {
  return {
    left: origin.left + left * scale,
    top: origin.top + top * scale,
    width: width * scale,
    height: height * scale,
  }
}

function isSeen({ left, top, width, height }: Box, { clip }: GridPane): boolean {
  const isWithin = left < clip.width && top < clip.height && left + width > 0 && top + height > 0
  return isWithin && width > 0 && height > 0
}
