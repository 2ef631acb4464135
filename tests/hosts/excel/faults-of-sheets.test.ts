/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import { second } from '../../budget-of.ts'
import { startExcel } from '../../workbench/excel.ts'
import { actionsOf, hurry } from './bad-days.ts'
import { insert, update, type Command } from './commands.ts'
import { nextStart, ordealsAt, someOf, undergo } from './ordeal.ts'
import { checkpoint } from './rewind.ts'
import { lines } from './small-book.ts'
import { wholeBook } from './whole-book.ts'

let excel: StandIn

beforeAll(async () => {
  hurry()
  excel = await startExcel()
})
afterAll(() => excel.close())

const [objective, ...objectives] = second.objectives
const newer = {
  ...second,
  version: '3',
  objectives: [
    {
      ...objective,
      title: 'Pilots',
      outputs: [...(objective?.outputs ?? []), { code: 'A/03', text: 'Pilots on call' }],
    },
    ...objectives,
  ],
} as ResultsFramework

/** Whatever is there before the command. */
const nothing = () => Promise.resolve()
const lined = async () => {
  await insert()(nextStart())
  excel.act('person', (person) => {
    person.type('Budget!A6', lines)
    person.type('Sheet1!A1', [['Mine', '=1+1']])
  })
}
const updated = async () => {
  await lined()
  await update(nextStart())
  excel.act('person', (person) => person.type('Budget!K6', [[9_999]]))
}

it.each<[string, () => Promise<void>, Command, string[]]>([
  ['inserting into a blank book', nothing, insert(), []],
  // Findings are counted in the book as it was before.
  ['inserting a newer framework', lined, insert(newer), ['Start!B12']],
  ['writing Appendix A', lined, update, []],
  ['writing Appendix A again', updated, update, []],
])(
  '%s is ended or taken back, whatever befalls it',
  async (_, prepare, command, but) => {
    await excel.open()
    await prepare()
    const before = await wholeBook(excel)
    const rewind = checkpoint(excel)
    const actions = await actionsOf(excel, () => command(nextStart()))
    const trial = { excel, command, before, wished: await wholeBook(excel), rewind, but }
    const problems: string[] = []
    for (const ordeal of someOf(ordealsAt(actions), actions)) problems.push(...(await undergo(trial, ordeal)))
    await rewind()
    expect(problems).toEqual([])
  },
  900_000,
)
