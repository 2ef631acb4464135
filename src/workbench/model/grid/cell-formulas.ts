import {
  AstTreeBuilder,
  generateAstNode,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/engine-formula'
import type { Engine } from './engine.ts'
import { clearRangesRead } from './ranges-read.ts'

/** A formula outside of cells, asked for one of the cells that it is about. */
export interface CellFormula {
  readonly sheetId: string
  readonly formula: string
  /** The cell for which it is written, counted from 0. */
  readonly row: number
  readonly column: number
  /** From there to the cell for which it is asked. */
  readonly down: number
  readonly across: number
}

/** Calculates formulas outside of cells at once, from what cells show; not while a calculation is under way. */
export class CellFormulas {
  readonly #unitId: string
  readonly #lexer: Lexer
  readonly #trees: AstTreeBuilder
  readonly #config: IFormulaCurrentConfigService
  readonly #runtime: IFormulaRuntimeService
  readonly #interpreter: Interpreter

  constructor({ book, injector }: Engine) {
    this.#unitId = book.getUnitId()
    this.#lexer = injector.get(Lexer)
    this.#trees = injector.get(AstTreeBuilder)
    this.#config = injector.get(IFormulaCurrentConfigService)
    this.#runtime = injector.get(IFormulaRuntimeService)
    this.#interpreter = injector.get(Interpreter)
  }

  /** Looks at what cells hold now. */
  load(): void {
    this.#config.loadDataLite()
    clearRangesRead()
  }

  /** What a formula comes to, of a range its first value; undefined where that takes time. */
  valueOf({ sheetId, formula, row, column, down, across }: CellFormula): BaseValueObject | undefined {
    const node = generateAstNode(this.#unitId, formula, this.#lexer, this.#trees, this.#config)
    if (this.#interpreter.checkAsyncNode(node)) return undefined
    const { rowCount, columnCount } = this.#config.getSheetRowColumnCount(this.#unitId, sheetId)
    this.#runtime.setCurrent(row + down, column + across, rowCount, columnCount, sheetId, this.#unitId)
    try {
      return firstValue(this.#interpreter.execute({ node, refOffsetX: across, refOffsetY: down }))
    } finally {
      node.resetCalculationState()
    }
  }
}

function firstValue(result: FunctionVariantType): BaseValueObject {
  if (result.isReferenceObject()) return firstValue((result as BaseReferenceObject).getFirstCell())
  const value = result as BaseValueObject
  return value.isArray()
    ? firstValue((value as unknown as { getFirstCell: () => BaseValueObject }).getFirstCell())
    : value
}

/** As Excel takes a result for a condition: any number but 0 is true. */
export function isTrue(value: BaseValueObject): boolean {
  if (value.isBoolean()) return value.getValue() === true
  return value.isNumber() && Number(value.getValue()) !== 0
}
