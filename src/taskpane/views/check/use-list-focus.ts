import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { headHeight } from './list-window.ts'

/**
 * Keeps the focus on an item of a list of which only a part is drawn: it goes there when it is asked for, and where
 * the one that had it has gone.
 * @param position of the item
 * @param asked counts how often the focus was asked for
 * @param scroll brings the item into what is drawn
 */
export function useListFocus(
  list: RefObject<HTMLElement | null>,
  position: number | undefined,
  asked: number,
  scroll: () => void,
): void {
  const isWanted = useRef(false)
  const isWithin = useRef(false)
  const hasScrolled = useRef(false)
  const latest = useRef(scroll)
  useLayoutEffect(() => {
    latest.current = scroll
  })
  useLayoutEffect(() => {
    isWanted.current = asked > 0
    if (asked > 0) latest.current()
  }, [asked])
  useEffect(() => {
    const element = list.current
    const enter = (): void => void (isWithin.current = true)
    const leave = ({ target }: FocusEvent): void => {
      // An element that goes with the focus is not left by anybody.
      queueMicrotask(() => {
        if (target instanceof Node && target.isConnected)
          isWithin.current = element?.contains(document.activeElement) ?? false
      })
    }
    element?.addEventListener('focusin', enter)
    element?.addEventListener('focusout', leave)
    return () => {
      element?.removeEventListener('focusin', enter)
      element?.removeEventListener('focusout', leave)
    }
  }, [list])
  useLayoutEffect(() => {
    const isLost = isWithin.current && document.activeElement === document.body
    if (isLost) isWanted.current = true
    const element = list.current
    const item = element?.querySelector<HTMLElement>(`[data-position="${position ?? ''}"]`)
    const isFirst = !hasScrolled.current && position !== undefined
    if (!element || (!isWanted.current && !isFirst)) return
    if (!item) {
      if (isFirst) latest.current()
      hasScrolled.current = true
      return
    }
    if (isWanted.current) {
      item.focus({ preventScroll: true })
      // Nobody listens yet where the list has only just come.
      isWithin.current = true
    }
    isWanted.current = false
    hasScrolled.current = true
    bringIntoView(element, item.parentElement ?? item)
  })
}

/** Scrolls so that an item with its detail is seen, its beginning in any case. */
function bringIntoView(list: HTMLElement, { offsetTop, offsetHeight }: HTMLElement): void {
  if (offsetHeight === 0) return
  const top = offsetTop - headHeight
  const bottom = offsetTop + offsetHeight
  if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight
  if (top < list.scrollTop) list.scrollTop = top
}
