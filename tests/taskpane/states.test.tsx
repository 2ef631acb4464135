/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { act, configure, waitFor, within } from '@testing-library/react'
import type { Doors } from '../../src/taskpane/doors.ts'
import { viewNames, type ViewName } from '../../src/taskpane/state/pane-state.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { wholeBook } from '../hosts/excel/whole-book.ts'
import { startExcel } from '../workbench/excel.ts'
import { doorWith } from './read-only-book.ts'
import { memoryOf, openPane, type OpenedPane, type PaneOptions } from './kit.tsx'
import { reviewedBook } from './reviewed-book.ts'

configure({ asyncUtilTimeout: 10_000 })
jest.setTimeout(120_000)

let excel: StandIn
let plan: WritePlan
let pane: OpenedPane
/** What is to be let go before the next book is opened. */
let letGo: () => void = () => undefined

beforeAll(async () => {
  excel = await startExcel()
  plan = await reviewedBook()
})
afterAll(() => excel.close())

/** The primary button, and why it cannot be used; where there is none, what the middle says instead. */
type Primary = { readonly says: string } | { readonly label: string; readonly whyNot?: string }

interface State {
  readonly name: string
  readonly options?: () => PaneOptions
  /** How the state comes about, once the pane is open. */
  readonly enter?: () => Promise<void>
  /** The status line, or what it matches. */
  readonly status: unknown
  /** What the status line offers. */
  readonly acts: readonly string[]
  readonly primary: Readonly<Record<ViewName, Primary>>
}

/** A book with reports, on an untagged line, with a figure that was asked for on another day. */
const ours = (): PaneOptions => ({
  holding: plan,
  typed: (person) => person.select('Budget!C9'),
  doors: () => ({
    memory: memoryOf(new Map([['book/figures', [{ of: 'total', period: 'plan', pending: 'include' }]]])),
  }),
})

const usual: State['primary'] = {
  plan: { label: 'Tag lines' },
  tag: { label: 'Tag and next', whyNot: 'Find an output or enabler first' },
  check: { label: 'Next finding' },
  allocate: { label: 'Update Appendix A' },
  review: { label: 'Write to a sheet' },
}
const refused = (whyNot: string): Pick<State['primary'], 'tag' | 'allocate' | 'review'> => ({
  tag: { label: 'Tag and next', whyNot },
  allocate: { label: 'Update Appendix A', whyNot },
  review: { label: 'Write to a sheet', whyNot },
})
const whileBusy: State['primary'] = {
  ...usual,
  ...refused('The book is being written or read'),
  // Its explanation waits for its turn.
  review: { label: 'Write to a sheet', whyNot: 'No figure is explained yet' },
}
const look = () => act(() => pane.pane.do.look())
const read = () => act(() => pane.pane.do.read())
const othersType = async (): Promise<void> => {
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['a note of somebody else']]))
  await pane.status().findByText(/^Changed by others/)
}

/** An engine that goes on comparing workbooks until it is let go. */
function comparesForLong({ engine }: Doors): Pick<Doors, 'engine'> {
  const ask: Doors['engine']['ask'] = (verb, ...given) =>
    verb === 'carriedTags'
      ? new Promise((_, reject) => {
          letGo = () => reject(new Error('let go'))
        })
      : engine.ask(verb, ...given)
  return { engine: doorWith(engine, { ask }) }
}

