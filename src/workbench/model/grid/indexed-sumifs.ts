import type { Injector } from '@univerjs/core'
import {
  BaseFunction,
  IFunctionService,
  NumberValueObject,
  StringValueObject,
  ValueObjectFactory,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionNames,
} from '@univerjs/engine-formula'
import { exactSum } from './exact-sum.ts'
import { idOf, type CellReader, type Column, type RangeColumns } from './range-columns.ts'

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
export function indexSumifs(injector: Injector, columns: RangeColumns): SumifsCount {
  const functions = injector.get(IFunctionService)
  const stock = functions.getExecutor(name)
  if (!stock) throw new Error('the engine has no SUMIFS')
  const indexed = new IndexedSumifs(stock, columns)
  functions.registerExecutors(indexed)
  return indexed.count
}

/** The rows of some columns, by what stands in these: each of the different ones has a number. */
interface Groups {
  readonly of: readonly Column<string>[]
  readonly numbers: ReadonlyMap<string, number>
  readonly rows: Uint32Array
}

interface Sums {
  readonly groups: Groups
  readonly amounts: Column<number>
  readonly sums: readonly number[]
}

class IndexedSumifs extends BaseFunction {
  override minParams = 3
  override maxParams = 255
  override needsReferenceObject = true
  readonly count: SumifsCount = { indexed: 0, stock: 0 }
  readonly #stock: BaseFunction
  readonly #columns: RangeColumns
  readonly #groups = new Map<string, Groups>()
  readonly #sums = new Map<string, Sums>()

  constructor(stock: BaseFunction, columns: RangeColumns) {
    super(name)
    this.#stock = stock
    this.#columns = columns
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
    if (ranges.some((range) => !isSameSize(range, amounts))) return undefined
    const groups = this.#groupsOf(ranges)
    const sums = groups && this.#sumsOf(amounts, groups, ranges)
    if (!sums) return undefined
    const number = groups.numbers.get(wanted.join('\0'))
    return number === undefined ? 0 : sums[number]
  }

  #groupsOf(ranges: readonly BaseReferenceObject[]): Groups | undefined {
    const of = ranges.map((range) => this.#columns.read(range, keyReader))
    const id = ranges.map(idOf).join(' ')
    const known = this.#groups.get(id)
    if (known && isSame(known.of, of)) return known
    const groups = grouped(of)
    if (groups) this.#groups.set(id, groups)
    return groups
  }

  #sumsOf(
    range: BaseReferenceObject,
    groups: Groups,
    ranges: readonly BaseReferenceObject[],
  ): readonly number[] | undefined {
    const amounts = this.#columns.read(range, amountReader)
    if (!amounts) return undefined
    const id = [range, ...ranges].map(idOf).join(' ')
    const known = this.#sums.get(id)
    if (known?.groups === groups && known.amounts === amounts) return known.sums
    const parts: number[][] = Array.from({ length: groups.numbers.size }, () => [])
    for (const [row, amount] of amounts.entries())
      if (amount !== 0) parts[groups.rows[row] ?? 0]?.push(amount)
    const sums = parts.map(exactSum)
    this.#sums.set(id, { groups, amounts, sums })
    return sums
  }
}

function grouped(of: readonly Column<string>[]): Groups | undefined {
  const [first] = of
  if (!first) return undefined
  const numbers = new Map<string, number>()
  const rows = new Uint32Array(first.length)
  for (const row of rows.keys()) {
    let key = ''
    for (const [at, column] of of.entries()) {
      const part = column?.[row]
      if (part === undefined) return undefined
      key = at === 0 ? part : `${key}\0${part}`
    }
    const number = numbers.get(key) ?? numbers.size
    if (number === numbers.size) numbers.set(key, number)
    rows[row] = number
  }
  return { of, numbers, rows }
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at])
}

function isBlock(value: FunctionVariantType): value is BaseReferenceObject {
  return value.isReferenceObject() && !(value as BaseReferenceObject).isMultiArea()
}

function isSameSize(one: BaseReferenceObject, other: BaseReferenceObject): boolean {
  return one.getRowCount() === other.getRowCount() && one.getColumnCount() === other.getColumnCount()
}

/** Numbers count, texts and truths do not; an error spoils the sum, so the stock function tells of it. */
export const amountReader: CellReader<number> = {
  name: 'amounts',
  blank: 0,
  number: (value) => value,
  text: () => 0,
  other: (value) => (value.isError() ? undefined : value.isNumber() ? Number(value.getValue()) : 0),
}

/** A text that is a number meets the number: `"123"` and 123 are the same to SUMIFS. */
const keyReader: CellReader<string> = {
  name: 'keys',
  blank: 'blank',
  number: numberKey,
  text: keyOfText,
  other: (value) => {
    if (value.isNull()) return 'blank'
    if (value.isError()) return undefined
    if (value.isNumber()) return numberKey(Number(value.getValue()))
    return value.isString() ? keyOfText(String(value.getValue())) : 'truth'
  },
}

/** To find out whether a text is a number or a date takes long, and columns hold few different ones. */
const keysOfTexts = new Map<string, string | undefined>()

function keyOfText(text: string): string | undefined {
  if (!keysOfTexts.has(text)) {
    if (keysOfTexts.size > 100_000) keysOfTexts.clear()
    keysOfTexts.set(text, newKeyOfText(text))
  }
  return keysOfTexts.get(text)
}

function newKeyOfText(text: string): string | undefined {
  if (text === '') return 'blank'
  const number = StringValueObject.create(text).convertToNumberObjectValue()
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
