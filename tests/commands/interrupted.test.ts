/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { asRead } from '../../src/actions/edits/budget-as-read.ts'
import { insertSheets } from '../../src/actions/in-book/insert-sheets.ts'
import { readOpenBook } from '../../src/actions/in-book/read-open-book.ts'
import { listFindings, updateAppendixA } from '../hosts/excel/written-reports.ts'
import { planTags } from '../../src/actions/tag-lines.ts'
import { commandNames, type CommandName } from '../../src/commands/command-names.ts'
import { commandTexts } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { seed } from '../budget-of.ts'
import { blankBook } from '../hosts/excel/in-excel.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon, cellsOn, type AtTheRibbon } from './at-the-ribbon.ts'
import { templateWithLines } from './budgets.ts'

let excel: StandIn
let ribbon: AtTheRibbon

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

/** The session with Excel is lost for good from the n-th round trip on. */
function loseSessionAt(trip: number): void {
  let trips = 0
  excel.channel.mischief.faultAt = () => {
    trips += 1
    return trips >= trip ? { is: 'session lost' } : undefined
  }
}

function findSession(): void {
  excel.channel.mischief.faultAt = () => undefined
}

/** Begins a write that is interrupted as soon as its journal stands in the book and part of it is done. */
async function interrupt(write: () => Promise<unknown>, tripsAfterJournal: number): Promise<void> {
  // Before, the book is but read.
  for (let trip = 8; trip < 60; trip++) {
    loseSessionAt(trip)
    const failure = await write().then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    findSession()
    if (!failure) throw new Error('it was not interrupted')
    const { interrupted } = await ribbon.workbook.look()
    if (!interrupted) continue
    loseSessionAt(trip + tripsAfterJournal)
    await write().catch(() => undefined)
    findSession()
    return
  }
}

async function said(name: CommandName): Promise<readonly string[]> {
  ribbon.said.length = 0
  await ribbon.press(name)
  return ribbon.said.flatMap(({ paragraphs }) => paragraphs)
}

async function interrupted(): Promise<string | undefined> {
  return (await ribbon.workbook.look()).interrupted?.kind
}

/** The sheets that are nobody's but the user's, or that only people fill in. */
function ofPeople(): ReturnType<typeof cellsOn> {
  const { Start, Findings, Allocation, _rbb, 'Appendix A': appendix, ...others } = cellsOn(excel)
  expect([Start, Findings, Allocation, _rbb, appendix]).not.toContain(undefined)
  return others
}

const wrong = [`'a`, `'b`]

describe('the session is lost at any round trip of a check', () => {
  test('it is said, nothing of the user’s changes, and the next press ends it', async () => {
    await templateWithLines(excel)
    ribbon = await atTheRibbon(excel)
    const heard: string[] = []
    for (let trip = 1; ; trip++) {
      // There is always something else to be listed.
      excel.act('person', (person) => person.type('Budget!K8', [[wrong[trip % 2] ?? '']]))
      const before = ofPeople()
      loseSessionAt(trip)
      const sentences = await said('checkBook')
      findSession()
      expect(ofPeople()).toEqual(before)
      if (sentences.length === 0) break
      heard.push(sentences.at(-1) ?? '')
      expect(await said('checkBook')).toEqual([])
      expect(await interrupted()).toBeUndefined()
      expect(ofPeople()).toEqual(before)
      expect(listed()).toEqual(['Budget!E7', 'Budget!E8', 'Budget!K8', 'Budget!K9'])
    }
    expect(new Set(heard)).toEqual(
      new Set([
        'The connection to the book was lost. Reload the book and open it again.',
        commandTexts.again,
        'Sheet “Findings” is up to date, but cannot be shown now. The connection to the book was lost. Reload the book and open it again.',
      ]),
    )
  }, 240_000)
})

function listed(): readonly string[] {
  return (cellsOn(excel)['Findings'] ?? [])
    .map(([, , content]) => String(content))
    .filter((text) => text.startsWith('Budget!'))
}

