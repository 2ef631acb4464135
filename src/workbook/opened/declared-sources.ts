import { HostError } from '../host-error.ts'
import { parseRange, type CellRange } from '../address.ts'
import { amountUnitOf } from './amount-unit.ts'
import { headerOf } from './foreign-header.ts'
import { headerIn, ownTable, type BookTable } from './own-table.ts'
import { refuseLongTable, refuseYearColumn } from './long-table.ts'
import { overlap, placeOf } from './source-place.ts'
import { rolesOf, type ColumnRow } from './source-roles.ts'
import { textRows, type TextRow } from './table-texts.ts'
import { blocksWithin } from './blocks.ts'
import type { OpenedBook } from './opened-book.ts'

/** Where budget lines stand in a workbook, as its tables `Sources` and `Columns` say. */
export interface LinesPlace {
  readonly name: string
  readonly sheet: string
  readonly data: CellRange
  /** All of it, a row of totals too. */
  readonly whole: CellRange
  /** The role of each column, or what is written above it where none is declared; '' where it plays none. */
  readonly header: readonly string[]
  readonly amountUnit: 1 | 1000
  /** The currency of the amounts, where one is named. */
  readonly currency: string | undefined
  readonly unit: string | undefined
  /** Whether it is our own table of lines, in which every row is a line. */
  readonly isOwn: boolean
}

/** Far more places than one budget stands in. */
const mostSources = 1_000

type SourceRow = TextRow<'Source' | 'Sheet' | 'Range' | 'HeaderRows' | 'AmountUnit' | 'Unit' | 'InUse'>

/**
 * The sources of a book that are in use. Our own table of lines is one of them without being declared.
 * @throws HostError in words where a source cannot be found as declared
 */
export function sourcesIn(workbook: OpenedBook): readonly LinesPlace[] {
  const sources = textRows(workbook, 'Sources')
  const columns = textRows(workbook, 'Columns')
  if (sources.length > mostSources) {
    throw new HostError(
      'sources-too-many',
      `${workbook.file}: the table Sources has ${sources.length} rows, and at most ${mostSources} are read.`,
    )
  }
  refuseStrayNames(workbook, sources, columns)
  const places = [
    ...sources
      .filter((row) => isInUse(workbook, row))
      .map((row) => {
        const own = columns.filter(({ texts }) => sameName(texts.Source, row.texts.Source))
        return declaredSource(workbook, row, own)
      }),
    ...undeclaredSource(workbook, sources),
  ]
  refuseOverlaps(workbook, places)
  if (places.length > 0) return places
  throw new HostError(
    'budget-lines-missing',
    sources.length > 0
      ? `${workbook.file}: no source of its table Sources is in use.`
      : `${workbook.file} holds no budget lines: it has neither a table BudgetLines nor a table Sources that says where they are.`,
  )
}

/** Two sources over the same cells would count them twice. */
function refuseOverlaps({ file }: OpenedBook, places: readonly LinesPlace[]): void {
  places.forEach((place, at) => {
    const other = places
      .slice(0, at)
      .find(({ sheet, data }) => sheet === place.sheet && overlap(data, place.data))
    if (!other) return
    throw new HostError(
      'source-overlap',
      `${file}: the sources “${other.name}” and “${place.name}” share cells of sheet ${place.sheet}, which would count twice; narrow one of them or switch it off under InUse.`,
    )
  })
}

function refuseStrayNames(
  workbook: OpenedBook,
  sources: readonly SourceRow[],
  columns: readonly ColumnRow[],
): void {
  const names = new Set<string>()
  for (const row of sources) {
    const { Source: name } = row.texts
    if (name === '') throw fault(workbook, row, 'the source has no name')
    if (names.has(name.toLowerCase())) {
      throw fault(workbook, row, `“${name}” is the name of another source already`)
    }
    names.add(name.toLowerCase())
  }
  for (const row of columns) {
    const { Source: name } = row.texts
    if (names.has(name.toLowerCase())) continue
    throw fault(workbook, row, `the table Sources has no source “${name}”`)
  }
}

function declaredSource(workbook: OpenedBook, row: SourceRow, columns: readonly ColumnRow[]): LinesPlace {
  const { Source: name, AmountUnit: amountUnit, Unit: unit } = row.texts
  const wrong = (problem: string): HostError => fault(workbook, row, problem)
  const own = ownTable(workbook, 'BudgetLines')
  const isOurSheet = row.texts.Range === '' && own !== undefined && sameName(own.sheet, row.texts.Sheet)
  const written = isOurSheet ? { ...row.texts, Range: own.name } : row.texts
  const { sheet, headerRows, data, whole } = placeOf(workbook, written, wrong)
  const header = headerOf(workbook.readSheet(sheet), headerRows)
  const where = `${workbook.file}, source “${name}”`
  refuseLongTable(header, columns, where)
  const roles = rolesOf(header, columns, (column, problem) => fault(workbook, column, problem))
  refuseYearColumn({ header, roles }, blocksWithin(workbook.readSheet(sheet), data), where)
  return {
    name,
    sheet,
    data,
    whole,
    header: roles,
    ...amountUnitOf(amountUnit, wrong),
    unit: unit === '' ? undefined : unit,
    isOwn: own !== undefined && own.sheet === sheet && overlap(own.data, data),
  }
}

/** Our own table where no source names it: alone, or beside others if it holds anything, so that no money is missed. */
function undeclaredSource(workbook: OpenedBook, sources: readonly SourceRow[]): readonly LinesPlace[] {
  const table = ownTable(workbook, 'BudgetLines')
  if (!table || sources.some(({ texts }) => isNamed(table, texts))) return []
  const { sheet, data, range: whole } = table
  if (sources.length > 0 && !holdsAnything(workbook, table)) return []
  const header = headerIn(workbook, table)
  return [
    {
      name: 'BudgetLines',
      sheet,
      data,
      whole,
      header,
      amountUnit: 1,
      currency: undefined,
      unit: undefined,
      isOwn: true,
    },
  ]
}

/** Whether a source, in use or not, is that table. */
function isNamed({ name, sheet, range }: BookTable, source: SourceRow['texts']): boolean {
  if (sameName(source.Range, name)) return true
  const area = parseRange(source.Range)
  return sameName(source.Sheet, sheet) && (area ? overlap(area, range) : source.Range === '')
}

function holdsAnything(workbook: OpenedBook, { sheet, data }: BookTable): boolean {
  for (const { rows } of blocksWithin(workbook.readSheet(sheet), data)) {
    if (rows.some((cells) => cells.some((cell) => cell !== null && cell !== undefined && cell !== '')))
      return true
  }
  return false
}

const yes = /^(yes|true|y|x|1|oui|s[ií]|да|是|نعم|)$/iu
const no = /^(no|false|n|0|non|нет|否|لا)$/iu

function isInUse(workbook: OpenedBook, row: SourceRow): boolean {
  const { InUse: text } = row.texts
  if (yes.test(text)) return true
  if (no.test(text)) return false
  throw fault(workbook, row, `“${text}” in InUse is neither yes nor no`)
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function fault({ file }: OpenedBook, { sheet, row }: TextRow<string>, problem: string): HostError {
  return new HostError('source-unknown', `${file}, sheet ${sheet}, row ${row}: ${problem}.`)
}
