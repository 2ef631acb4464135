import { useEffect, useRef } from 'react'

type KeyActs = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Keys that count wherever the focus is in the pane, unless something nearer has taken them. */
export function useKeys(acts: KeyActs): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = latest.current[event.key]
      if (!act || event.defaultPrevented) return
      act(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
