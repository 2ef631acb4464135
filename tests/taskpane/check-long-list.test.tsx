/**
 * @jest-environment jsdom
 */
import '@testing-library/jest-dom'
import { FluentProvider, webLightTheme } from '@fluentui/react-components'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { useCallback, useState } from 'react'
import { listed, listFindings, type ListedFinding } from '../../src/actions/check-state/list-findings.ts'
import type { Cell } from '../../src/core/budget/cell.ts'
import type { Finding } from '../../src/core/finding.ts'
import { allocateBudget, findingsOf } from '../../src/core/rules/check-budget.ts'
import { FindingList } from '../../src/taskpane/views/check/FindingList.tsx'
import { wordsFor } from '../../src/texts/pane/words.ts'
import { cellTable, ownCells, readCells } from '../actions/edits/cell-book.ts'

const lines = 5000
const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', '2020']
const cells = Array.from({ length: lines }, (_, at): readonly Cell[] =>
  at % 2 === 0
    ? [`L${at}`, 'BR', 'x', 'R.1', 'R1-1', null, '1', 'RB', 5]
    : [`L${at}`, 'BR', 'x', 'R.1', 'R.1-1', null, '1', 'RB', '5'],
)

const nothing = (): void => undefined
const acts = {
  goTo: nothing,
  fix: nothing,
  ignore: nothing,
  restore: nothing,
  learn: () => Promise.resolve(undefined),
}

async function checked() {
  const table = cellTable('BudgetLines', header, cells, { source: 'Hers', sheet: 'Plan' })
  const read = await readCells([table, ownCells('SplitRows'), ownCells('IgnoredRows')])
  const opened = { file: '', sheets: [], tables: [], names: [], readSheet: () => ({ rows: [], merges: [] }) }
  return {
    read: { ...read, opened },
    findings: findingsOf(read.budget, allocateBudget(read.budget, 'include')),
  }
}

type Checked = Awaited<ReturnType<typeof checked>>

const outline = ({ read, findings }: Checked) => {
  const list = listFindings(read, findings, { filters: ['error'], by: 'rule' })
  const order = list.groups.flatMap((group) => group.findings)
  return { ...list, centimes: 0, held: undefined, order }
}

/** The list with what its view keeps for it; `asked` counts the findings that were told. */
function Listing({
  all,
  asked,
}: {
  readonly all: Checked
  readonly asked: (positions: readonly number[]) => void
}) {
  const [page] = useState(() => outline(all))
  const [told, setTold] = useState<ReadonlyMap<number, ListedFinding>>(new Map())
  const [chosen, setChosen] = useState<number>()
  const need = useCallback(
    (positions: readonly number[]) =>
      setTold((before) => {
        const some = positions.filter((one) => !before.has(one))
        if (some.length === 0) return before
        asked(some)
        const more = listed(all.read, all.findings, some).map((one) => [one.position, one] as const)
        return new Map([...before, ...more])
      }),
    [all, asked],
  )
  return (
    <FluentProvider theme={webLightTheme}>
      <FindingList
        page={page}
        told={told}
        need={need}
        chosen={chosen}
        current={Math.max(0, page.order.indexOf(chosen ?? -1))}
        focusAsked={chosen === undefined ? 0 : chosen + 1}
        choose={setChosen}
        close={() => setChosen(undefined)}
        fixAll={nothing}
        acts={acts}
        whyNot={undefined}
        words={wordsFor('en-GB')}
      />
    </FluentProvider>
  )
}

const items = () => screen.getAllByRole('button').filter((one) => one.hasAttribute('data-position'))
const focused = () => document.activeElement?.textContent ?? ''
const key = (name: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key: name })

test('of thousands of findings only those that are seen are drawn and told, and keys reach them all', async () => {
  const all = await checked()
  const told: number[] = []
  render(<Listing all={all} asked={(positions) => told.push(...positions)} />)
  await waitFor(() => expect(items().length).toBeGreaterThan(4))
  expect(items().length).toBeLessThan(100)
  const [first] = screen.getAllByRole('listitem')
  expect(first).toHaveAttribute('aria-setsize', String(lines / 2))
  expect(first).toHaveAttribute('aria-posinset', '1')

  items()[0]?.focus()
  key('End')
  await waitFor(() => expect(focused()).toMatch(/L4999$/))
  const last = document.activeElement?.closest('li')
  expect(last).toHaveAttribute('aria-posinset', String(lines / 2))
  expect(items().length).toBeLessThan(100)

  key('ArrowUp')
  await waitFor(() => expect(focused()).toMatch(/L4997$/))
  key('PageUp')
  await waitFor(() => expect(focused()).not.toMatch(/L4997$/))
  key('Home')
  await waitFor(() => expect(focused()).toMatch(/L0$/))
  expect(screen.getByRole('group', { name: 'About this finding' })).toBeInTheDocument()
  key('Escape')
  await waitFor(() => expect(screen.queryByRole('group', { name: 'About this finding' })).toBeNull())
  expect(focused()).toMatch(/L0$/)
  expect(new Set(told).size).toBeLessThan(300)
})

test('all of them are found by their group', async () => {
  const all = await checked()
  const { groups, shown } = outline(all)
  expect(shown).toBe(lines)
  const kinds = groups.map(({ findings }) => all.findings[findings[0] ?? -1]?.name)
  expect(kinds).toEqual(expect.arrayContaining<Finding['name']>(['amount-as-text', 'output-misspelt']))
})
