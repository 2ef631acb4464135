import { suggestResults } from '../../../src/actions/suggest-results.ts'
import { linesLikeIt } from '../../../src/actions/like-it.ts'
import { reasonText } from '../../../src/texts/pane/tag.ts'
import { wordsFor } from '../../../src/texts/pane/words.ts'
import type { Budget } from '../../../src/core/budget/budget.ts'
import { taggedBudget } from './tagged-budget.ts'

const shown = (budget: Budget, lines: readonly number[], most?: number): readonly string[] =>
  suggestResults(budget, lines, most).map(
    ({ code, reason }) => `${code} ${reasonText(reason, wordsFor('en-GB'))}`,
  )

describe('what a line suggests', () => {
  let budget: Budget
  beforeAll(async () => {
    budget = await taggedBudget(
      [
        'BR | Séminaire régional 2020 | | 10',
        'br | SEMINAIRE  REGIONAL 2021 | R.3-4 | 20',
        'Radiocommunication Bureau | séminaire régional | R.3-4 | 30',
        'BR | séminaire régional 3 | R.3-2 | 5',
        'TSB | Séminaire régional | T.2-2 | 7',
        'BR | Séminaire sur les satellites | R.1-4 | 1',
        'BR | Logiciels de notification | BR.2 | 1',
        'BR | Séminaire régional | R9-9 | 1',
        'BR | | R.1-1 | 1',
        'BR | | | 1',
        'BR | Notification des satellites | | 1',
        'BR | Séminaire régional 7 | | 40',
      ],
      ['L11 | R.3-1 | | 50', 'L11 | R.3-4 | | 50'],
    )
  })

  test('first what most lines like it carry, then what the unit’s lines with shared words carry', () => {
    expect(shown(budget, [0], 9)).toEqual([
      'R.3-4 as 3 like it',
      'R.3-2 as 1 like it',
      'R.3-1 as 1 like it',
      'R.1-4 as 1 with the words: Séminaire',
    ])
    expect(shown(budget, [0])).toHaveLength(3)
  })

  test('most shared words first, and only of its unit', () => {
    expect(shown(budget, [10])).toEqual([
      'BR.2 as 1 with the words: Notification',
      'R.1-4 as 1 with the words: satellites',
    ])
    expect(shown(budget, [4])).toEqual([])
  })

  test('a line does not speak for itself, nor do others that are tagged with it', () => {
    expect(shown(budget, [1, 2], 1)).toEqual(['R.3-2 as 1 like it'])
  })

  test('a line without an activity is like no other', () => {
    expect(shown(budget, [9])).toEqual([])
    expect(linesLikeIt(budget, 9).lines.map(({ line }) => line)).toEqual([9])
  })

  test('like it: untagged lines are ticked, others are not', () => {
    const { lines, untagged, tagged } = linesLikeIt(budget, 3)
    expect(lines.map(({ line, ticked, now }) => `${line} ${ticked ? 'x' : '-'} ${now.is}`)).toEqual([
      '3 - tagged',
      '0 x untagged',
      '1 - tagged',
      '2 - tagged',
      '7 - faulty',
      '11 - tagged',
    ])
    expect(untagged).toEqual({ count: 1, centimes: 1000 })
    expect(tagged).toEqual({ count: 5, centimes: 9600 })
  })
})
