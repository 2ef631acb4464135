import type { Injector } from '@univerjs/core'
import {
  ErrorType,
  ErrorValueObject,
  ICalculateFormulaService,
  IFormulaRuntimeService,
  Interpreter,
} from '@univerjs/engine-formula'

/** Something that was thrown where a formula was calculated. */
export interface CalculationFault {
  readonly thrown: unknown
  /** Where the formula stands; undefined where it is in no cell, or where it was not one formula that failed. */
  readonly cell: { readonly sheetId: string; readonly row: number; readonly column: number } | undefined
}

/** A calculation that went wrong: all is calculated but what the fault names. */
export class CalculationError extends Error {
  readonly fault: CalculationFault

  constructor(fault: CalculationFault) {
    const { thrown } = fault
    super(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown })
    this.name = 'CalculationError'
    this.fault = fault
  }
}

/** What is private in Univer: one pass over all formulas that are to be calculated. */
interface Steps {
  _executeStep: () => Promise<unknown>
}

/**
 * Univer waits for ever for a calculation in which something was thrown, and so would all who ask for results. Here, the
 * formula shows `#VALUE!`, the others are calculated, and what was thrown is kept for those who ask.
 * @returns the first fault since it was last asked
 */
export function keepFaults(injector: Injector): () => CalculationFault | undefined {
  let fault: CalculationFault | undefined
  const runtime = injector.get(IFormulaRuntimeService)
  const interpreter = injector.get(Interpreter)
  const kept = (thrown: unknown): ErrorValueObject => {
    const { currentSubUnitId: sheetId, currentRow: row, currentColumn: column } = runtime
    fault ??= { thrown, cell: sheetId === '' || row < 0 || column < 0 ? undefined : { sheetId, row, column } }
    return ErrorValueObject.create(ErrorType.VALUE)
  }
  const execute = interpreter.execute.bind(interpreter)
  interpreter.execute = (node) => {
    try {
      return execute(node)
    } catch (thrown) {
      return kept(thrown)
    }
  }
  const executeAsync = interpreter.executeAsync.bind(interpreter)
  interpreter.executeAsync = async (node) => {
    try {
      return await executeAsync(node)
    } catch (thrown) {
      return kept(thrown)
    }
  }
  const steps = injector.get(ICalculateFormulaService) as unknown as Steps
  const step = steps._executeStep.bind(steps)
  steps._executeStep = async () => {
    try {
      return await step()
    } catch (thrown) {
      fault ??= { thrown, cell: undefined }
      return undefined
    }
  }
  return () => {
    const taken = fault
    fault = undefined
    return taken
  }
}
