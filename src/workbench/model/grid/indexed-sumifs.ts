import { ICommandService, type Injector } from '@univerjs/core'
import {
  BaseFunction,
  IFunctionService,
  NumberValueObject,
  SetFormulaCalculationStartMutation,
  ValueObjectFactory,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionNames,
} from '@univerjs/engine-formula'

const name = 'SUMIFS' as IFunctionNames

/** How many sums came from an index, and how many from the stock function. */
export interface SumifsCount {
  indexed: number
  stock: number
}

/**
 * SUMIFS over an index in place of Univer's own, which reads every row for every sum. Criteria that are plain
 * texts or numbers are looked up; any other (wildcards, operators, blanks, arrays, errors) go to Univer's.
 */
export function indexSumifs(injector: Injector): SumifsCount {
  const functions = injector.get(IFunctionService)
  const stock = functions.getExecutor(name)
  if (!stock) throw new Error('the engine has no SUMIFS')
  const indexed = new IndexedSumifs(stock)
  functions.registerExecutors(indexed)
  // What a formula reads is final within one calculation, for what it depends on went before it.
  injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) indexed.forget()
  })
  return indexed.count
}

/** The cells of a range, in its order. */
type Column<Cell> = readonly Cell[] | undefined

class IndexedSumifs extends BaseFunction {
  override minParams = 3
  override maxParams = 255
  override needsReferenceObject = true
  readonly count: SumifsCount = { indexed: 0, stock: 0 }
  readonly #stock: BaseFunction
  readonly #amounts = new Map<string, Column<number>>()
  readonly #keys = new Map<string, Column<string>>()
  readonly #sums = new Map<string, ReadonlyMap<string, number> | undefined>()

  constructor(stock: BaseFunction) {
    super(name)
    this.#stock = stock
  }

  forget(): void {
    this.#amounts.clear()
    this.#keys.clear()
    this.#sums.clear()
  }

  override calculate(...given: BaseValueObject[]): ReturnType<BaseFunction['calculate']> {
    const sum = this.#sum(given)
    if (sum !== undefined) {
      this.count.indexed += 1
      return NumberValueObject.create(sum)
    }
    this.count.stock += 1
    // Where it stands goes with it: an array result spills from there.
    this.#stock.setRefInfo(this.unitId ?? '', this.subUnitId ?? '', this.row, this.column)
    return this.#stock.calculate(...given)
  }

