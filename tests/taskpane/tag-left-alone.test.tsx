/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Doors } from '../../src/taskpane/doors.ts'
import { startExcel } from '../workbench/excel.ts'
import { memoryOf } from './kit.tsx'
import { at, card, fromMenu, openTagView, rowsIn, shows, tagsIn } from './tag-kit.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
afterAll(() => excel.close())

/** Excel in which somebody else changes something right before a write. */
function changedBeforeWriting(change: () => void) {
  return ({ workbook }: Doors): Pick<Doors, 'workbook'> => {
    let isDone = false
    const apply: Doors['workbook']['apply'] = (plan, kind, work) => {
      if (!isDone) {
        isDone = true
        change()
      }
      return workbook.apply(plan, kind, work)
    }
    const changed = new Proxy(workbook, {
      get: (target, name) => {
        if (name === 'apply') return apply
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? (value.bind(target) as unknown) : value
      },
    })
    return { workbook: changed }
  }
}

test('a row that somebody else changed meanwhile is left alone and named, the others are tagged', async () => {
  const pane = await openTagView(excel, {
    doors: changedBeforeWriting(() =>
      excel.act('somebody else', (person) => person.type('Budget!D7:E7', [['R.3', 'R.3-1']])),
    ),
  })
  await pane.inBook('person', (person) => person.select('Budget!A5:A9'))
  await at('5 lines')
  await pane.press('r14{Enter}')
  await shows('1 line was left alone: BR-3 (somebody changed it meanwhile).')
  await pane.idle()
  expect((await tagsIn(7)).slice(0, 2)).toEqual(['R.3', 'R.3-1'])
  for (const row of [5, 6, 8, 9]) expect((await tagsIn(row))[1]).toBe('R.1-4')
  await at('5 lines')
  expect(card()).toContain('0 untagged, 5 with 2 other outputs')
  expect(pane.screen.getByRole('combobox')).toHaveProperty('value', 'r14')
  expect(await pane.axe()).toEqual([])
  await pane.press('x')
  expect(pane.screen.queryByText(/left alone/)).toBeNull()
})

test('where tag cells are locked, tags go to Splits as rows of 100 %, and the pane says so; open cells are tagged in place', async () => {
  const pane = await openTagView(excel)
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Budget')
    sheet.getRange('D5:G5').format.protection.locked = false
    sheet.protection.protect()
    await context.sync()
  })
  await pane.inBook('person', (person) => person.select('Budget!A5,Budget!A7,Budget!A8'))
  await at('3 lines')
  await pane.press('r13{Shift>}{Enter}{/Shift}')
  await shows('Its tag cells are locked: the tag went to sheet Splits.')
  await shows('Its own row has the tag “R.1-5”')
  await pane.idle()
  expect((await tagsIn(5))[1]).toBe('R.1-3')
  expect((await tagsIn(7))[1]).toBe('')
  expect((await tagsIn(8))[1]).toBe('R.1-5')
  expect((await rowsIn('SplitRows')).map((row) => row.split('|').slice(0, 4).join('|'))).toEqual([
    'BR-3|R.1-3||1',
  ])
  await pane.inBook('person', (person) => person.select('Budget!A9'))
  await at('TSB-1')
  await pane.press('{Escape}t1-1 60 t1-2 40{Shift>}{Enter}{/Shift}')
  await at('now split: T.1-1 60.00 %, T.1-2 40.00 %')
  await shows('went to sheet Splits')
})

test('sources whose tags are kept apart: the card says so, tags go to Splits, and are cleared there', async () => {
  const pane = await openTagView(excel, {
    doors: () => ({
      memory: {
        ...memoryOf(new Map()),
        recall: (key) => (key.endsWith('/keepApart') ? ['Budget'] : undefined),
      },
    }),
  })
  await pane.press('{PageDown}')
  await at('not tagged · tags go to Splits')
  await pane.press('r14{Shift>}{Enter}{/Shift}')
  await at('now R.1-4 · tags go to Splits')
  expect(await tagsIn(5)).toEqual(['', '', '', ''])
  expect((await rowsIn('SplitRows')).map((row) => row.split('|').slice(0, 4).join('|'))).toEqual([
    'BR-1|R.1-4||1',
  ])
  await fromMenu(pane, 'Clear')
  await at('not tagged')
  expect(await rowsIn('SplitRows')).toEqual([])
})

test('split lines are tagged anew, and several lines are cleared at once', async () => {
  const pane = await openTagView(excel)
  await pane.press('{PageDown}')
  await at('BR-1')
  await pane.press('r1-4 r1-5{Shift>}{Enter}{/Shift}')
  await at('now split')
  await pane.inBook('person', (person) => person.select('Budget!A5:A8'))
  await at('1 untagged, 3 with 3 other outputs')
  await pane.press('r13{Shift>}{Enter}{/Shift}')
  await at('0 untagged, 4 with 1 other output')
  expect(await rowsIn('SplitRows')).toEqual([])
  await fromMenu(pane, 'Clear')
  await at('4 untagged')
  for (const row of [5, 6, 7, 8]) expect(await tagsIn(row)).toEqual(['', '', '', ''])
  await pane.click(/Undo/)
  await at('4 with 1 other output')
})
