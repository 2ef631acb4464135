import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Book } from '../../../src/workbench/model/book/book.ts'
import type { PaneInBrowser } from '../pane-in-browser.ts'
import type { Scene } from '../scene.ts'
import { financialPlan } from './books.ts'
import { patient, press, upToDate } from './steps.ts'

/** Somebody else has the book open, and writes into it. */
function othersType({ excel }: PaneInBrowser): void {
  excel.act('somebody else', (person) => person.type('Budget!C5', [['Secretariat']]))
}

/** Somebody else writes into the book, and the person before the pane has it read again. */
async function readAgain(opened: PaneInBrowser, underWhat: () => void): Promise<void> {
  await upToDate(opened)
  othersType(opened)
  const again = opened.pane.getByRole('button', { name: 'Read again' })
  await again.waitFor(patient)
  underWhat()
  await again.click()
}

/** Excel answers nothing more until it is let go, at the latest when the page is closed. */
function hold({ excel, page }: PaneInBrowser, after = 0): () => void {
  let letGo = (): void => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  page.once('close', letGo)
  let trips = 0
  excel.channel.mischief.beforeRoundTrip = () => {
    trips += 1
    return trips > after ? held : undefined
  }
  return letGo
}

async function said({ pane }: PaneInBrowser, text: string | RegExp): Promise<void> {
  await pane.getByText(text).first().waitFor(patient)
}

async function toInsert(opened: PaneInBrowser): Promise<void> {
  await press(opened, 'Start from a template')
  await opened.pane.getByRole('button', { name: /Write \d+ sheets/ }).waitFor(patient)
}

const changed = async (change: (book: Book) => void): Promise<Book> => {
  const book = await financialPlan()
  change(book)
  return book
}

const protect = (excel: StandIn): void => excel.act('person', (person) => person.protect('Budget'))
const filter = (excel: StandIn): void =>
  excel.act('person', (person) => {
    person.filter('BudgetLines', 'Unit', ['TSB'])
    person.select('Budget!C5:C520')
  })

/** States of the shell, which any view may be in. */
export const stateScenes: readonly Scene[] = [
  {
    name: 'state-busy',
    view: 'plan',
    zoomed: true,
    play: async (opened) => {
      await toInsert(opened)
      hold(opened, 12)
      await press(opened, /Write \d+ sheets/)
      await opened.pane.getByRole('progressbar').waitFor(patient)
    },
  },
  {
    name: 'state-cancelled',
    view: 'tag',
    book: financialPlan,
    play: async (opened) => {
      let letGo = (): void => undefined
      await readAgain(opened, () => {
        letGo = hold(opened)
      })
      await opened.pane.getByRole('status').getByRole('button', { name: 'Cancel' }).click()
      letGo()
      await said(opened, /^Cancelled/)
    },
  },
  {
    name: 'state-error',
    view: 'check',
    book: financialPlan,
    zoomed: true,
    heights: [300],
    play: async (opened) => {
      const { mischief } = opened.excel.channel
      await readAgain(opened, () => {
        mischief.faultAt = () => ({ is: 'session lost' })
      })
      await opened.pane.getByRole('button', { name: 'Try again' }).waitFor(patient)
    },
  },
  {
    name: 'state-out-of-date',
    view: 'allocate',
    book: financialPlan,
    play: async (opened) => {
      await upToDate(opened)
      othersType(opened)
      await opened.pane.getByRole('button', { name: 'Read again' }).waitFor(patient)
    },
  },
  {
    name: 'state-editing',
    view: 'review',
    book: financialPlan,
    play: async (opened) => {
      const { mischief } = opened.excel.channel
      opened.page.once('close', () => mischief.leaveCell())
      await readAgain(opened, () => mischief.enterCell())
      await said(opened, /finish editing the cell/)
    },
  },
  {
    name: 'state-calculating',
    view: 'allocate',
    book: financialPlan,
    play: async (opened) => {
      const { mischief } = opened.excel.channel
      await readAgain(opened, () => {
        mischief.isCalculating = true
      })
      await opened.pane.getByRole('button', { name: 'Read anyway' }).waitFor(patient)
    },
  },
  {
    name: 'state-manual',
    view: 'review',
    book: () => changed((book) => (book.calculationMode = 'Manual')),
    play: (opened) => said(opened, /^Excel calculates by hand/),
  },
  {
    name: 'state-read-only',
    view: 'tag',
    book: () => changed((book) => (book.isReadOnly = true)),
    play: (opened) => said(opened, /^Read-only/),
  },
  {
    name: 'state-protected',
    view: 'tag',
    book: financialPlan,
    before: protect,
    play: (opened) => said(opened, /^Protected sheets/),
  },
  {
    name: 'state-filtered',
    view: 'tag',
    book: financialPlan,
    before: filter,
    play: async (opened) => {
      await upToDate(opened)
      await said(opened, /lines \(visible\)/)
    },
  },
  {
    name: 'state-interrupted',
    view: 'plan',
    zoomed: true,
    play: async (opened) => {
      await toInsert(opened)
      const { mischief, traffic } = opened.excel.channel
      traffic.reset()
      // The session ends after the first request that writes, as no other is as large, and is there again at once.
      let isOver = false
      mischief.faultAt = () => {
        if (isOver || traffic.largestRequest < 200_000) return undefined
        isOver = true
        return { is: 'session lost' }
      }
      await press(opened, /Write \d+ sheets/)
      await said(opened, /Nothing else was written/)
      await said(opened, /and not ended/)
    },
  },
  {
    name: 'state-written',
    view: 'plan',
    zoomed: true,
    play: async (opened) => {
      await toInsert(opened)
      await press(opened, /Write \d+ sheets/)
      await said(opened, /^Written/)
      await upToDate(opened)
    },
  },
  {
    name: 'state-menu',
    view: 'tag',
    book: financialPlan,
    zoomed: true,
    play: async (opened) => {
      await upToDate(opened)
      await press(opened, 'More')
      await opened.pane.getByRole('menuitem').first().waitFor(patient)
    },
  },
]
