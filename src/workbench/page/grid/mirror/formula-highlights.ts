import { FormulaResultStatus } from '@univerjs/engine-formula'
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingFormulaService,
  ConditionalFormattingRuleModel,
  ConditionalFormattingViewModel,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting'
import { CellFormulas, isTrue } from '../../../model/grid/cell-formulas.ts'
import type { Engine } from '../../../model/grid/engine.ts'
import { clearRangesRead } from '../../../model/grid/ranges-read.ts'

/**
 * Conditional formats by formula, asked for the cells that are painted. Univer itself calculates them for all cells of
 * their ranges before it paints the first, which takes minutes for the columns of a large table.
 */
export function handleFormulaHighlights(engine: Engine): { readonly outdate: () => void } {
  const { book, injector, calculation } = engine
  const rules = injector.get(ConditionalFormattingRuleModel)
  const view = injector.get(ConditionalFormattingViewModel)
  const formulas = new CellFormulas(engine)
  let isLoaded = false
  const service: Partial<ConditionalFormattingFormulaService> = {
    registerFormulaWithRange: () => undefined,
    getFormulaMatrix: () => ({ status: FormulaResultStatus.SUCCESS }),
    getFormulaResultWithCoords: (unitId, sheetId, id, formula, down = 0, across = 0) => {
      const status = FormulaResultStatus.SUCCESS
      const rule = rules.getRule(unitId, sheetId, id)
      // What is half calculated is not to be seen: it is painted anew at the end.
      if (!rule || calculation.isRunning()) return { status, result: false }
      if (!isLoaded) formulas.load()
      isLoaded = true
      const value = formulas.valueOf({ sheetId, formula, ...firstCell(rule), down, across })
      return { status, result: value !== undefined && isTrue(value) }
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

function firstCell({ ranges }: IConditionFormattingRule): { readonly row: number; readonly column: number } {
  const [first] = [...ranges].sort(
    (one, other) => one.startRow - other.startRow || one.startColumn - other.startColumn,
  )
  return { row: first?.startRow ?? 0, column: first?.startColumn ?? 0 }
}

function isByFormula({ rule }: IConditionFormattingRule): boolean {
  return rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula
}
