import { useEffect } from 'react'

/** Where something is looked at before it is done, Enter does it and Esc goes back, unless a button has the focus. */
export function usePreviewKeys(write: () => void, back: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const isOnButton = event.target instanceof HTMLButtonElement
      if (event.key !== 'Escape' && (event.key !== 'Enter' || isOnButton)) return
      event.preventDefault()
      if (event.key === 'Enter') write()
      else back()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
