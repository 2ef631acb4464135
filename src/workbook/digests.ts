import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Budget } from '../core/budget/budget.ts'
import type { SymbolColumn } from '../core/budget/symbols.ts'
import type { DecimalCell } from '../core/budget/decimal-cell.ts'
import type { AgedPart } from '../core/budget/aged-part.ts'
import type { Placement } from '../core/allocation/placement.ts'
import type { LedgerRow } from '../core/report/ledger.ts'
import { allocationInput } from '../core/rules/check-budget.ts'

/** A digest of each part of a book on which its allocation depends, and of the ledger that was written. */
export type Digests = Readonly<Record<AgedPart, string>>

/** Under which name a digest is kept among the settings of a book. */
export function digestSetting(part: string): string {
  return `digest of ${part}`
}

const known = new WeakMap<Budget, Omit<Digests, 'ledger'>>()

/**
 * The digests of what a person entered. They say the same for the same money in any order of rows and any
 * spelling of a code, so that sorting a table makes nothing out of date.
 */
export function inputDigests(budget: Budget): Omit<Digests, 'ledger'> {
  // Asked for when a book is read and again when one is written.
  const digests = known.get(budget) ?? digestsOf(budget)
  known.set(budget, digests)
  return digests
}

/** The digest of a ledger as it is written. */
export function ledgerDigest(rows: readonly LedgerRow[]): string {
  return digestOf(
    rows.map(({ stage, from, via, to, part, basis, amounts }) =>
      textOf([
        stage,
        from,
        via,
        to,
        part,
        basis,
        ...amounts,
        amounts.reduce((sum, amount) => sum + amount, 0),
      ]),
    ),
  )
}

/**
 * The digest of a ledger as it is read from a book.
 * @param rows the texts of its cells, in the columns of AllocationRows
 */
export function readLedgerDigest(rows: readonly (readonly string[])[]): string {
  return digestOf(
    rows.map(([stage = '', from, via, to, part, basis, , , ...amounts]) =>
      textOf([
        Number(stage),
        from,
        via,
        to,
        part,
        basis,
        ...amounts.map((text) => Math.round(Number(text) * 100)),
      ]),
    ),
  )
}

function digestsOf(budget: Budget): Omit<Digests, 'ledger'> {
  const { splits, drivers, links } = budget
  return {
    lines: digestOf(lineTexts(budget, allocationInput(budget).placement)),
    splits: digestOf(
      splits.rows.map(({ line, output, enabler, share }) =>
        textOf([line, spelled(output), spelled(enabler), read(share)]),
      ),
    ),
    drivers: digestOf(
      drivers.rows.map(({ stageText, from, to, weight }) =>
        textOf([stageText, spelled(from), spelled(to), read(weight)]),
      ),
    ),
    links: digestOf(
      links.rows.map(({ objective, goal, weight }) =>
        textOf([spelled(objective), spelled(goal), read(weight)]),
      ),
    ),
  }
}

function lineTexts({ lookup, lines }: Budget, { target }: Placement): string[] {
  const codes = [...lookup.outputs, ...lookup.enablers].map(({ code }) => JSON.stringify(code))
  const { Unit, Objective, Output, Enabler, Category, Fund, Group } = lines.coded
  const tags = [Objective, Output, Enabler].map(writtenIn)
  const others = [Unit, Category, Fund, Group].map(writtenIn)
  return Array.from({ length: lines.count }, (_, line) => {
    const placed = codes[target[line] ?? -1]
    // Put together as `textOf` would, which takes several times as long over many lines.
    const parts = [JSON.stringify(lines.id[line] ?? '')]
    // A line that is not tagged in place, or not rightly, is as it is written.
    if (placed === undefined) for (const written of tags) parts.push(written(line))
    else parts.push(placed)
    for (const written of others) parts.push(written(line))
    for (const [position, year] of lines.years.entries()) {
      const amount = lines.amounts[position]?.[line] ?? 0
      if (amount !== 0) parts.push(`${year},${amount}`)
    }
    return `[${parts.join()}]`
  })
}

/** What a column holds in each line, as it stands in JSON; of each text it is found out once. */
function writtenIn({ texts, symbols }: SymbolColumn): (line: number) => string {
  const written = texts.map((text) => JSON.stringify(spelled({ text })))
  return (line) => written[symbols[line] ?? 0] ?? '""'
}

function spelled({ text }: { readonly text: string }): string {
  return text.trim().toLowerCase()
}

function read(decimal: DecimalCell): number | string {
  return decimal.kind === 'read' ? decimal.value : decimal.kind
}

function textOf(values: readonly (string | number | undefined)[]): string {
  return JSON.stringify(values.map((value) => value ?? ''))
}

const rowsOfPiece = 1000

/** 128 bits of SHA-256 are plenty to tell a change. */
function digestOf(rows: readonly string[]): string {
  const sorted = rows.toSorted()
  const hash = sha256.create()
  for (let start = 0; start < sorted.length; start += rowsOfPiece) {
    const piece = sorted.slice(start, start + rowsOfPiece).join('\n')
    hash.update(utf8ToBytes(start === 0 ? piece : `\n${piece}`))
  }
  return bytesToHex(hash.digest()).slice(0, 32)
}
