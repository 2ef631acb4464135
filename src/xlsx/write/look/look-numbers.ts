import type { CellStyle } from '../../cell-style.ts'
import { lookStyles } from '../sheet-frame.ts'
import type { WrittenSheet } from '../written-book.ts'
import { numbersOfLooks } from './with-look.ts'

/** The numbers by which rules and filters name looks, told by the library's rules that stand in for them. */
export class LookNumbers {
  private readonly numbers = new Map<string, number>()

  /** @param frame the sheet's part as the library wrote it */
  add({ look, tables }: WrittenSheet, frame: string): void {
    if (!look) return
    const numbers = numbersOfLooks(frame)
    lookStyles(look.highlights, look.filter, tables).forEach((style, at) => {
      this.numbers.set(JSON.stringify(style), numbers[at] ?? 0)
    })
  }

  readonly of = (style: CellStyle): number => this.numbers.get(JSON.stringify(style)) ?? 0
}
