import { firstState, type PaneState } from '../../src/taskpane/state/pane-state.ts'
import { statusOf } from '../../src/taskpane/state/status.ts'
import { wordsFor } from '../../src/texts/pane/words.ts'
import type { BookLook } from '../../src/workbook/port.ts'

const words = wordsFor('en-GB')
const at = new Date(2020, 2, 31, 10, 15)
const sheet = {
  name: 'Budget',
  key: 'Budget',
  isVisible: true,
  isProtected: false,
  isFiltered: false,
} as const
const look = {
  file: 'Plan.xlsx',
  isReadOnly: false,
  calculation: 'done',
  sheets: [sheet],
  interrupted: undefined,
} as const
const read = { version: 1, at, loaded: {} } as unknown as PaneState['read']

/** Each state as it comes to stand beside those below it, from what matters most down to that all is well. */
const states: readonly (readonly [
  string,
  Partial<PaneState>,
  Partial<BookLook>,
  string,
  readonly string[],
])[] = [
  [
    'a write was interrupted',
    {},
    { interrupted: { kind: 'edit', title: 'Tag', began: at.toISOString() } },
    '“Tag” was begun at 10:15 and not ended',
    ['Finish', 'Undo'],
  ],
  [
    'a cell is being edited',
    { isWaiting: true },
    {},
    'Excel does not answer: finish editing the cell',
    ['Cancel'],
  ],
  [
    'work goes on',
    { busy: { title: 'Reading the book', done: 1, of: 4 } },
    {},
    'Reading the book …',
    ['Cancel'],
  ],
  ['Excel calculates', {}, { calculation: 'busy' }, 'Excel is calculating', [expect.any(String) as string]],
  ['people calculate by hand', {}, { calculation: 'manual' }, 'Excel calculates by hand: F9', ['Read again']],
  ['the book is read-only', {}, { isReadOnly: true }, 'Read-only: all but writing works', ['Read again']],
  [
    'a sheet is protected',
    {},
    { sheets: [{ ...sheet, isProtected: true }] },
    'Protected sheets: unlocked cells only',
    ['Read again'],
  ],
  [
    'others changed it',
    { stale: { since: at, byOthers: true } },
    {},
    'Changed by others since 10:15',
    ['Read again'],
  ],
  ['all is well', { read }, {}, 'Up to date, 10:15', []],
]

/** The states from one on, all at once. Nothing is interrupted and busy at a time but what is being settled. */
function from(place: number): PaneState {
  const parts = states.slice(place).reverse()
  const merged = parts.reduce((sum, [, state]) => ({ ...sum, ...state }), {})
  const looked = parts.reduce((sum, [, , part]) => ({ ...sum, ...part }), {})
  const isInterrupted = place === 0
  return {
    ...firstState('plan'),
    ...merged,
    ...(isInterrupted && { busy: undefined, isWaiting: false }),
    look: { ...look, ...looked } as unknown as BookLook,
  }
}

test.each(states.map(([name, , , text, acts], place) => [name, text, acts, place] as const))(
  'whatever else is so, %s: %s',
  (_, text, acts, place) => {
    const status = statusOf(from(place), words)
    expect(status.text).toBe(text)
    expect(status.acts.map(({ label }) => label)).toEqual(acts)
  },
)

test('while an interrupted write is being ended, that is shown, with its bar', () => {
  const busy = { title: 'Ending what was begun', done: 1, of: 4 }
  const { text, share } = statusOf({ ...from(0), busy }, words)
  expect({ text, share }).toEqual({ text: 'Ending what was begun …', share: 0.25 })
})

test('a book that was never read is said, and can be', () => {
  const status = statusOf({ ...firstState('plan'), look: look as unknown as BookLook }, words)
  expect(status.text).toBe('Not read yet')
  expect(status.acts.map(({ act }) => act)).toEqual(['read'])
})
