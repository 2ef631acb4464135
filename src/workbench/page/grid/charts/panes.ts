import {
  SHEET_VIEWPORT_KEY,
  type IRender,
  type Scene,
  type SpreadsheetSkeleton,
  type Viewport,
} from '@univerjs/engine-render'
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui'
import type { Box } from '../../../model/chart/chart-place.ts'
import type { ChartState } from '../../../model/chart/chart-state.ts'

/** A part of the grid that scrolls by itself, or that is frozen. */
export interface GridPane {
  readonly key: string
  /** Where it is on the canvas. */
  readonly clip: Box
  /** Where its sheet's upper left corner would be within it. */
  readonly origin: { readonly left: number; readonly top: number }
}

const keys = [
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_TOP,
  SHEET_VIEWPORT_KEY.VIEW_MAIN_LEFT,
  SHEET_VIEWPORT_KEY.VIEW_MAIN,
]

export function viewports(scene: Scene): readonly Viewport[] {
  return keys.flatMap((key) => scene.getViewport(key) ?? [])
}

export function skeletonOf(render: IRender): SpreadsheetSkeleton | undefined {
  return render.with(SheetSkeletonManagerService).getCurrentSkeleton() ?? undefined
}

/** The parts of the grid that charts are seen in, the frozen ones first. */
export function panesOf(scene: Scene, skeleton: SpreadsheetSkeleton): readonly GridPane[] {
  const scale = scene.scaleX
  return viewports(scene).flatMap((viewport): GridPane[] => {
    const { left, top, width, height, viewportScrollX, viewportScrollY } = viewport
    if (!viewport.isActive || !width || !height) return []
    return [
      {
        key: viewport.viewportKey,
        clip: { left, top, width, height },
        origin: {
          left: (skeleton.rowHeaderWidth - viewportScrollX) * scale - left,
          top: (skeleton.columnHeaderHeight - viewportScrollY) * scale - top,
        },
      },
    ]
  })
}

/** Where a chart lies on the sheet as it is painted, where rows may be higher than the book knows. */
export function paintedBox(skeleton: SpreadsheetSkeleton, { from, to }: ChartState): Box {
  const { rowHeightAccumulation: rows, columnWidthAccumulation: columns } = skeleton
  const [left, top] = [pixelsTo(columns, from.column, from.across), pixelsTo(rows, from.row, from.down)]
  return {
    left,
    top,
    width: pixelsTo(columns, to.column, to.across) - left,
    height: pixelsTo(rows, to.row, to.down) - top,
  }
}

function pixelsTo(ends: readonly number[], line: number, inset: number): number {
  const start = line === 0 ? 0 : (ends[Math.min(line, ends.length) - 1] ?? 0)
  const end = ends[line] ?? start
  return start + Math.min(inset, end - start)
}
