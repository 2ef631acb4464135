/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { act, waitFor, within } from '@testing-library/react'
import type { Doors } from '../../src/taskpane/doors.ts'
import { viewNames, type ViewName } from '../../src/taskpane/state/pane-state.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { HostError } from '../../src/workbook/host-error.ts'
import { wholeBook } from '../hosts/excel/whole-book.ts'
import { startExcel } from '../workbench/excel.ts'
import { doorWith } from './read-only-book.ts'
import { memoryOf, openPane, type OpenedPane, type PaneOptions } from './kit.tsx'
import { reviewedBook } from './reviewed-book.ts'

jest.setTimeout(300_000)

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
const unread: State['primary'] = {
  plan: { label: 'Read the book' },
  tag: { label: 'Read the book' },
  check: { label: 'Check the book' },
  allocate: { label: 'Read the book' },
  review: { label: 'Read the book' },
}

const look = () => act(() => pane.pane.do.look())
const read = () => act(() => pane.pane.do.read())
/** Begins to read, and does not wait for it. */
const beginReading = () =>
  act(async () => {
    void pane.pane.do.read()
    await Promise.resolve()
  })
const othersType = async (): Promise<void> => {
  await pane.inBook('somebody else', (person) => person.type('Sheet1!A1', [['a note of somebody else']]))
  await pane.status().findByText(/^Others wrote/)
}

/** Excel answers nothing until it is let go. */
function hold(): void {
  const { mischief } = excel.channel
  const held = new Promise<void>((resolve) => {
    letGo = () => {
      mischief.beforeRoundTrip = () => undefined
      resolve()
    }
  })
  mischief.beforeRoundTrip = () => held
}

/** The session ends, and is there again once the pane was told. */
async function loseSession(during: () => Promise<unknown>, after = 0): Promise<void> {
  let trips = 0
  excel.channel.mischief.faultAt = () => ((trips += 1) > after ? { is: 'session lost' } : undefined)
  await during()
  await pane.idle()
  excel.channel.mischief.faultAt = () => undefined
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

/** A workbook whose first reading fails. */
function failsOnce({ workbook }: Doors): Pick<Doors, 'workbook'> {
  let isOver = false
  const opened: Doors['workbook']['opened'] = (...given) => {
    if (isOver) return workbook.opened(...given)
    isOver = true
    return Promise.reject(new HostError('session-lost', 'The session with Excel has ended.'))
  }
  return { workbook: doorWith(workbook, { opened }) }
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
    enter: async () => {
      await read()
    },
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
    name: 'cancelled',
    enter: async () => {
      await othersType()
      hold()
      await beginReading()
      await pane.click('Cancel')
      letGo()
      await pane.screen.findByText('Cancelled: Reading the book.')
    },
    status: expect.stringMatching(/^Others wrote since/),
    acts: ['Read again'],
    primary: { ...usual, check: { label: 'Check the book' } },
  },
  {
    name: 'a book that could not be read when it was opened',
    options: () => {
      const { typed, doors } = ours()
      return {
        holding: plan,
        ...(typed && { typed }),
        doors: (given) => ({ ...doors?.(given), ...failsOnce(given) }),
      }
    },
    status: 'Not read yet',
    acts: ['Read'],
    primary: unread,
  },
  {
    name: 'an error',
    enter: async () => {
      await othersType()
      await loseSession(read)
      expect(pane.screen.getByText(/What was read before stays as it was/)).toBeVisible()
    },
    status: expect.stringMatching(/^Others wrote since/),
    acts: ['Read again'],
    primary: { ...usual, check: { label: 'Check the book' } },
  },
  {
    name: 'out of date',
    enter: othersType,
    status: expect.stringMatching(/^Others wrote since/),
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
  {
    name: 'a cell is being edited',
    enter: async () => {
      excel.channel.mischief.enterCell()
      await beginReading()
      await pane.status().findByText(/finish editing/)
    },
    status: 'Excel does not answer: finish editing the cell',
    acts: ['Cancel'],
    primary: whileBusy,
  },
  {
    name: 'Excel calculates',
    enter: async () => {
      excel.channel.mischief.isCalculating = true
      await read()
      await pane.screen.findByRole('button', { name: 'Read anyway' })
    },
    status: 'Excel is calculating',
    acts: ['Wait'],
    primary: usual,
  },
  {
    name: 'Excel calculates by hand',
    enter: async () => {
      excel.book.calculationMode = 'Manual'
      await look()
    },
    status: 'Excel calculates by hand: F9',
    acts: ['Read again'],
    primary: usual,
  },
  {
    name: 'an interrupted write',
    enter: async () => {
      const { do: actions, store } = pane.pane
      const tags = [{ lines: [4], to: { kind: 'output', code: 'A/01' } as const }]
      const planned = await actions.ask('planTags', { tags })
      if (!planned) throw new Error('nothing is planned')
      // The session ends ever later, until what is to be changed is noted, and not all of it done.
      for (let after = 1; after < 20 && !store.get().look?.interrupted; after += 1) {
        await loseSession(() => act(() => actions.write({ plan: planned.plan, kind: 'edit' })), after)
        await look()
      }
      act(() => actions.dismiss())
      await look()
    },
    status: expect.stringMatching(/was begun at .* and not ended$/),
    acts: ['Finish', 'Undo'],
    primary: { ...usual, ...refused('First finish or undo what was begun') },
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

/** Excel answers again, so that the pane can be closed. */
async function endState(): Promise<void> {
  const { mischief } = excel.channel
  letGo()
  letGo = () => undefined
  mischief.leaveCell()
  mischief.isCalculating = false
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
