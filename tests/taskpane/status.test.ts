import { firstState } from '../../src/taskpane/state/pane-state.ts'
import { statusOf } from '../../src/taskpane/state/status.ts'
import { wordsFor } from '../../src/texts/pane/words.ts'
import type { BookLook } from '../../src/workbook/port.ts'

const words = wordsFor('en-GB')
const look = { calculation: 'done', isReadOnly: false, sheets: [] } as unknown as BookLook
const everything = {
  calculation: 'busy',
  isReadOnly: true,
  sheets: [{ key: 'Budget', isProtected: true }],
  interrupted: { kind: 'edit', title: 'Tag 1 line', began: '2020-03-31T10:15:00Z' },
} as unknown as BookLook
const reading = { title: 'Reading', done: 0, of: 0 }
const state = { ...firstState('plan'), look }

test('of a write whose notes were changed nothing is offered but to leave all as it is', () => {
  const interrupted = { kind: 'edit', title: '', began: '', isUnreadable: true } as const
  expect(statusOf({ ...state, look: { ...look, interrupted } }, words)).toEqual({
    is: 'warning',
    text: 'A write was interrupted, and its notes were changed',
    acts: [{ act: 'finish', label: 'Leave all as it is' }],
  })
})

test('what is being taken in is said, and nothing need be done', () => {
  const stale = { since: new Date(0), byOthers: false }
  expect(statusOf({ ...state, stale, isCatchingUp: true }, words)).toEqual({
    is: 'quiet',
    text: 'Taking in what changed',
    acts: [],
  })
})

test.each([
  ['an interrupted write', {}, /was begun at .* and not ended$/, ['finish', 'undo']],
  ['work that goes on', { interrupted: undefined }, 'Reading …', ['cancel']],
  [
    'a cell that is being edited',
    { interrupted: undefined, isWaiting: true },
    'Excel does not answer: finish editing the cell',
    ['cancel'],
  ],
  ['calculation', { interrupted: undefined, busy: undefined }, 'Excel is calculating', ['read']],
  [
    'calculation by hand',
    { interrupted: undefined, busy: undefined, calculation: 'manual' },
    'Excel calculates by hand: F9',
    ['read'],
  ],
  [
    'reading only',
    { interrupted: undefined, busy: undefined, calculation: 'done' },
    'Read-only: all but writing works',
    ['read'],
  ],
  [
    'protected sheets',
    { interrupted: undefined, busy: undefined, calculation: 'done', isReadOnly: false },
    'Protected sheets: unlocked cells only',
    ['read'],
  ],
  [
    'what is out of date',
    { interrupted: undefined, busy: undefined, calculation: 'done', isReadOnly: false, sheets: [] },
    /^Changed since/,
    ['read'],
  ],
] as const)('of all at once, %s comes first; without it, the next', (_, less, text, acts) => {
  const { busy, isWaiting, ...ofLook } = { busy: reading, isWaiting: false, ...less }
  const stale = { since: new Date(0), byOthers: false }
  const status = statusOf({ ...state, look: { ...everything, ...ofLook }, busy, isWaiting, stale }, words)
  expect(status.text).toEqual(typeof text === 'string' ? text : expect.stringMatching(text))
  expect(status.acts.map(({ act }) => act)).toEqual(acts)
})

test('ending an interrupted write is work that goes on, and can be cancelled', () => {
  const busy = { title: 'Ending what was begun', done: 1, of: 4, settles: true } as const
  expect(statusOf({ ...state, look: everything, busy }, words)).toMatchObject({
    is: 'busy',
    text: 'Ending what was begun …',
    acts: [{ act: 'cancel' }],
    share: 0.25,
  })
})

test('a book that could not be looked at can be read', () => {
  const { text, acts } = statusOf({ ...firstState('plan'), lastError: 'session-lost' }, words)
  expect([text, acts.map(({ act }) => act)]).toEqual(['Not read yet', ['read']])
})
