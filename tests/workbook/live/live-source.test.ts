import {
  criterion,
  sumOfAllLines,
  sumOfLines,
  type Condition,
  type LiveSource,
} from '../../../src/workbook/live/live-source.ts'
import { ownLiveSource } from '../../../src/workbook/live/own-source.ts'

const own = ownLiveSource('BudgetLines', [2020, 2021])
const foreign: LiveSource = {
  amountUnit: 1000,
  columns: { Output: "'BR'!$C$4:$C$90" },
  years: new Map([[2020, "'BR'!$E$4:$E$90"]]),
  unit: 'BR',
  leftOut: [
    { texts: { Output: 'Subtotal' }, cells: new Map([[2020, "'BR'!$E$7"]]) },
    { texts: { Output: '' }, cells: new Map([[2020, "'BR'!$E$90"]]) },
    { texts: { Output: '' }, cells: new Map() },
  ],
}

const tagged: readonly Condition[] = [
  { role: 'Output', texts: ['R.1-1'] },
  { role: 'Objective', texts: ['R.1'] },
  { role: 'Enabler', texts: [''] },
]

const cases: readonly [string, readonly LiveSource[], number, readonly Condition[], string][] = [
  [
    'our own table',
    [own],
    2020,
    tagged,
    'SUMIFS(BudgetLines[2020],BudgetLines[Output],"R.1-1",BudgetLines[Objective],"R.1",BudgetLines[Enabler],"")',
  ],
  [
    'thousands, without columns for the objective and the enabler',
    [foreign],
    2020,
    tagged,
    "1000*SUMIFS('BR'!$E$4:$E$90,'BR'!$C$4:$C$90,\"R.1-1\")",
  ],
  ['a year that no source has', [foreign], 2021, tagged, '0'],
  ['an enabler where no column could name one', [foreign], 2020, [{ role: 'Enabler', texts: ['BR.1'] }], '0'],
  [
    'the unit of a whole source',
    [foreign],
    2020,
    [{ role: 'Unit', texts: ['br'] }],
    "1000*(SUM('BR'!$E$4:$E$90)-SUM('BR'!$E$7,'BR'!$E$90))",
  ],
  [
    'blank cells: rows that are no lines have them too',
    [foreign],
    2020,
    [{ role: 'Output', texts: ['', 'subtotal'] }],
    "1000*(SUMIFS('BR'!$E$4:$E$90,'BR'!$C$4:$C$90,\"\")-SUM('BR'!$E$90))+1000*(SUMIFS('BR'!$E$4:$E$90,'BR'!$C$4:$C$90,\"subtotal\")-SUM('BR'!$E$7))",
  ],
  [
    'blank where the source has no such column',
    [foreign],
    2020,
    [{ role: 'Category', texts: [''] }],
    "1000*(SUM('BR'!$E$4:$E$90)-SUM('BR'!$E$7,'BR'!$E$90))",
  ],
  ['another unit than that of the source', [foreign], 2020, [{ role: 'Unit', texts: ['TSB'] }], '0'],
  [
    'several spellings of one code',
    [own],
    2021,
    [{ role: 'Category', texts: ['1', 'Staff costs'] }],
    'SUMIFS(BudgetLines[2021],BudgetLines[Category],"1")+SUMIFS(BudgetLines[2021],BudgetLines[Category],"Staff costs")',
  ],
  [
    'several sources',
    [own, foreign],
    2020,
    [{ role: 'Output', texts: ['x'] }],
    'SUMIFS(BudgetLines[2020],BudgetLines[Output],"x")+1000*SUMIFS(\'BR\'!$E$4:$E$90,\'BR\'!$C$4:$C$90,"x")',
  ],
  [
    'spellings that differ in case only, which SUMIFS takes for one',
    [own],
    2020,
    [{ role: 'Unit', texts: ['BR', 'br', 'TSB'] }],
    'SUMIFS(BudgetLines[2020],BudgetLines[Unit],"br")+SUMIFS(BudgetLines[2020],BudgetLines[Unit],"TSB")',
  ],
  ['no spelling in use', [own], 2020, [{ role: 'Fund', texts: [] }], '0'],
]

describe('the sum of lines', () => {
  test.each(cases)('%s', (_, sources, year, conditions, formula) => {
    expect(sumOfLines(sources, year, conditions)).toBe(formula)
  })

  test('of all lines leaves out what stands in rows that are no lines', () => {
    expect(sumOfAllLines([own, foreign], 2020)).toBe(
      "SUM(BudgetLines[2020])+1000*(SUM('BR'!$E$4:$E$90)-SUM('BR'!$E$7,'BR'!$E$90))",
    )
  })
})

describe('a criterion means just its text', () => {
  test.each([
    ['R.1-1', '"R.1-1"'],
    ['', '""'],
    ['a "b"', '"a ""b"""'],
    ['what?', '"what~?"'],
    ['5*~', '"5~*~~"'],
    ['>100', '"=>100"'],
    ['=A1', '"==A1"'],
    ['x'.repeat(255), `"${'x'.repeat(255)}"`],
    ['x'.repeat(256), `"${'x'.repeat(254)}*"`],
    [`${'x'.repeat(253)}?yy`, `"${'x'.repeat(253)}*"`],
  ])('%j', (text, formula) => {
    expect(criterion(text)).toBe(formula)
  })
})
