import { forEachCell } from './cells.ts'
import type { WrittenBook, WrittenSheet, WrittenStyle } from './written-book.ts'

/** The distinct styles of a book's cells, each with a number from 0 in the order of their first use. */
export class StyleNumbers {
  readonly styles: WrittenStyle[] = []
  private readonly byContent = new Map<string, number>()
  private readonly byStyle = new Map<WrittenStyle, number>()

  constructor(book: WrittenBook) {
    for (const sheet of book.sheets) this.addSheet(sheet)
  }

  /** The number of a style of the book. */
  numberOf(style: WrittenStyle): number {
    return this.byStyle.get(style) ?? 0
  }

  private addSheet(sheet: WrittenSheet): void {
    for (const { styles } of sheet.blocks) styles.forEach((style) => this.add(style))
    forEachCell(sheet, ({ style }) => this.add(style))
    for (const { style } of sheet.rows) this.add(style)
    for (const { style } of sheet.look?.columns ?? []) this.add(style)
  }

  private add(style: WrittenStyle | undefined): void {
    if (style === undefined || this.byStyle.has(style)) return
    const content = contentOf(style)
    const number = this.byContent.get(content) ?? this.styles.push(style) - 1
    this.byContent.set(content, number)
    this.byStyle.set(style, number)
  }
}

/** The same for styles that say the same in another order. */
function contentOf(style: object): string {
  const entries: [string, unknown][] = Object.entries(style)
  const said = entries
    .filter(([, setting]) => setting !== undefined)
    .map(
      ([key, setting]) =>
        `${key}:${typeof setting === 'object' && setting ? contentOf(setting) : JSON.stringify(setting)}`,
    )
  return `{${said.toSorted().join()}}`
}