  /** Undefined where an index cannot tell. */
  #sum([amounts, ...pairs]: readonly FunctionVariantType[]): number | undefined {
    if (amounts === undefined || !isBlock(amounts) || pairs.length === 0 || pairs.length % 2 !== 0)
      return undefined
    const ranges: BaseReferenceObject[] = []
    const wanted: string[] = []
    for (let at = 0; at < pairs.length; at += 2) {
      const range = pairs[at]
      const criterion = pairs[at + 1]
      if (!range || !criterion || !isBlock(range)) return undefined
      const key = criterionKey(criterion)
      if (key === undefined) return undefined
      ranges.push(range)
      wanted.push(key)
    }
    return (
      this.#index(amounts, ranges)?.get(wanted.join('\0')) ?? (this.#index(amounts, ranges) ? 0 : undefined)
    )
  }

  #index(
    amounts: BaseReferenceObject,
    ranges: readonly BaseReferenceObject[],
  ): ReadonlyMap<string, number> | undefined {
    const id = [amounts, ...ranges].map(idOf).join(' ')
    if (!this.#sums.has(id)) this.#sums.set(id, this.#build(amounts, ranges))
    return this.#sums.get(id)
  }

  #build(
    amounts: BaseReferenceObject,
    ranges: readonly BaseReferenceObject[],
  ): ReadonlyMap<string, number> | undefined {
    const numbers = remembered(this.#amounts, amounts, amountOf)
    const columns = ranges.map((range) => remembered(this.#keys, range, cellKey))
    if (!numbers || ranges.some((range) => !isSameSize(range, amounts))) return undefined
    const sums = new Map<string, number>()
    for (const [row, number] of numbers.entries()) {
      const keys: string[] = []
      for (const column of columns) {
        const key = column?.[row]
        if (key === undefined) return undefined
        keys.push(key)
      }
      const key = keys.join('\0')
      sums.set(key, (sums.get(key) ?? 0) + number)
    }
    return sums
  }
}

/** Each cell of a range as something else; undefined for all where one cannot be told. */
function remembered<Cell>(
  known: Map<string, Column<Cell>>,
  range: BaseReferenceObject,
  read: (value: BaseValueObject | null) => Cell | undefined,
): Column<Cell> {
  const id = idOf(range)
  if (known.has(id)) return known.get(id)
  const cells: Cell[] = []
  range.iterator((value) => {
    const cell = read(value ?? null)
    if (cell === undefined) {
      return false
    }
    cells.push(cell)
    return true
  })
  // One that could not be told ended the way through the range.
  const column = cells.length === range.getRowCount() * range.getColumnCount() ? cells : undefined
  known.set(id, column)
  return column
}

function isBlock(value: FunctionVariantType): value is BaseReferenceObject {
  return value.isReferenceObject() && !(value as BaseReferenceObject).isMultiArea()
}

function idOf(range: BaseReferenceObject): string {
  const { unitId, sheetId } = range.toUnitRange()
  const { startRow, endRow, startColumn, endColumn } = range.getRangePosition()
  return `${unitId}!${sheetId}!${startRow}:${endRow}:${startColumn}:${endColumn}`
}

function isSameSize(one: BaseReferenceObject, other: BaseReferenceObject): boolean {
  return one.getRowCount() === other.getRowCount() && one.getColumnCount() === other.getColumnCount()
}

/** Numbers count, texts and truths do not; an error spoils the sum, so the stock function tells of it. */
function amountOf(value: BaseValueObject | null): number | undefined {
  if (value === null) return 0
  if (value.isError()) return undefined
  return value.isNumber() ? Number(value.getValue()) : 0
}

/** A text that is a number meets the number: `"123"` and 123 are the same to SUMIFS. */
function cellKey(value: BaseValueObject | null): string | undefined {
  if (value === null || value.isNull()) return 'blank'
  if (value.isError()) return undefined
  if (value.isNumber()) return numberKey(Number(value.getValue()))
  if (!value.isString()) return 'truth'
  const text = String(value.getValue())
  if (!keysOfTexts.has(text)) {
    if (keysOfTexts.size > 100_000) keysOfTexts.clear()
    keysOfTexts.set(text, keyOfText(value, text))
  }
  return keysOfTexts.get(text)
}

/** To find out whether a text is a number or a date takes long, and columns hold few different ones. */
const keysOfTexts = new Map<string, string | undefined>()

function keyOfText(value: BaseValueObject, text: string): string | undefined {
  if (text === '') return 'blank'
  const number = value.convertToNumberObjectValue()
  if (!number.isNumber()) return textKey(text)
  // Which numbers `1.10` or `05` meet is the stock function's to say.
  return String(number.getValue()) === text ? numberKey(Number(text)) : undefined
}

function criterionKey(criterion: FunctionVariantType): string | undefined {
  let value = criterion
  const isOfCell = value.isReferenceObject()
  if (isOfCell) {
    const reference = value as BaseReferenceObject
    if (!reference.isCell()) return undefined
    value = reference.getFirstCell()
  }
  if (value.isArray() || value.isError() || value.isReferenceObject()) return undefined
  const plain = value as BaseValueObject
  if (plain.isNumber()) return numberKey(Number(plain.getValue()))
  if (!plain.isString()) return undefined
  const text = String(plain.getValue())
  // In a formula `""` means blank cells; of a cell that looks blank the stock function has its own ideas.
  if (text === '') return isOfCell ? undefined : 'blank'
  if (/^[=<>]|[*?~]/.test(text)) return undefined
  const read = ValueObjectFactory.create(text)
  if (read.isNumber()) return numberKey(Number(read.getValue()))
  return read.isString() ? textKey(text) : undefined
}

function numberKey(value: number): string {
  return `n${value}`
}

function textKey(text: string): string {
  return `t${text.toLowerCase()}`
}
