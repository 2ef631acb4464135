import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Seen } from './list-window.ts'

/** Taken where a browser does not say how high the list is. */
const usualHeight = 800
/** Nothing is drawn anew for shorter ways than this, in CSS pixels. */
const stride = 220

/** What is seen of a list that scrolls. */
export function useListWindow(list: RefObject<HTMLElement | null>): readonly [Seen, () => void] {
  const [seen, setSeen] = useState<Seen>({ top: 0, height: usualHeight })
  const look = (): void => {
    const { scrollTop, clientHeight } = list.current ?? { scrollTop: 0, clientHeight: 0 }
    const top = Math.floor(scrollTop / stride) * stride
    const height = Math.ceil((clientHeight || usualHeight) / stride + 1) * stride
    setSeen((before) => (before.top === top && before.height === height ? before : { top, height }))
  }
  useLayoutEffect(() => {
    const element = list.current
    if (!element || !('ResizeObserver' in window)) return
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  })
  return [seen, look]
}
