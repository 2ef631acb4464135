import type { RefusedLine } from '../../../actions/edits/planned.ts'
import type { LineCard } from '../../../actions/line-cards.ts'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { refusalText } from '../../../texts/refusals.ts'
import type { Words } from '../../../texts/pane/words.ts'
import type { Receipt } from '../../../workbook/port.ts'

/** A sentence about what was just done. */
export interface Said {
  /** Whether something that was asked for is not done. */
  readonly isLeft: boolean
  readonly text: string
}

/** What became of lines that were to be tagged. */
export interface Outcome {
  readonly refused: readonly RefusedLine[]
  readonly skipped: Receipt['skipped']
  /** How many were tagged in Splits because their cells are locked. */
  readonly movedApart: number
  /** Of the lines that were refused. */
  readonly cards: readonly LineCard[]
}

/** Lines that are named one by one; more are counted. */
const mostNamed = 3

/** What was not done, and why, or done in another way than usual. */
export function saidOf({ refused, skipped, movedApart, cards }: Outcome, words: Words): readonly Said[] {
  const texts = words.of(tagTexts).said
  const listed = (names: readonly string[]): string => {
    const lines = names.slice(0, mostNamed).join(', ')
    const more = names.length - mostNamed
    return more > 0 ? words.count(texts.more, more, { lines }) : lines
  }
  const nameOf = ({ line }: RefusedLine): string => {
    const card = cards.find((one) => one.line === line)
    return card ? lineName(card) : words.number(line + 1)
  }
  const sentences = new Map<string, string[]>()
  for (const one of refused) {
    const why = refusalText(one)
    sentences.set(why, [...(sentences.get(why) ?? []), nameOf(one)])
  }
  const skippedLines = new Map(
    skipped.map(({ edit: { line, source, row }, reason }) => {
      const name = line ?? `${source}!${row}`
      return [name, words.fill(texts.leftLine, { line: name, why: texts.why[reason] })]
    }),
  )
  return [
    ...[...sentences].map(([why, lines]) => ({
      isLeft: true,
      text: refused.length === 1 ? why : words.fill(texts.refused, { lines: listed(lines), why }),
    })),
    ...(skippedLines.size > 0
      ? [
          {
            isLeft: true,
            text: words.count(texts.left, skippedLines.size, { lines: listed([...skippedLines.values()]) }),
          },
        ]
      : []),
    ...(movedApart > 0 ? [{ isLeft: false, text: words.count(texts.apart, movedApart) }] : []),
  ]
}

/** What a line is called among others: by its id, else by where it stands. */
export function lineName({ id, sheet, source, row }: LineCard): string {
  return id === '' ? `${sheet ?? source}!${row}` : id
}
