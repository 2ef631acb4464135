import { isList, type Json } from '../../json.ts'
import { areaText } from '../area.ts'
import { evaluate } from '../book/evaluate.ts'
import { refuse, type Given } from '../given.ts'
import { isErrorText, type PlainValue } from '../grid/cell-content.ts'
import { isHostObject, type Argument } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'
import { functionNames, otherSpellings } from './function-names.ts'
import { range } from './range.ts'

interface OfResult extends OfBook {
  /** The call as a formula without its `=`, for it may be an argument of another one. */
  readonly call: string
}

/** Calculated whenever it is asked for, by the same calculator as cells are. */
const functionResult = kind<OfResult>('FunctionResult', {
  properties: {
    value: {
      get: async (self) => {
        const value = await resultOf(self)
        return isError(value) ? null : value
      },
    },
    error: {
      get: async (self) => {
        const value = await resultOf(self)
        return isError(value) ? value : null
      },
    },
  },
})

/** Excel's functions of worksheets, called by code. */
export const functions = kind<OfBook>('Functions', {
  methods: Object.fromEntries(
    functionNames.map((name) => [
      name,
      (self: OfBook, given: Given) =>
        functionResult.of({
          ...self,
          call: `${name.toUpperCase().replaceAll('_', '.')}(${argumentsOf(self, given)})`,
        }),
    ]),
  ),
  aliases: Object.fromEntries(
    otherSpellings.map((wire) => [
      wire,
      functionNames.find((name) => name.toLowerCase() === wire.toLowerCase()) ?? wire,
    ]),
  ),
})

async function resultOf({ book, call }: OfResult): Promise<PlainValue> {
  await book.settle()
  return evaluate(book, call)
}

function isError(value: PlainValue): boolean {
  return typeof value === 'string' && isErrorText(value)
}

/** Arguments that were left out at the end are; those of functions that take any number come as one list. */
function argumentsOf(self: OfBook, given: Given): string {
  const values = [...given.all]
  const [first] = values
  if (values.length === 1 && isList(first as Json) && !isMatrix(first)) {
    return (first as readonly Argument[]).map((one) => argumentOf(self, one)).join(',')
  }
  while (values.length > 0 && values.at(-1) === null) values.pop()
  return values.map((one) => argumentOf(self, one)).join(',')
}

function argumentOf({ book }: OfBook, value: Argument): string {
  if (isHostObject(value)) {
    const place = range.behind(value)
    if (place) return book.address(place.sheet, areaText(place.area, '$'))
    return functionResult.behind(value)?.call ?? refuse()
  }
  if (isMatrix(value)) return `{${value.map((row) => row.map(constant).join(',')).join(';')}}`
  return constant(value)
}

function isMatrix(value: Argument | undefined): value is readonly (readonly Json[])[] {
  return !isHostObject(value) && isList(value) && value.length > 0 && value.every((row) => isList(row))
}

function constant(value: Json): string {
  if (value === null) return ''
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value).toUpperCase()
  return refuse()
}

export const functionKinds = [functions, functionResult] as const
