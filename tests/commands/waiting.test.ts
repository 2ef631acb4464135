/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import { commandNames } from '../../src/commands/command-names.ts'
import { commandTexts } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { startExcel } from '../workbench/excel.ts'
import { atTheRibbon, cellsOn, pause, pressed, until, type AtTheRibbon } from './at-the-ribbon.ts'
import { templateWithLines, typeAmount } from './budgets.ts'

let excel: StandIn
let ribbon: AtTheRibbon

beforeAll(async () => {
  excel = await startExcel()
  await templateWithLines(excel)
  ribbon = await atTheRibbon(excel)
  expect((await pressed(excel, ribbon, 'updateAppendixA')).said).toEqual([])
})
afterAll(() => excel.close())

test.each(commandNames)('%s waits until a cell is left', async (name) => {
  const told = excel.channel.functions.ended
  excel.channel.mischief.enterCell()
  ribbon.said.length = 0
  ribbon.touch(name)
  await pause(60)
  expect(excel.channel.functions.ended).toBe(told)
  excel.channel.mischief.leaveCell()
  await until(() => excel.channel.functions.ended > told)
  await pause()
  expect([excel.channel.functions.ended - told, ribbon.said]).toEqual([1, []])
})

test('what waits too long for a cell to be left is told, and does nothing any more when it is', async () => {
  ribbon = await atTheRibbon(excel, { limits: { work: 80, press: 5_000 } })
  typeAmount(excel, "'18")
  const before = cellsOn(excel)
  excel.channel.mischief.enterCell()
  // The stand-in hears nothing else either while it waits.
  const told = excel.channel.functions.ended
  ribbon.touch('checkBook')
  await until(() => ribbon.said.length === 1)
  ribbon.touch('nextFinding')
  await until(() => ribbon.said.length === 2)
  excel.channel.mischief.leaveCell()
  await until(() => excel.channel.functions.ended === told + 2)
  await pause(500)
  expect(ribbon.said.flatMap(({ paragraphs }) => paragraphs)).toEqual([
    commandTexts.tooLong,
    commandTexts.waiting,
  ])
  expect(cellsOn(excel)).toEqual(before)
  ribbon = await atTheRibbon(excel)
  expect((await pressed(excel, ribbon, 'checkBook')).changed).toEqual(['Findings'])
})

test.each(commandNames)('%s waits where Excel is asked too often', async (name) => {
  let refusals = 2
  excel.channel.mischief.faultAt = () => (refusals-- > 0 ? { is: 'throttled' } : undefined)
  const { said } = await pressed(excel, ribbon, name)
  expect(said).toEqual([])
})

test('where Excel is asked too often for long, that is said', async () => {
  excel.channel.mischief.faultAt = () => ({ is: 'throttled' })
  const { said, changed } = await pressed(excel, ribbon, 'checkBook')
  excel.channel.mischief.faultAt = () => undefined
  expect({ said, changed }).toEqual({
    said: ['Excel is asked too often at the moment. Wait a minute and try again.'],
    changed: [],
  })
})

test('what nobody had expected is said too', async () => {
  const now = (): Date => {
    throw new TypeError('no clock <b>here</b>')
  }
  ribbon = await atTheRibbon(excel, { now })
  const { said, changed } = await pressed(excel, ribbon, 'updateAppendixA')
  ribbon = await atTheRibbon(excel)
  expect(said).toEqual([
    'Something went wrong that nobody had expected. Try again; if it stays, close and open the book, and tell whoever installed the add-in: “no clock <b>here</b>”',
  ])
  expect(changed).toEqual([])
})
