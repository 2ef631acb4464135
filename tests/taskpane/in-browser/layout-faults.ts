import type { PaneInBrowser } from '../../../scripts/pane/pane-in-browser.ts'

/**
 * What does not fit: elements that would scroll sideways or stick out of the window, a pane that is too high, and what
 * is cut at its beginning instead of its end.
 */
export function layoutFaults({ page }: PaneInBrowser): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'))
  if (!frame) throw new Error('there is no pane')
  return frame.evaluate(() => {
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()} “${(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40)}”`
    // What ends in an ellipsis is cut on purpose, and so is what is only read out.
    const isCut = (element: Element): boolean => {
      const { textOverflow, whiteSpace, webkitLineClamp, clipPath } = getComputedStyle(element)
      const isLine = textOverflow === 'ellipsis' && whiteSpace === 'nowrap'
      return isLine || webkitLineClamp !== 'none' || clipPath === 'inset(50%)'
    }
    // The bar of a progress bar goes in and out of it.
    const isMoving = (element: Element): boolean => element.closest('[role="progressbar"]') !== null
    // A field's own text scrolls in it.
    const isField = (element: Element): boolean => element.matches('input, textarea, select')
    const losesBeginning = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect()
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
      if (!text?.nodeValue || element.scrollWidth <= element.clientWidth || right - left < 2) return false
      const letter = document.createRange()
      letter.setStart(text, 0)
      letter.setEnd(text, 1)
      const at = letter.getBoundingClientRect()
      return at.left < left - 1 || at.right > right + 1
    }
    const faults: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('[data-tabster-dummy]') || !element.checkVisibility()) continue
      if (isMoving(element)) continue
      const { left, right, width } = element.getBoundingClientRect()
      const isInCut = element.parentElement && isCut(element.parentElement)
      if (width > 1 && (right > innerWidth + 0.5 || left < -0.5) && !isInCut)
        faults.push(`sticks out by ${Math.max(right - innerWidth, -left)} px: ${name(element)}`)
      if (isCut(element) && losesBeginning(element)) faults.push(`loses its beginning: ${name(element)}`)
      if (!(element instanceof HTMLElement) || isField(element) || isCut(element)) continue
      const over = element.scrollWidth - element.clientWidth
      const isShown = getComputedStyle(element).overflowX === 'visible'
      if (over > 1 && !isShown && element.clientWidth > 0)
        faults.push(`scrolls sideways by ${over} px: ${name(element)}`)
    }
    const pane = document.querySelector<HTMLElement>('#pane > * > *')
    for (const element of [document.documentElement, document.body, pane]) {
      if (element && element.scrollHeight > element.clientHeight + 1)
        faults.push(`is too high by ${element.scrollHeight - element.clientHeight} px: ${element.tagName}`)
    }
    return faults
  })
}
