import { useEffect, useState } from 'react'
import type { Desk } from './desk.ts'

/** Milliseconds that a calculation takes before a person is told of it, and between two looks at how far it is. */
const [telling, looking] = [500, 250]

/** How far a long calculation of the book is, from 0 to 1; undefined while there is none. */
export function useCalculating(desk: Desk | undefined): number | undefined {
  const [shown, setShown] = useState<number>()
  useEffect(() => {
    if (!desk) return undefined
    let share: number | undefined
    let timer: number | undefined
    const look = (): void => {
      setShown(share)
      timer = share === undefined ? undefined : window.setTimeout(look, looking)
    }
    const stop = desk.book.engine.calculation.onProgress((told) => {
      share = told
      if (told !== undefined) timer ??= window.setTimeout(look, telling)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
      setShown(undefined)
    }
  }, [desk])
  return shown
}
