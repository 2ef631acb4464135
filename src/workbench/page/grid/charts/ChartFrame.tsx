import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react'
import type { Box } from '../../../model/chart/chart-place.ts'
import type { ChartFace } from './chart-face.ts'
import { ChartPicture } from './ChartPicture.tsx'

/** What a person does to a chart. */
export interface ChartDoings {
  /** In pixels as they are on the screen. */
  readonly move: (id: string, left: number, top: number) => void
  readonly remove: (id: string) => void
  /** Takes the keyboard back to the cells. */
  readonly leave: () => void
}

export interface PlacedChart {
  readonly id: string
  readonly face: ChartFace
  /** On the screen, within its pane. */
  readonly box: Box
  readonly scale: number
  /** Whether another pane shows the same chart to those who listen. */
  readonly isAgain: boolean
}

/** A drag that is shorter is a click. */
const shortest = 3

/** A chart over the cells: selected by a click or the Tab key, dragged by the mouse, deleted by the Delete key. */
export function ChartFrame({
  id,
  face,
  box,
  scale,
  isAgain,
  ...doings
}: PlacedChart & ChartDoings): ReactNode {
  const grip = useRef<{ readonly x: number; readonly y: number }>(undefined)
  const [moved, setMoved] = useState({ x: 0, y: 0 })
  const { move, remove, leave } = doings

  function press(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.currentTarget.focus()
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { x: event.clientX, y: event.clientY }
  }

  function drag({ clientX, clientY }: PointerEvent): void {
    if (grip.current) setMoved({ x: clientX - grip.current.x, y: clientY - grip.current.y })
  }

  function drop(): void {
    grip.current = undefined
    const isMoved = Math.abs(moved.x) + Math.abs(moved.y) > shortest
    setMoved({ x: 0, y: 0 })
    if (isMoved) move(id, box.left + moved.x, box.top + moved.y)
  }

  function key(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') remove(id)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      role="img"
      aria-label={named(face)}
      aria-hidden={isAgain}
      tabIndex={isAgain ? -1 : 0}
      className="gridChart"
      style={{
        left: box.left + moved.x,
        top: box.top + moved.y,
        width: box.width,
        height: box.height,
      }}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={() => {
        grip.current = undefined
        setMoved({ x: 0, y: 0 })
      }}
      onKeyDown={key}
    >
      <ChartPicture face={face} width={box.width / scale} height={box.height / scale} />
    </div>
  )
}

/** For those who cannot see it: what it is called, and what it shows. */
function named({ name, title, series }: ChartFace): string {
  const shown = series.map((one) => one.name).join(', ')
  return `${title?.text ?? name}${shown === '' ? '' : `: ${shown}`}`
}
