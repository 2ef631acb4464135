/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { waitFor } from '@testing-library/react'
import { viewNames, type ViewName } from '../../src/taskpane/state/pane-state.ts'
import { mirroredLocale } from '../../src/texts/pane/words.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { second } from '../budget-of.ts'
import { startExcel } from '../workbench/excel.ts'
import { memoryOf, openPane, type OpenedPane } from './kit.tsx'
import { reviewedBook } from './reviewed-book.ts'

jest.setTimeout(300_000)

let excel: StandIn
let plan: WritePlan

beforeAll(async () => {
  excel = await startExcel()
  plan = await reviewedBook()
})
afterAll(() => excel.close())

/** What shows that a view is there with its content. */
const content: Readonly<Record<ViewName, string>> = {
  plan: '#view details summary',
  tag: '#view [role="option"]',
  check: '#view [aria-expanded]',
  allocate: '#view [role="group"], #view table',
  review: '#view [role="treeitem"]',
}
const spoken = ['aria-label', 'title', 'placeholder', 'alt'] as const

/** All that is shown or read out: texts, and the attributes that are read as such. */
function textsOf(root: Element): readonly string[] {
  const texts: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    if (!parentElement?.closest('style, script, [inert]')) texts.push(textContent ?? '')
  }
  for (const element of root.querySelectorAll('*')) {
    // What a chart says in its own words is read out to nobody: the list beside it is.
    if (element.closest('[inert]')) continue
    for (const name of spoken) texts.push(element.getAttribute(name) ?? '')
  }
  return [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '')
}

/** What is left of a text without what the catalogue made of it: `[Plán ~~]`, with values in it. */
function withoutCatalogue(text: string): string {
  const less = text.replace(/\[[^[\]]*~\]/g, ' ')
  return less === text ? text : withoutCatalogue(less)
}

/** All texts in the book and its framework, the longest first, so that none is taken for a part of another. */
function textsOfBook(): readonly string[] {
  const texts = new Set<string>()
  const add = (value: unknown): void => {
    if (typeof value === 'string' && /\p{L}{2}/u.test(value)) texts.add(value.trim())
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add)
  }
  add(second)
  for (const { name, title, blocks = [] } of plan.sheets as readonly Loose[]) add([name, title, blocks])
  for (const { name } of excel.book.sheets) add(name)
  return [...texts].sort((one, other) => other.length - one.length)
}

interface Loose {
  readonly name?: unknown
  readonly title?: unknown
  readonly blocks?: unknown
}

/** What the rules and actions say in sentences of their own, which have one language so far. */
async function sentencesOf(pane: OpenedPane): Promise<readonly string[]> {
  const positions = Array.from({ length: 30 }, (_, at) => at)
  const findings = (await pane.pane.do.ask('listedFindings', { positions })) ?? []
  return findings.flatMap(({ title, message, advice, fix }) => [title, message, advice, fix?.label ?? ''])
}

test('in a mirrored language every view is mirrored, and says nothing that the catalogue or the book does not', async () => {
  const figures = [{ of: 'total', period: 'plan', pending: 'include' }]
  const pane = await openPane(excel, {
    locale: mirroredLocale,
    holding: plan,
    typed: (person) => person.select('Budget!C9'),
    doors: () => ({ memory: memoryOf(new Map([['book/figures', figures]])) }),
  })
  await pane.idle()
  const known = [...(await sentencesOf(pane)), ...textsOfBook()]
    .filter((text) => text !== '')
    .sort((one, other) => other.length - one.length)
  const strays: Record<string, readonly string[]> = {}
  for (const view of viewNames) {
    const tab = document.getElementById(`tab-${view}`)
    if (!tab) throw new Error(`there is no tab for ${view}`)
    await pane.user.click(tab)
    if (view === 'tag') await pane.user.type(await pane.screen.findByRole('combobox'), 'B/02')
    await waitFor(() => expect(document.querySelector(content[view])).not.toBeNull())
    const directions = [...document.querySelectorAll('[dir]')].map((element) => element.getAttribute('dir'))
    // What people typed themselves goes its own way.
    expect([...new Set(directions)].filter((direction) => direction !== 'auto')).toEqual(['rtl'])
    expect(await pane.axe()).toEqual([])
    strays[view] = textsOf(document.body).filter((text) => {
      const own = known.reduce((left, one) => left.replaceAll(one, ' '), withoutCatalogue(text))
      return /\p{L}{2}/u.test(own.replaceAll(/\b(EUR|Book\.xlsx)\b/g, ''))
    })
  }
  expect(strays).toEqual(Object.fromEntries(viewNames.map((view) => [view, []])))
})
