import type { Injector } from '@univerjs/core'
import {
  BaseFunction,
  IFunctionService,
  NumberValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionNames,
} from '@univerjs/engine-formula'
import { exactSum } from './exact-sum.ts'
import { amountReader } from './indexed-sumifs.ts'
import type { RangeColumns } from './range-columns.ts'

const name = 'SUM' as IFunctionNames

/** Cells from which on Univer's own, which makes a decimal of each number, is felt. */
const manyCells = 1000

/** SUM that adds long ranges as they stand; anything else is left to Univer's. */
export function quickSum(injector: Injector, columns: RangeColumns): void {
  const functions = injector.get(IFunctionService)
  const stock = functions.getExecutor(name)
  if (!stock) throw new Error('the engine has no SUM')
  functions.registerExecutors(new QuickSum(stock, columns))
}

class QuickSum extends BaseFunction {
  override minParams = 1
  override maxParams = 255
  override needsReferenceObject = true
  readonly #stock: BaseFunction
  readonly #columns: RangeColumns

  constructor(stock: BaseFunction, columns: RangeColumns) {
    super(name)
    this.#stock = stock
    this.#columns = columns
  }

  override calculate(...given: FunctionVariantType[]): ReturnType<BaseFunction['calculate']> {
    const parts = given.map((one) => this.#summed(one) ?? (isReference(one) ? one.toArrayValueObject() : one))
    return this.#stock.calculate(...(parts as BaseValueObject[]))
  }

  /** Undefined for anything but a long range, and for one with an error in it. */
  #summed(given: FunctionVariantType): BaseValueObject | undefined {
    if (!isReference(given) || given.isMultiArea()) return undefined
    if (given.getRowCount() * given.getColumnCount() < manyCells) return undefined
    const amounts = this.#columns.read(given, amountReader)
    if (!amounts) return undefined
    const { startRow, startColumn } = given.getRangePosition()
    const format = given.getCellPattern(given.getUnitId(), given.getSheetId(), startRow, startColumn)
    return NumberValueObject.create(exactSum(amounts), format)
  }
}

function isReference(given: FunctionVariantType): given is BaseReferenceObject {
  return given.isReferenceObject()
}
