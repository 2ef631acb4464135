import type { Budget } from '../../core/budget/budget.ts'
import type { CodedRole } from '../../core/budget/line-table.ts'
import type { CodeBook } from '../../core/framework/code-book.ts'
import type { FrameworkLookup } from '../../core/framework/lookup.ts'

/** Reads lines of a budget as people would compare them, with the codes that another framework spells them by. */
export class LineContent {
  readonly #codes = new Map<string, string>()

  constructor(
    private readonly budget: Budget,
    private readonly lookup: FrameworkLookup,
    private readonly years: readonly number[],
  ) {}

  /** The unit of a line by its code; as written where the framework has none like it. */
  unit(line: number): string {
    return this.code(line, 'Unit') || (this.#sourceOf(line)?.unit ?? '')
  }

  /** A column of a line by its code; as written where the framework has none like it. */
  code(line: number, role: CodedRole): string {
    const { texts, symbols } = this.budget.lines.coded[role]
    const text = (texts[symbols[line] ?? 0] ?? '').trim()
    const key = `${role} ${text}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    const code = codeOf(bookOf(this.lookup, role), text)
    this.#codes.set(key, code)
    return code
  }

  /** The shares of a line, each as a text. */
  shares(line: number): readonly string[] {
    const { books } = this.lookup
    const rows = this.budget.splits.byLine.get(this.budget.lines.id[line] ?? '') ?? []
    return rows.map(({ output, enabler, share }) => {
      const points = share.kind === 'read' ? share.value : share.kind
      return `${codeOf(books.output, output.text)} ${codeOf(books.enabler, enabler.text)} ${points}`
    })
  }

  /** All that a line says but its id and note, in the years that both budgets have. */
  whole(line: number): string {
    const { lines } = this.budget
    const amounts = this.years.map((year) => lines.amounts[lines.years.indexOf(year)]?.[line] ?? 0)
    // An output says its objective.
    const codes = (['Output', 'Enabler', 'Category', 'Fund', 'Group'] as const).map((role) =>
      this.code(line, role),
    )
    const activity = (lines.activity[line] ?? '').replace(/\s+/gu, ' ').trim()
    return JSON.stringify([this.unit(line), activity, codes, amounts, [...this.shares(line)].sort()])
  }

  #sourceOf(line: number): Budget['lines']['sources'][number] | undefined {
    const { lines } = this.budget
    return lines.sources[lines.source[line] ?? 0]
  }
}

function bookOf({ books }: FrameworkLookup, role: CodedRole): CodeBook | undefined {
  const kinds = {
    Unit: 'unit',
    Objective: 'objective',
    Output: 'output',
    Enabler: 'enabler',
    Category: 'category',
    Fund: 'fund',
  } as const
  return role === 'Group' ? undefined : books[kinds[role]]
}

/** The code of what a text names; the text itself where that is not certain. */
export function codeOf(book: CodeBook | undefined, text: string): string {
  const written = text.trim()
  const is = book?.resolve(written)
  return is?.kind === 'known' ? (book?.items[is.at]?.code ?? written) : written
}
