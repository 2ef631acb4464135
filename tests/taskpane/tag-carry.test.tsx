/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { lookupOf } from '../../src/core/framework/lookup.ts'
import type { PickedFile } from '../../src/engine/picked-file.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { seed } from '../budget-of.ts'
import { csvBook, madeTemplate } from '../workbook/made-books.ts'
import { startExcel } from '../workbench/excel.ts'
import { readOnlyBook } from './read-only-book.ts'
import { at, fromMenu, openTagView, rowsIn, shows, tagsIn } from './tag-kit.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

/** Last year's framework had an output that has gone since. */
const before = lookupOf({
  ...seed,
  objectives: seed.objectives.map((objective) =>
    objective.code === 'R.3'
      ? { ...objective, outputs: (objective.outputs ?? []).concat({ code: 'R.3-9' as never, text: 'Gone' }) }
      : objective,
  ),
})

async function lastYear(): Promise<PickedFile> {
  const { bytes } = await madeTemplate(
    csvBook({
      BudgetLines: [
        'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2019',
        'OLD-1,BR,Space notices 2019,R.1,R.1-4,,1,RB,10',
        'OLD-2,BR,Maritime manuals,R.3,R.3-9,,1,RB,10',
        'OLD-3,TSB,Study groups,,,,1,RB,10',
        'OLD-4,BR,Missions,R.3,R.3-1,,1,RB,10',
        'OLD-5,BR,Missions 2,R.3,R.3-2,,1,RB,10',
      ].join('\n'),
      SplitRows: 'Line,Output,Enabler,Share\nOLD-3,T.1-1,,60\nOLD-3,,TSB.1,40',
    }),
    { kind: 'financial-plan', files: [] },
    before,
  )
  return { name: 'last year.xlsx', bytes }
}

const rows = [
  'BR-1,BR,Space notices 2020,,,,1,RB,1000,2000',
  'BR-2,BR,Space notices,R.3,R.3-4,,1,RB,10,20',
  'TSB-1,TSB,Study groups,,,,1,RB,300,300',
  'BR-5,BR,Maritime manuals,,,,1,RB,40,40',
  'BR-6,BR,Missions 2020,,,,1,RB,7,0',
  'BR-7,BR,Something new,,,,1,RB,5,0',
]

test('tags come from another workbook in three groups; splits come along, tags that are there stay, one Undo', async () => {
  const file = await lastYear()
  const pane = await openTagView(excel, { doors: () => ({ pickFile: () => Promise.resolve(file) }) }, rows)
  await fromMenu(pane, 'From another workbook…')
  await shows('Tags from last year.xlsx')
  await shows('Carried: 2 linesCHF 3,600')
  await shows('Ambiguous, not carried: 1 lineCHF 7')
  await shows('Code no longer in this framework, not carried: 1 lineCHF 80')
  await shows('1 more untagged line has nothing like it there: CHF 5')
  await pane.click(/Carried: 2 lines/)
  await shows('BR-1 · Space notices 2020CHF 3,000Budget!5 · R.1-4 · by its unit and activity')
  await shows('split: T.1-1 60.00 %, TSB.1 40.00 %')
  await pane.click(/Ambiguous/)
  await shows('R.3-1 or R.3-2')
  await pane.click(/no longer/)
  await shows('R.3-9 is gone')
  expect(await pane.axe()).toEqual([])
  await pane.click('Tag 2 lines')
  await pane.screen.findByRole('combobox', {}, { timeout: 20_000 })
  await pane.idle()
  expect((await tagsIn(5)).slice(0, 3)).toEqual(['R.1', 'R.1-4', ''])
  expect((await tagsIn(6))[1]).toBe('R.3-4')
  expect((await tagsIn(7)).slice(0, 3)).toEqual(['', '', ''])
  expect((await rowsIn('SplitRows')).map((row) => row.split('|').slice(0, 4).join('|'))).toEqual([
    'TSB-1|T.1-1||0.6',
    'TSB-1||TSB.1|0.4',
  ])
  expect((await tagsIn(8))[1]).toBe('')
  await fromMenu(pane, 'From another workbook…')
  await shows('Carried: 0 lines')
  await pane.press('{Enter}{Escape}')
  await pane.screen.findByRole('combobox', {}, { timeout: 20_000 })
  expect(pane.pane.store.get().undo).toEqual(['Tag 2 lines'])
  await pane.click(/Undo/)
  await pane.idle()
  expect((await tagsIn(5)).slice(0, 3)).toEqual(['', '', ''])
  expect(await rowsIn('SplitRows')).toEqual([])
})

test('a file that is no workbook is told, and nothing is shown; one that is not chosen changes nothing', async () => {
  const picked: (PickedFile | undefined)[] = [
    undefined,
    { name: 'notes.xlsx', bytes: new TextEncoder().encode('no workbook') },
  ]
  const pane = await openTagView(excel, {
    doors: () => ({ pickFile: () => Promise.resolve(picked.shift()) }),
  })
  await fromMenu(pane, 'From another workbook…')
  await pane.idle()
  expect(pane.pane.store.get().problem).toBeUndefined()
  await fromMenu(pane, 'From another workbook…')
  await pane.idle()
  await shows(/notes\.xlsx/)
  expect(pane.pane.store.get().problem).toBeDefined()
  expect(pane.screen.getByRole('combobox')).toBeTruthy()
})

test('in a read-only book nothing can be carried', async () => {
  const pane = await openTagView(excel, { doors: readOnlyBook })
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.click('More')
  const item = await pane.screen.findByRole('menuitem', { name: /From another workbook/ })
  expect(item.getAttribute('aria-disabled')).toBe('true')
  expect(item.textContent).toContain('The workbook is read-only')
})
