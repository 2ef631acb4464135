import type { ICellRenderContext } from '@univerjs/core'

/** What is drawn over a cell and can be pressed. */
export interface CellButton {
  readonly zIndex: number
  readonly drawWith: (ctx: CanvasRenderingContext2D, info: ICellRenderContext) => void
  readonly isHit: (position: { readonly x: number; readonly y: number }, info: ICellRenderContext) => boolean
  readonly onPointerDown: (info: ICellRenderContext) => void
}

const size = 16

/** The corner of the cell's button: at the right, at the bottom. */
function corner({ primaryWithCoord }: ICellRenderContext): { readonly x: number; readonly y: number } {
  const { endX, endY } = primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord
  return { x: endX - size - 1, y: endY - size - 1 }
}

/** A button with an arrow in a cell, as Excel shows it for filters and lists. */
export function cellButton(
  kind: 'arrow' | 'funnel',
  onPress: (row: number, column: number) => void,
): CellButton {
  return {
    zIndex: 10,
    drawWith: (ctx, info) => {
      const { x, y } = corner(info)
      ctx.save()
      ctx.fillStyle = '#FFFFFF'
      ctx.strokeStyle = '#A6A6A6'
      ctx.lineWidth = 1
      ctx.fillRect(x, y, size, size)
      ctx.strokeRect(x + 0.5, y + 0.5, size - 1, size - 1)
      ctx.fillStyle = kind === 'funnel' ? '#217346' : '#404040'
      ctx.beginPath()
      if (kind === 'funnel') {
        ctx.moveTo(x + 3, y + 4)
        ctx.lineTo(x + 13, y + 4)
        ctx.lineTo(x + 9, y + 9)
        ctx.lineTo(x + 9, y + 13)
        ctx.lineTo(x + 7, y + 12)
        ctx.lineTo(x + 7, y + 9)
      } else {
        ctx.moveTo(x + 4, y + 6)
        ctx.lineTo(x + 12, y + 6)
        ctx.lineTo(x + 8, y + 11)
      }
      ctx.closePath()
      ctx.fill()
      ctx.restore()
    },
    isHit: (position, info) => {
      const { x, y } = corner(info)
      return position.x >= x && position.x <= x + size && position.y >= y && position.y <= y + size
    },
    onPointerDown: ({ row, col }) => onPress(row, col),
  }
}
