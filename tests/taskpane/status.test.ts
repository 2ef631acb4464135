import { firstState } from '../../src/taskpane/state/pane-state.ts'
import { statusOf } from '../../src/taskpane/state/status.ts'
import { wordsFor } from '../../src/texts/pane/words.ts'
import type { BookLook } from '../../src/workbook/port.ts'

const words = wordsFor('en-GB')
const look = { calculation: 'done', isReadOnly: false, sheets: [] } as unknown as BookLook
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
