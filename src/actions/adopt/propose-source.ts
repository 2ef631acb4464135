import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { columnLetter } from '../../workbook/address.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import { placeOf } from '../../workbook/opened/source-place.ts'
import { findPlace, type FoundPlace } from './find-place.ts'
import { freeName } from './free-name.ts'
import { guessAmountUnit } from './guess-amount-unit.ts'
import { guessUnit } from './guess-unit.ts'
import { withDeclared, type Guesses } from './keep-declared.ts'
import { proposeRoles } from './propose-roles.ts'
import { proposeYears } from './propose-years.ts'
import { refusal, refusalOf, type Done, type Refusal } from './refusal.ts'
import { rolesAsked } from './roles-asked.ts'
import { refuseRowAYear } from './row-a-year.ts'
import { seeBudget, type SeenBudget } from './seen-columns.ts'
import { gridOf } from './sheet-grid.ts'
import type { SourceChoice } from './source-choice.ts'
import type { ProposedColumn, SourceProposal } from './source-proposal.ts'
import { yearRole } from './source-role.ts'
import { titlesAbove } from './title-texts.ts'

/** The cell of a budget that a person clicked; rows and columns count from 1. */
export interface Clicked {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/**
 * Says what a budget is taken for, from one cell of it that a person clicked: where it begins and ends, which rows
 * are its headers, and which column plays which role. Nothing is written, and nothing is chosen that is not likely.
 * @returns why not, in words, where the cell stands in no budget that can be read
 */
export function proposeSource(
  book: OpenedBook,
  at: Clicked,
  lookup: FrameworkLookup,
): Done<{ readonly proposal: SourceProposal }> | Refusal {
  try {
    const found = findPlace(book, at.sheet, at)
    return found.ok ? proposalAt(book, found.place, lookup) : found
  } catch (error) {
    return refusalOf(error)
  }
}

/**
 * Says what a budget is taken for where a person says herself where it stands.
 * @returns why not, in words, where nothing can be read there
 */
export function proposeWithin(
  book: OpenedBook,
  { sheet, range, headerRows }: Pick<SourceChoice, 'sheet' | 'range' | 'headerRows'>,
  lookup: FrameworkLookup,
): Done<{ readonly proposal: SourceProposal }> | Refusal {
  try {
    const wrong = (problem: string): HostError => new HostError('source-unknown', `${book.file}: ${problem}.`)
    const written = { Sheet: sheet, Range: range, HeaderRows: headerRows }
    const { headerRows: header, data } = placeOf(book, written, wrong)
    return proposalAt(book, { sheet, range, headerRows, header, data, declared: undefined }, lookup)
  } catch (error) {
    return refusalOf(error)
  }
}

function proposalAt(
  book: OpenedBook,
  place: FoundPlace,
  lookup: FrameworkLookup,
): Done<{ readonly proposal: SourceProposal }> | Refusal {
  const { sheet, range, headerRows, header, data, declared } = place
  const grid = gridOf(book.readSheet(sheet))
  const seen = seeBudget(grid, header, data)
  if (seen.money.length === 0) return refusal('no-amounts')
  if (!declared) refuseRowAYear(seen, `${book.file}, sheet ${sheet}`)
  const guessed = guessesOf(seen, sheet, titlesAbove(grid, header), lookup)
  const texts = seen.columns.map((column) => column.header)
  const { roles, amountUnit, unit } = declared ? withDeclared(guessed, declared, texts) : guessed
  const columns = seen.columns.map(({ header: { whole }, contents, canPlay }, at): ProposedColumn => ({
    column: data.firstColumn + at,
    letter: columnLetter(data.firstColumn + at),
    header: whole,
    canPlay,
    role: roles[at]?.role,
    sureness: roles[at]?.sureness,
    samples: contents.samples,
  }))
  const ownUnit = columns.some(({ role }) => role === 'Unit') ? undefined : unit
  return {
    ok: true,
    proposal: {
      name: declared?.texts.Source ?? freeName(book, sheet),
      isDeclared: declared !== undefined,
      ...{ sheet, range, headerRows, header, data, columns, amountUnit },
      roles: rolesAsked(columns, lookup.framework.years, ownUnit !== undefined),
      headers: columns.filter(({ canPlay }) => canPlay).map((column) => column.header),
      unit: ownUnit,
    },
  }
}

function guessesOf(
  { columns, lines, money }: SeenBudget,
  sheet: string,
  titles: readonly string[],
  lookup: FrameworkLookup,
): Guesses {
  const years = proposeYears(columns)
  // what holds a year's amounts plays no other role
  const others = columns.map((column, at) => (years[at] ? { ...column, canPlay: false } : column))
  const named = proposeRoles(others, lookup)
  const amounts = lines.flatMap(({ cells }) =>
    money.flatMap((at) => {
      const cell = cells[at]
      return typeof cell === 'number' ? [cell] : []
    }),
  )
  const headers = columns.map(({ header }) => header.whole)
  return {
    roles: columns.map((_, at) => {
      const year = years[at]
      return year ? { role: yearRole(year.year), sureness: year.sureness } : named[at]
    }),
    amountUnit: guessAmountUnit([...headers, ...titles], amounts, lookup.framework.currency ?? 'CHF'),
    unit: guessUnit(sheet, titles, lookup),
  }
}