const states: readonly State[] = [
  {
    name: 'up to date',
    status: expect.stringMatching(/^Up to date, \d\d:\d\d$/),
    acts: [],
    primary: usual,
  },
  {
    name: 'a blank book',
    options: () => ({}),
    status: 'Not read yet',
    acts: ['Read'],
    primary: {
      plan: { label: 'Use my lines' },
      tag: { says: 'This workbook has no budget lines yet.Go to Plan' },
      check: { label: 'Check the book' },
      allocate: { label: 'Write Appendix A', whyNot: 'This workbook has no budget lines yet' },
      review: { label: 'Write to a sheet', whyNot: 'No figure is explained yet' },
    },
  },
  {
    name: 'a blank book that was read',
    options: () => ({}),
    enter: async () => void (await read()),
    status: expect.stringMatching(/^Up to date/),
    acts: [],
    primary: {
      plan: { label: 'Use my lines' },
      tag: { says: 'This workbook has no budget lines yet.Go to Plan' },
      check: { label: 'Check the book' },
      allocate: { label: 'Write Appendix A', whyNot: 'This workbook has no budget lines yet' },
      review: { label: 'Write to a sheet', whyNot: 'No figure is explained yet' },
    },
  },
  {
    name: 'busy',
    options: () => ({
      ...ours(),
      doors: (given) => ({ ...ours().doors?.(given), ...comparesForLong(given) }),
    }),
    enter: () =>
      act(async () => {
        void pane.pane.do.ask('carriedTags', {}, 'Comparing')
        await Promise.resolve()
      }),
    status: 'Comparing …',
    acts: ['Cancel'],
    primary: whileBusy,
  },
  {
    name: 'out of date',
    enter: othersType,
    status: expect.stringMatching(/^Changed by others since/),
    acts: ['Read again'],
    primary: { ...usual, check: { label: 'Check the book' } },
  },
  {
    name: 'read-only',
    enter: async () => {
      excel.book.isReadOnly = true
      await look()
    },
    status: 'Read-only: all but writing works',
    acts: [],
    primary: { ...usual, ...refused('The workbook is read-only') },
  },
  {
    name: 'protected',
    enter: async () => {
      excel.act('person', (person) => person.protect('Budget'))
      await look()
    },
    status: 'Protected sheets: unlocked cells only',
    acts: [],
    primary: usual,
  },
  {
    name: 'filtered',
    enter: () =>
      pane.inBook('person', (person) => {
        person.filter('BudgetLines', 'Unit', ['SEA-B'])
        person.select('Budget!C5:C9')
      }),
    status: expect.stringMatching(/^Up to date/),
    acts: [],
    primary: usual,
  },
]

test.each(states.map((state) => [state.name, state] as const))(
  '%s: every view says what it is and what can be done, and nothing is written',
  async (_, { options = ours, enter, status, acts, primary }) => {
    pane = await openPane(excel, options())
    await pane.idle()
    await enter?.()
    const isHeld = pane.pane.store.get().busy !== undefined
    const before = isHeld ? undefined : await wholeBook(excel)
    const found: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    for (const view of viewNames) {
      await pane.user.click(pane.screen.getByRole('tab', { name: new RegExp(`^${view}`, 'i') }))
      // What does not come is found below, beside all else that is otherwise than it should be.
      await waitFor(() => {
        if (JSON.stringify(primaryNow()) !== JSON.stringify(primary[view])) throw new Error('not yet')
      }).catch(() => undefined)
      const [line] = pane.screen.getAllByRole('status')
      const offers = within(line as HTMLElement).queryAllByRole('button')
      wanted[view] = { status, acts, primary: primary[view], axe: [] }
      found[view] = {
        status: line?.querySelector('[title]:last-of-type')?.textContent,
        acts: offers.map(({ textContent }) => textContent),
        primary: primaryNow(),
        axe: await pane.axe(),
      }
    }
    const after = before && (await wholeBook(excel))
    await endState()
    expect(found).toEqual(wanted)
    expect(after).toEqual(before)
    expect(pane.pane.store.get().undo).toEqual([])
  },
)

/** What is held goes on, so that the pane can be closed. */
async function endState(): Promise<void> {
  letGo()
  letGo = () => undefined
  await act(() => pane.idle())
}

/** The primary button as somebody sees and hears it; where there is none, what the middle says. */
function primaryNow(): Primary {
  const middle = document.getElementById('view')?.textContent ?? ''
  if (middle === '') throw new Error('the middle is empty')
  const button = document.querySelector('footer > div > button')
  if (!button) return { says: middle }
  const label = button.textContent
  if (button.getAttribute('aria-disabled') !== 'true') return { label }
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '')
  return { label, whyNot: why?.textContent ?? '' }
}
