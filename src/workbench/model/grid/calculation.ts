import {
  ICommandService,
  IConfigService,
  ObjectMatrix,
  type ICommandInfo,
  type Injector,
} from '@univerjs/core'
import {
  ENGINE_FORMULA_PLUGIN_CONFIG_KEY,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  FormulaExecutedStateType,
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  OtherFormulaMarkDirty,
  RegisterOtherFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationResultMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
  type IExecutionInProgressParams,
  type ISetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationResultMutation,
  type ISetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula'
import { SetRangeValuesMutation } from '@univerjs/sheets'
import { TriggerCalculationController } from '@univerjs/sheets-formula'
import { BehaviorSubject } from 'rxjs'
import { CalculationError, keepFaults } from './calculation-faults.ts'
import { outsideCells } from './dirty-formulas.ts'
import { pause } from './pause.ts'
import { clearRangesRead } from './ranges-read.ts'

/** Told how far a calculation is, from 0 to 1, and undefined once it is done. */
export type Listen = (share: number | undefined) => void

/** Calculation on demand. */
export interface Calculation {
  /**
   * Resolves when every formula shows the result of what was written before.
   * @throws CalculationError, once, where a formula could not be calculated; the others are
   */
  readonly settle: () => Promise<void>
  /** The ids of the sheets that got new results since it was last asked. */
  readonly takeCalculated: () => readonly string[]
  /** Makes the next `settle` calculate every formula anew. */
  readonly forget: () => void
  readonly isRunning: () => boolean
  /** Tells how far a calculation is, from now on; what it gives ends that. */
  readonly onProgress: (listen: Listen) => () => void
  /** A formula that was typed just now: its cell takes the number format of what it is about, this once. */
  readonly typed: (sheetId: string, row: number, column: number) => void
}

/** Milliseconds of calculation that a person does not notice. */
const longestBreath = 16

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
  let isRunning = false
  const listeners = new Set<Listen>()
  const tell: Listen = (share) => {
    for (const listen of listeners) listen(share)
  }
  pauseByTime(injector)
  const takeFault = keepFaults(injector)
  /** Something was not calculated, and nobody knows what: all is, with the next change. */
  let isStale = false
  let isSpoilt = false
  const wasSpoilt = (): boolean => isSpoilt
  dropWhere(injector, wasSpoilt)

  commands.onCommandExecuted((command, options) => {
    if (options?.fromFormula === true || !dirty.get(command.id)) return
    // Univer's own wish at the start, which the first calculation fulfils.
    if (command.id === SetTriggerFormulaCalculationStartMutation.id) return
    // Results of what was there before may belong to other cells now.
    if (isRunning) isSpoilt = true
    if (isStale) everything = true
    isStale = false
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

  const run = (params: ISetFormulaCalculationStartMutation): Promise<void> => {
    waiting = []
    everything = false
    clearRangesRead()
    let furthest = 0
    return new Promise((resolve) => {
      const listening = commands.onCommandExecuted((command) => {
        if (command.id !== SetFormulaCalculationNotificationMutation.id) return
        const told = command.params as ISetFormulaCalculationNotificationMutation
        // It is told asynchronously, now and then out of turn.
        if (told.stageInfo) tell((furthest = Math.max(furthest, shareOf(told.stageInfo))))
        if (told.functionsExecutedState === undefined) return
        listening.dispose()
        resolve()
      })
      void commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true })
    })
  }

  const calculate = async (): Promise<void> => {
    if (!everything && waiting.length === 0) return
    isRunning = true
    tell(0)
    try {
      while (everything || waiting.length > 0) {
        const [changes, all] = [waiting, everything]
        isSpoilt = false
        await run(start())
        if (!wasSpoilt()) continue
        waiting = [...changes, ...waiting]
        everything ||= all
      }
    } finally {
      isRunning = false
      tell(undefined)
    }
    const fault = takeFault()
    if (!fault) return
    isStale = fault.cell === undefined
    throw new CalculationError(fault)
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
    forget: () => void (everything = true),
    isRunning: () => isRunning,
    onProgress: (listen) => {
      if (isRunning) listen(0)
      listeners.add(listen)
      return () => void listeners.delete(listen)
    },
    typed: (sheetId, row, column) => {
      typed.add(`${sheetId} ${row} ${column}`)
    },
  }
}

/**
 * Univer pauses after so many formulas, however long they take: here, the clock answers when it asks how many. While it
 * looks for what each formula depends on, it does not pause at all: it is made to.
 */
function pauseByTime(injector: Injector): void {
  let last = performance.now()
  const isTime = (): boolean => {
    const now = performance.now()
    if (now - last < longestBreath) return false
    last = now
    return true
  }
  const intervalCount = { valueOf: () => (isTime() ? 1 : Infinity) }
  injector.get(IConfigService).setConfig(ENGINE_FORMULA_PLUGIN_CONFIG_KEY, { intervalCount })
  const generator = injector.get(IFormulaDependencyGenerator) as unknown as RangesOfFormulas
  const rangesOf = generator._getRangeListByNode.bind(generator)
  generator._getRangeListByNode = async (node) => {
    if (isTime()) await pause()
    return rangesOf(node)
  }
}

/** What is spoilt is gone through without work, and none of its results is shown. */
function dropWhere(injector: Injector, isSpoilt: () => boolean): void {
  const interpreter = injector.get(Interpreter)
  const execute = interpreter.execute.bind(interpreter)
  interpreter.execute = (node) => (isSpoilt() ? ErrorValueObject.create(ErrorType.NA) : execute(node))
  const runtime = injector.get(IFormulaRuntimeService)
  const allData = runtime.getAllRuntimeData.bind(runtime)
  runtime.getAllRuntimeData = () => {
    const data = allData()
    return isSpoilt() ? { ...data, functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION } : data
  }
}

/** What is private in Univer: the ranges that a formula reads. */
interface RangesOfFormulas {
  _getRangeListByNode: (node: unknown) => Promise<unknown>
}

function shareOf(stage: IExecutionInProgressParams): number {
  const { CURRENTLY_CALCULATING, CURRENTLY_CALCULATING_ARRAY_FORMULA } = FormulaExecuteStageType
  // Before that, Univer still counts what it calculated last.
  if (stage.stage !== CURRENTLY_CALCULATING && stage.stage !== CURRENTLY_CALCULATING_ARRAY_FORMULA) return 0
  const all = stage.totalFormulasToCalculate + stage.totalArrayFormulasToCalculate
  const done = stage.completedFormulasCount + stage.completedArrayFormulasCount
  return all === 0 ? 0 : Math.min(1, done / all)
}
