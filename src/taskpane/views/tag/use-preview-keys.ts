import { useEffect } from 'react'

/**
 * Where something is looked at before it is done, Enter does it and Esc goes back, unless a button has the focus.
 * @param others keys of that place alone
 */
export function usePreviewKeys(
  write: () => void,
  back: () => void,
  others: Readonly<Record<string, () => void>> = {},
): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = { ...others, Enter: write, Escape: back }
    function press(event: KeyboardEvent): void {
      const act = acts[event.key]
      const isOnButton = event.target instanceof HTMLButtonElement
      if (!act || (event.key === 'Enter' && isOnButton)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
