import { useEffect, type RefObject } from 'react'

/** Where the keyboard has no business. */
export const nowhere = { current: null }

/** Takes the keyboard to an element once it is there, after the grid has taken it for the click that opened it. */
export function useFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const timer = setTimeout(() => element.current?.focus(), 60)
    return () => clearTimeout(timer)
  }, [element])
}