describe('a write that was interrupted before', () => {
  /** Some write that has begun, and what comes of each command. */
  const tag = async (): Promise<unknown> => {
    const { budget, book } = await readOpenBook(ribbon.workbook, { fallback: seed })
    const { plan } = planTags(await asRead(budget, book), [
      { lines: [1], to: { kind: 'output', code: 'R.1-3' } },
    ])
    return ribbon.workbook.apply(plan, 'edit')
  }
  const writes = {
    edit: tag,
    check: () => listFindings(ribbon.workbook, ribbon),
    allocate: () => updateAppendixA(ribbon.workbook, ribbon),
  }

  beforeAll(async () => {
    await templateWithLines(excel)
    ribbon = await atTheRibbon(excel)
    expect(await said('updateAppendixA')).toEqual([])
  }, 120_000)

  test.each([
    ['edit', 'checkBook', 'Findings'],
    ['edit', 'updateAppendixA', 'Appendix A'],
    ['check', 'checkBook', 'Findings'],
    ['check', 'updateAppendixA', 'Appendix A'],
    ['allocate', 'checkBook', 'Findings'],
    ['allocate', 'updateAppendixA', 'Appendix A'],
  ] as const)(
    'of kind %s is ended by %s',
    async (kind, name, title) => {
      excel.act('person', (person) => {
        person.type('Budget!D7', [['', '']])
        person.type('Budget!K6', [[kind.length * 100 + name.length]])
      })
      await interrupt(writes[kind], 1)
      expect(await interrupted()).toBe(kind)
      const before = ofPeople()
      expect(await said(name)).toEqual([])
      expect(await interrupted()).toBeUndefined()
      expect(excel.book.active.name).toBe(title)
      if (kind === 'edit') {
        expect(cellsOn(excel)['Budget']).toContainEqual([6, 4, 'R.1-3'])
        expect({ ...ofPeople(), Budget: [] }).toEqual({ ...before, Budget: [] })
      } else expect(ofPeople()).toEqual(before)
      // All of it is done: nothing is left to be written.
      const after = cellsOn(excel)
      if (name === 'updateAppendixA' || kind === 'allocate') {
        expect((await updateAppendixA(ribbon.workbook, ribbon)).cells).toBe(0)
      }
      expect((await listFindings(ribbon.workbook, ribbon)).cells).toBe(0)
      expect(cellsOn(excel)).toEqual(after)
    },
    120_000,
  )

  test.each(['edit', 'allocate'] as const)(
    'of kind %s is left alone by next finding, which writes nothing',
    async (kind) => {
      excel.act('person', (person) => {
        person.type('Budget!D7', [['', '']])
        person.type('Budget!K6', [[kind.length * 77]])
      })
      await interrupt(writes[kind], 1)
      const before = cellsOn(excel)
      expect(await said('nextFinding')).toEqual([])
      expect(excel.book.active.name).toBe('Budget')
      expect(cellsOn(excel)).toEqual(before)
      expect(await interrupted()).toBe(kind)
      expect(await said('updateAppendixA')).toEqual([])
    },
    120_000,
  )

  test('an insertion is a person’s to finish or to take back, and is left as it is', async () => {
    const { book } = await blankBook(excel)
    ribbon = await atTheRibbon(excel)
    await interrupt(() => insertSheets(book, { kind: 'operational-plan', fallback: seed }), 1)
    expect(await interrupted()).toBe('insert')
    const before = cellsOn(excel)
    const told = new Map<CommandName, readonly string[]>()
    for (const name of commandNames) told.set(name, await said(name))
    const sentence =
      '“Insert the framework sheets”, begun 2020-03-31 10:15 UTC, was interrupted. Choose Plan on the ribbon: there it is finished or taken back. Then try again.'
    expect([told.get('checkBook'), told.get('updateAppendixA')]).toEqual([[sentence], [sentence]])
    expect(told.get('nextFinding')).toHaveLength(1)
    expect(cellsOn(excel)).toEqual(before)
    expect(await interrupted()).toBe('insert')
  })
})
