import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import type { ColumnTexts, SourceTexts } from './declared-source.ts'
import { partSources } from './earlier-source.ts'
import type { OpenedBook } from '../../workbook/opened/opened-book.ts'
import type { SourceChoice } from './source-choice.ts'
import { inRoleOrder } from './source-role.ts'

/** All rows of the tables `Sources` and `Columns`. */
export interface SourceRows {
  readonly sources: readonly SourceTexts[]
  readonly columns: readonly ColumnTexts[]
}

/** The rows that declare a budget as it was chosen. */
export function rowsOfChoice(choice: SourceChoice, { framework }: FrameworkLookup): SourceRows {
  const { name, sheet, range, headerRows, unit = '', amountUnit, columns } = choice
  const currency = framework.currency ?? 'CHF'
  const source = {
    Source: name,
    Sheet: sheet,
    Range: range,
    HeaderRows: headerRows,
    AmountUnit: amountUnit === 1000 ? `${currency} 000` : currency,
    Unit: unit,
    InUse: 'yes',
  }
  const inOrder = [...columns].sort((a, b) => inRoleOrder(a.role, b.role))
  return {
    sources: [source],
    columns: inOrder.map(({ role, header }) => ({ Source: name, Role: role, Header: header })),
  }
}

/** The rows of a book in which those of one choice stand in the place of what was declared of it before. */
export function rowsWith(book: OpenedBook, choice: SourceChoice, own: SourceRows): SourceRows {
  const { others } = partSources(book, choice)
  return {
    sources: [...others.map(({ texts }) => texts), ...own.sources],
    columns: [...others.flatMap(({ columns }) => columns), ...own.columns],
  }
}
