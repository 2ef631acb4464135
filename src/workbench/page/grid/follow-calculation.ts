import { ICommandService } from '@univerjs/core'
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula'
import type { Engine } from '../../model/grid/engine.ts'

/**
 * Says by `aria-busy` of an element whether formulas are being calculated, and has what is painted by formulas looked at
 * anew where cells may have become others.
 */
export function followCalculation(
  { injector, calculation }: Engine,
  element: HTMLElement,
  outdate: () => void,
): void {
  let isAsked = false
  const ask = (): void => {
    if (isAsked) return
    isAsked = true
    queueMicrotask(() => {
      isAsked = false
      outdate()
    })
  }
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    const isChange = changesCells.test(id) || id === SetFormulaCalculationResultMutation.id
    if (isChange && !calculation.isRunning()) ask()
  })
  calculation.onProgress((share) => {
    element.setAttribute('aria-busy', String(share !== undefined))
    if (share === undefined) ask()
  })
}

const changesCells = /^sheet\.mutation\.(?:set-range-values|insert-|remove-|move-|reorder-)/
