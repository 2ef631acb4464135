import {
  IDefinedNamesService,
  IFunctionService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula'
import { areaText } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { orRefError, translate } from '../formula/structured.ts'
import { isErrorText, type PlainValue } from '../grid/cell-content.ts'
import type { Book, NameState } from './book.ts'
import { evaluate } from './evaluate.ts'
import { areaOfFormula, findName } from './find-area.ts'
import type { Sheet } from './sheet.ts'
import { tableShape } from './table-shape.ts'

/** Univer's word for a name that belongs to the whole book. */
const wholeBookScope = 'AllDefaultWorkbook'

export function isLegalName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|[RC]|R\d+C\d+)$/i.test(name)
  )
}

export function addName(
  book: Book,
  name: string,
  formula: string,
  comment: string,
  sheet?: Sheet,
): NameState {
  if (!isLegalName(name)) throw new ExcelError('InvalidArgument', `${name} is no legal name.`)
  const taken = findName(book, name, sheet)
  if (taken?.sheet === sheet && taken !== undefined) throw new ExcelError('ItemAlreadyExists')
  if (!sheet && book.findTable(name)) throw new ExcelError('ItemAlreadyExists')
  const state: NameState = { name, formula, visible: true, comment, sheet }
  book.names.push(state)
  hand(book, state)
  return state
}

export function setNameFormula(book: Book, name: NameState, formula: string): void {
  name.formula = formula.startsWith('=') ? formula : `=${formula}`
  hand(book, name)
}

export function deleteName(book: Book, name: NameState): void {
  book.names.splice(book.names.indexOf(name), 1)
  book.engine.run(RemoveDefinedNameMutation.id, {
    unitId: book.engine.book.getUnitId(),
    id: idOf(name),
    // A screen takes it off its list of names by these.
    name: name.name,
    formulaOrRefString: name.formula,
  })
  readAnew(book)
}

/** What formulas find under the name. */
function hand(book: Book, name: NameState): void {
  const formula = asCalculated(book, name.formula)
  book.engine.run(SetDefinedNameMutation.id, {
    unitId: book.engine.book.getUnitId(),
    id: idOf(name),
    name: name.name,
    // Addresses without `=`, all else as a formula.
    formulaOrRefString: areaOfFormula(book, book.active, formula) ? formula.replace(/^=/, '') : formula,
    comment: name.comment,
    hidden: !name.visible,
    localSheetId: name.sheet?.id ?? wholeBookScope,
  })
  readAnew(book)
}

/** All names again, after cells have moved, sheets got other names or something was taken back. */
export function handNames(book: Book): void {
  const { engine } = book
  const unitId = engine.book.getUnitId()
  const known = Object.values(engine.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {})
  const ids = new Set(book.names.map(idOf))
  const gone = known.filter(({ id }) => !ids.has(id))
  for (const { id, name, formulaOrRefString } of gone)
    engine.run(RemoveDefinedNameMutation.id, { unitId, id, name, formulaOrRefString })
  for (const name of book.names) hand(book, name)
  if (gone.length > 0) readAnew(book)
}

/** Univer keeps what it made of a formula with names: it is asked to read all formulas again. */
function readAnew({ engine }: Book): void {
  // All that it keeps is called something that the empty text is a part of.
  engine.injector.get(IFunctionService).deleteFormulaAstCacheKey('')
  engine.calculation.forget()
}

function idOf({ name, sheet }: NameState): string {
  return `${sheet?.id ?? ''} ${name.toLowerCase()}`
}

/** Of a range its address; of all else what it comes to. */
export async function valueOfName(book: Book, name: NameState): Promise<PlainValue> {
  const found = areaOfFormula(book, book.active, name.formula)
  if (found) return book.address(found.sheet, areaText(found.area, '$'))
  const text = name.formula.replace(/^=/, '')
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1]
  if (quoted !== undefined) return quoted.replaceAll('""', '"')
  if (text !== '' && Number.isFinite(Number(text))) return Number(text)
  await book.settle()
  return evaluate(book, asCalculated(book, name.formula).replace(/^=/, ''))
}

/** What a name stands for, by Excel's words for it. */
export async function typeOfName(book: Book, name: NameState): Promise<string> {
  if (areaOfFormula(book, book.active, name.formula)) return 'Range'
  const value = await valueOfName(book, name)
  if (typeof value === 'number') return 'Double'
  return typeof value === 'boolean' ? 'Boolean' : isErrorText(value) ? 'Error' : 'String'
}

/** Without the words that only tables know. */
function asCalculated(book: Book, formula: string): string {
  const place = { sheet: book.active.name, row: 0, column: 0 }
  return orRefError(() => translate(formula, book.tables.map(tableShape), place).formula)
}
