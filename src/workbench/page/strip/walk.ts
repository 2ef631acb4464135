import type { KeyboardEvent } from 'react'

/** Left and right lead from one button of a strip to the next, as in a toolbar. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const { target, currentTarget } = event
  if (step === undefined || !(target instanceof HTMLElement) || target.closest('.stripWindow')) return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('button, select')].filter(
    (one) => !one.closest('.stripWindow'),
  )
  const at = stops.indexOf(target)
  if (at < 0) return
  event.preventDefault()
  stops[(at + step + stops.length) % stops.length]?.focus()
}
