import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { LineRole } from '../../core/budget/tables.ts'
import type { HeaderText } from '../../workbook/opened/foreign-header.ts'
import {
  areIds,
  isUnique,
  lengthOf,
  shareNamed,
  shareOfWords,
  type ColumnContents,
} from './column-contents.ts'
import { rolesOfHeader } from './header-role.ts'
import type { Sureness } from './source-proposal.ts'

/** A column of which a role may be guessed: what heads it, and what stands in it. */
export interface SeenColumn {
  readonly header: HeaderText
  readonly contents: ColumnContents
  /** Whether no other column is headed alike; tables name columns by their headers alone. */
  readonly canPlay: boolean
}

export interface GuessedRole {
  readonly role: LineRole
  readonly sureness: Sureness
}

interface Candidate extends GuessedRole {
  readonly column: number
  readonly weight: number
}

const listsOf = {
  Unit: 'unit',
  Objective: 'objective',
  Output: 'output',
  Enabler: 'enabler',
  Category: 'category',
  Fund: 'fund',
} as const satisfies Partial<Record<LineRole, keyof FrameworkLookup['books']>>

type ListedRole = keyof typeof listsOf

/** Roles of which only the framework's own codes make any sense; budgets have categories and funds of their own. */
const codedRoles: readonly LineRole[] = ['Unit', 'Objective', 'Output', 'Enabler']

/**
 * Guesses the role of each column: by its header, as far as its cells agree, or else by its cells alone. Each role is
 * given once, to the column that speaks for it most.
 * @returns by position; undefined where a column plays none
 */
export function proposeRoles(
  columns: readonly SeenColumn[],
  lookup: FrameworkLookup,
): readonly (GuessedRole | undefined)[] {
  const candidates = columns
    .flatMap((column, at) => (column.canPlay ? candidatesOf(column, at, lookup) : []))
    .sort((a, b) => b.weight - a.weight || a.column - b.column)
  const given = new Map<number, GuessedRole>()
  const taken = new Set<LineRole>()
  for (const { column, role, sureness } of candidates) {
    if (given.has(column) || taken.has(role)) continue
    given.set(column, { role, sureness })
    taken.add(role)
  }
  return columns.map((_, at) => given.get(at))
}

function candidatesOf(
  { header, contents }: SeenColumn,
  column: number,
  lookup: FrameworkLookup,
): readonly Candidate[] {
  const byHeader = rolesOfHeader(header).flatMap(({ role, isExact }): Candidate[] => {
    const agreement = role === 'Line' ? idsIn(contents, isExact) : agreementOf(role, contents, lookup)
    if (agreement === 'none') return []
    const isSure = isExact && agreement === 'full'
    const weight = (isExact ? 4 : 2) + (agreement === 'full' ? 1 : 0)
    return [{ role, column, sureness: isSure ? 'sure' : 'guess', weight }]
  })
  return [...byHeader, ...byContents(contents, column, lookup)]
}

/** Whether the cells of a column are what its header says. */
function agreementOf(
  role: LineRole,
  contents: ColumnContents,
  { books }: FrameworkLookup,
): 'full' | 'some' | 'none' {
  // a blank column waits for what its header says
  if (contents.filled === 0) return 'full'
  if (role === 'Activity') return isText(contents) ? 'full' : 'none'
  if (!isListed(role)) return isText(contents) ? 'full' : 'some'
  const share = shareNamed(contents, books[listsOf[role]])
  if (share >= 0.5) return 'full'
  if (codedRoles.includes(role)) return share > 0 ? 'some' : 'none'
  return contents.texts.length <= Math.max(20, contents.filled / 2) ? 'some' : 'none'
}

/** A header of ids is believed where each line has its own short text; among other words, only over ids for sure. */
function idsIn(contents: ColumnContents, isExact: boolean): 'full' | 'none' {
  const areShort = lengthOf(contents) <= 20 && shareOfWords(contents) <= 0.5
  return isUnique(contents) && (isExact ? areShort : areIds(contents)) ? 'full' : 'none'
}

function byContents(contents: ColumnContents, column: number, lookup: FrameworkLookup): readonly Candidate[] {
  const guess = (role: LineRole, weight: number): Candidate => ({ role, column, weight, sureness: 'guess' })
  const found: Candidate[] = []
  if (contents.filled > 0) {
    for (const role of Object.keys(listsOf) as ListedRole[]) {
      // numbers are amounts or counts as well as codes
      if (!isText(contents)) continue
      if (shareNamed(contents, lookup.books[listsOf[role]]) >= 0.8) found.push(guess(role, 1.5))
    }
  }
  if (isUnique(contents) && areIds(contents)) found.push(guess('Line', 1.2))
  if (isText(contents) && contents.filled >= contents.rows / 2 && lengthOf(contents) >= 12) {
    // of several texts the longest says what a line is for
    found.push(guess('Activity', 0.5 + Math.min(lengthOf(contents), 100) / 1_000))
  }
  return found
}

function isListed(role: LineRole): role is ListedRole {
  return role in listsOf
}

function isText({ filled, numbers }: ColumnContents): boolean {
  return filled > 0 && numbers <= filled / 2
}
