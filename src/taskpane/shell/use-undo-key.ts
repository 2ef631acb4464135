import { useEffect } from 'react'
import { isTextField } from './is-text-field.ts'

/** Ctrl+Z takes the last write back, wherever the focus is but in a text field. */
export function useUndoKey(undo: () => Promise<void>): void {
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
      if (!isUndo || isTextField(event.target)) return
      event.preventDefault()
      void undo()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [undo])
}
