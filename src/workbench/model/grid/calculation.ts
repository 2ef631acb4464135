import {
  ICommandService,
  ObjectMatrix,
  type ICommandInfo,
  type Injector,
  type Nullable,
} from '@univerjs/core'
import {
  FormulaDataModel,
  IActiveDirtyManagerService,
  OtherFormulaMarkDirty,
  RegisterOtherFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  type ISetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula'
import { SetRangeValuesMutation } from '@univerjs/sheets'
import { TriggerCalculationController } from '@univerjs/sheets-formula'
import { BehaviorSubject } from 'rxjs'

/** Calculation on demand. */
export interface Calculation {
  /** Resolves when every formula shows the result of what was written before. */
  readonly settle: () => Promise<void>
  /** The ids of the sheets that got new results since it was last asked. */
  readonly takeCalculated: () => readonly string[]
  /** Makes the next `settle` calculate every formula anew. */
  readonly forget: () => void
  /** A formula that was typed just now: its cell takes the number format of what it is about, this once. */
  readonly typed: (sheetId: string, row: number, column: number) => void
}

/** Univer's own trigger waits 100 ms after each change; this one gathers what changed until somebody asks. */
export function calculation(injector: Injector, unitId: string): Calculation {
  const trigger = injector.get(TriggerCalculationController)
  trigger.dispose()
  // A screen's bar of progress asks it all the same.
  Object.assign(trigger, { progress$: new BehaviorSubject({ done: 0, count: 0 }) })
  // Formulas outside of cells, as conditional formats have them, wait for its first calculation.
  injector.get(RegisterOtherFormulaService).calculateStarted$.next(true)
  const commands = injector.get(ICommandService)
  const dirty = injector.get(IActiveDirtyManagerService)
  const formulas = injector.get(FormulaDataModel)
  let waiting: ICommandInfo[] = []
  let everything = true

  commands.onCommandExecuted((command, options) => {
    if (options?.fromFormula === true || !dirty.get(command.id)) return
    waiting.push({ id: command.id, ...(command.params && { params: command.params }) })
  })

  const typed = new Set<string>()
  const calculated = new Set<string>()
  // The engine would do so at each calculation, and change what people chose.
  commands.beforeCommandExecuted((command) => {
    if (command.id !== SetFormulaCalculationResultMutation.id) return
    const { unitData } = command.params as ISetFormulaCalculationResultMutation
    for (const [sheetId, rows] of Object.entries(unitData[unitId] ?? {})) {
      calculated.add(sheetId)
      new ObjectMatrix(rows).forValue((row, column, cell) => {
        if (cell?.s && !typed.has(`${sheetId} ${row} ${column}`)) delete cell.s
      })
    }
    typed.clear()
  })

  const start = (): ISetFormulaCalculationStartMutation => {
    const changes = waiting.flatMap((command) => dirty.get(command.id)?.getDirtyData(command) ?? [])
    const onlyCells = waiting.every(
      ({ id }) => id === SetRangeValuesMutation.id || id === OtherFormulaMarkDirty.id,
    )
    return {
      forceCalculation: everything || !onlyCells || changes.some((change) => change.forceCalculation),
      options: null,
      dirtyRanges: changes.flatMap((change) => change.dirtyRanges ?? []),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {
        [unitId]: outsideCells(changes.map((change) => change.dirtyUnitOtherFormulaMap?.[unitId])),
      },
      clearDependencyTreeCache: everything || !onlyCells ? { [unitId]: {} } : {},
      maxIteration: 1,
      rowData: formulas.getHiddenRowsFiltered(),
    }
  }

  const calculate = async (): Promise<void> => {
    if (!everything && waiting.length === 0) return
    const params = start()
    waiting = []
    everything = false
    await new Promise<void>((resolve) => {
      const listening = commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return
        const told = command.params as ISetFormulaCalculationNotificationMutation
        if (told.functionsExecutedState === undefined) return
        listening.dispose()
        resolve()
      })
      void commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true })
    })
  }

  // One after another: who asks while one is under way waits for its results too.
  let last = Promise.resolve()

  return {
    settle: () => {
      last = last.then(calculate, calculate)
      return last
    },
    takeCalculated: () => {
      const taken = [...calculated]
      calculated.clear()
      return taken
    },
    forget: () => {
      everything = true
    },
    typed: (sheetId, row, column) => {
      typed.add(`${sheetId} ${row} ${column}`)
    },
  }
}

interface DirtyFormulas {
  [sheetId: string]: { [formulaId: string]: boolean }
}

/** Formulas that stand in no cell, by sheet: those of all changes together. */
function outsideCells(changes: readonly Nullable<DirtyFormulas>[]): DirtyFormulas {
  const all: DirtyFormulas = {}
  for (const change of changes) {
    for (const [sheetId, formulas] of Object.entries(change ?? {})) {
      all[sheetId] = { ...all[sheetId], ...formulas }
    }
  }
  return all
}
