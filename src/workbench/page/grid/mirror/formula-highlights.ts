import type { Injector } from '@univerjs/core'
import {
  AstTreeBuilder,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  FormulaResultStatus,
  Interpreter,
  Lexer,
  type BaseValueObject,
  type BaseReferenceObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula'
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting'
import type { Engine } from '../../../model/grid/engine.ts'
import { clearRangesRead } from '../../../model/grid/ranges-read.ts'

/**
 * Conditional formats by formula, asked for the cells that are painted. Univer itself calculates them for all cells of
 * their ranges before it paints the first, which takes minutes for the columns of a large table.
 */
export function handleFormulaHighlights({ book, injector, calculation }: Engine): {
  readonly outdate: () => void
} {
  const rules = injector.get(ConditionalFormattingRuleModel)
  const view = injector.get(ConditionalFormattingViewModel)
  const isMet = conditionsOf(injector)
  let isLoaded = false
  const service: Partial<ConditionalFormattingFormulaService> = {
    registerFormulaWithRange: () => undefined,
    getFormulaMatrix: () => ({ status: FormulaResultStatus.SUCCESS }),
    getFormulaResultWithCoords: (unitId, sheetId, id, formula, down = 0, across = 0) => {
      const status = FormulaResultStatus.SUCCESS
      const rule = rules.getRule(unitId, sheetId, id)
      // What is half calculated is not to be seen: it is painted anew at the end.
      if (!rule || calculation.isRunning()) return { status, result: false }
      if (!isLoaded) injector.get(IFormulaCurrentConfigService).loadDataLite()
      isLoaded = true
      return { status, result: isMet({ unitId, sheetId, formula, rule, down, across }) }
    },
  }
  Object.assign(injector.get(ConditionalFormattingFormulaService), service)
  return {
    outdate: () => {
      if (calculation.isRunning()) return
      isLoaded = false
      clearRangesRead()
      const unitId = book.getUnitId()
      for (const [sheetId, own] of rules.getUnitRules(unitId) ?? []) {
        for (const { cfId } of own.filter(isByFormula)) view.markRuleDirty(unitId, sheetId, cfId)
      }
    },
  }
}

interface Condition {
  readonly unitId: string
  readonly sheetId: string
  readonly formula: string
  readonly rule: IConditionFormattingRule
  /** From the first cell of the rule, for which the formula is written. */
  readonly down: number
  readonly across: number
}

function conditionsOf(injector: Injector): (condition: Condition) => boolean {
  const lexer = injector.get(Lexer)
  const trees = injector.get(AstTreeBuilder)
  const config = injector.get(IFormulaCurrentConfigService)
  const runtime = injector.get(IFormulaRuntimeService)
  const interpreter = injector.get(Interpreter)
  return ({ unitId, sheetId, formula, rule, down, across }) => {
    const node = generateAstNode(unitId, formula, lexer, trees, config)
    if (interpreter.checkAsyncNode(node)) return false
    const first = firstCell(rule)
    const { rowCount, columnCount } = config.getSheetRowColumnCount(unitId, sheetId)
    runtime.setCurrent(first.row + down, first.column + across, rowCount, columnCount, sheetId, unitId)
    try {
      return isTrue(interpreter.execute({ node, refOffsetX: across, refOffsetY: down }))
    } finally {
      node.resetCalculationState()
    }
  }
}

function firstCell({ ranges }: IConditionFormattingRule): { readonly row: number; readonly column: number } {
  const [first] = [...ranges].sort(
    (one, other) => one.startRow - other.startRow || one.startColumn - other.startColumn,
  )
  return { row: first?.startRow ?? 0, column: first?.startColumn ?? 0 }
}

/** As Excel takes a result for a condition: any number but 0 is true. */
function isTrue(result: FunctionVariantType): boolean {
  if (result.isReferenceObject()) return isTrue((result as BaseReferenceObject).getFirstCell())
  const value = result as BaseValueObject
  if (value.isArray())
    return isTrue((value as unknown as { getFirstCell: () => BaseValueObject }).getFirstCell())
  if (value.isBoolean()) return value.getValue() === true
  return value.isNumber() && Number(value.getValue()) !== 0
}

function isByFormula({ rule }: IConditionFormattingRule): boolean {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula
}
