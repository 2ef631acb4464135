import { RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula'
import type { Json } from '../../json.ts'
import { areaText } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { orRefError, translate } from '../formula/structured.ts'
import type { Book, NameState } from './book.ts'
import { areaOfFormula, findName } from './find-area.ts'
import type { Sheet } from './sheet.ts'
import { tableShape } from './table-shape.ts'

/** Univer's word for a name that belongs to the whole book. */
const wholeBookScope = 'AllDefaultWorkbook'

export function addName(
  book: Book,
  name: string,
  formula: string,
  comment: string,
  sheet?: Sheet,
): NameState {
  const isLegal =
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) && !/^(?:[A-Z]{1,3}\d+|[RC]|R\d+C\d+)$/i.test(name)
  if (!isLegal) throw new ExcelError('InvalidArgument', `${name} is no legal name.`)
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
  book.engine.calculation.forget()
}

/** What formulas find under the name. */
function hand(book: Book, name: NameState): void {
  const place = { sheet: book.active.name, row: 0, column: 0 }
  const shapes = book.tables.map(tableShape)
  const formula = orRefError(() => translate(name.formula, shapes, place).formula)
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
  book.engine.calculation.forget()
}

/** All names again, after cells have moved or sheets got other names. */
export function handNames(book: Book): void {
  for (const name of book.names) hand(book, name)
}

function idOf({ name, sheet }: NameState): string {
  return `${sheet?.id ?? ''} ${name.toLowerCase()}`
}

/** Of a range its address; of a constant what it is. */
export function valueOfName(book: Book, name: NameState): Json {
  const found = areaOfFormula(book, book.active, name.formula)
  if (found) return book.address(found.sheet, areaText(found.area, '$'))
  const text = name.formula.replace(/^=/, '')
  const quoted = /^"(.*)"$/s.exec(text)?.[1]
  if (quoted !== undefined) return quoted.replaceAll('""', '"')
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}
