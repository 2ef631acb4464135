import { comesToBe } from '../../../comes-to-be.ts'
import { atTheGrid } from './grid-in-browser.ts'

const grid = atTheGrid()

/** Lines with a table, as an add-in leaves them. */
async function fillIn(): Promise<void> {
  await grid.bench(({ asAddIn, write, table }) =>
    asAddIn(() => {
      write('Budget!A1', [
        ['Line', 'Output', 'Amount'],
        ['L1', 'R.1-1', 10],
        ['L2', 'R.1-2', 2000],
        ['L3', 'R.1-1', 30],
      ])
      write('Lists!A1', [['R.1-1'], ['R.1-2']])
      table('Budget', 'A1:C4', 'Lines')
    }),
  )
}

it('takes text, numbers and formulas from the keyboard, and calculates', async () => {
  await grid.type('B2', 'Staff')
  await grid.type('B3', '12.5')
  await grid.type('B4', '=b3*2')
  await grid.until('bench.value("B4") === 25')
  expect(await grid.bench(({ value, cell }) => [value('B2'), value('B3'), cell('B4')?.f])).toEqual([
    'Staff',
    12.5,
    '=B3*2',
  ])
})

it('keeps text that looks like a number as Excel does, and refuses what is no formula', async () => {
  await grid.type('B2', "'007")
  await grid.type('B3', '12%')
  await grid.type('B4', '=1+')
  await grid.page.getByText('There is a problem with this formula: =1+').waitFor()
  expect(await grid.bench(({ value }) => [value('B2'), value('B3'), value('B4')])).toEqual(['007', 0.12, ''])
})

it('reads structured references that are typed, and makes them those of the whole column', async () => {
  await fillIn()
  await grid.type('D1', 'Twice')
  await grid.bench(({ book, asAddIn }) =>
    asAddIn(() => {
      const [table] = book.tables
      if (table) table.area = { ...table.area, columns: 4 }
    }),
  )
  await grid.type('D2', '=[@Amount]*2')
  await grid.until('bench.value("D4") === 60')
  await grid.type('F1', '=SUM(Lines[Amount])')
  await grid.until('bench.value("F1") === 2040')
  expect(await grid.bench(({ cell }) => cell('D2')?.custom)).toEqual({ written: '=[@Amount]*2' })
  // Looked at again, it shows as it was written.
  await grid.click('F1')
  await grid.page.keyboard.press('F2')
  await grid.page.keyboard.press('Enter')
  expect(await grid.bench(({ cell }) => cell('F1')?.custom)).toEqual({ written: '=SUM(Lines[Amount])' })
})

it('makes a table longer by what is typed right below it', async () => {
  await fillIn()
  await grid.type('A5', 'L4')
  await grid.until('bench.book.tables[0].area.rows === 5')
})

it('pastes a block, copies formulas along, and cuts', async () => {
  const { page } = grid
  await page.evaluate(() => navigator.clipboard.writeText('a\t1\r\n"b ""x"""\t2'))
  await grid.click('B2')
  await page.keyboard.press('Control+v')
  await grid.until('bench.value("C3") === 2')
  expect(await grid.bench(({ value }) => value('B3'))).toBe('b "x"')
  await grid.type('D2', '=C2*10')
  await grid.click('D2')
  await page.keyboard.press('Control+c')
  await grid.until('navigator.clipboard.readText().then((text) => text === "10")')
  await grid.click('D3')
  await page.keyboard.press('Control+v')
  await grid.until('bench.value("D3") === 20')
  await grid.click('B2')
  await page.keyboard.press('Control+x')
  await grid.until('navigator.clipboard.readText().then((text) => text === "a")')
  await grid.click('F6')
  await page.keyboard.press('Control+v')
  await grid.until('bench.value("F6") === "a"')
  expect(await grid.bench(({ value }) => value('B2'))).toBe('')
})

it('copies a formula typed just now with its result, on a slow machine too', async () => {
  const { page } = grid
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 25 })
  await grid.type('D2', '=2*10')
  await grid.click('D2')
  await page.keyboard.press('Control+c')
  await grid.until('navigator.clipboard.readText().then((text) => text === "20")')
})

it('empties cells, and takes that back', async () => {
  const { page } = grid
  await fillIn()
  await grid.click('C2')
  await page.keyboard.press('Delete')
  await grid.until('bench.value("C2") === ""')
  await page.keyboard.press('Control+z')
  await grid.until('bench.value("C2") === 10')
})

it('inserts and deletes rows from the menu of their headers', async () => {
  const { page } = grid
  await fillIn()
  const [, y] = grid.at('A3')
  await page.mouse.click(20, y)
  await page.mouse.click(20, y, { button: 'right' })
  await page.getByText('rows above').click({ position: { x: 8, y: 10 } })
  await grid.until('bench.value("A4") === "L2"')
  await page.mouse.click(20, y)
  await page.mouse.click(20, y, { button: 'right' })
  await page.getByText('Delete Selected Row').click()
  await grid.until('bench.value("A3") === "L2"')
  expect(await grid.bench(({ book }) => book.tables[0]?.area.rows)).toBe(4)
})

it('filters a table by the button in its header', async () => {
  const { page } = grid
  await fillIn()
  const [x, y] = grid.at('B1')
  await page.mouse.click(x + 30, y)
  await page.getByRole('checkbox', { name: 'R.1-1' }).click()
  await page.getByRole('button', { name: 'OK' }).click()
  await grid.until('bench.book.active.filteredRows.size === 2')
  // The row with L2 is now the second that is seen.
  await grid.click('A2')
  await grid.until('bench.book.selection.area.top === 2')
  await page.mouse.click(x + 30, y)
  await page.getByRole('button', { name: 'Clear filter from Output' }).click()
  await grid.until('bench.book.active.filteredRows.size === 0')
})

it('offers the entries of a list, and refuses others in the words of its rule', async () => {
  const { page } = grid
  await fillIn()
  await grid.bench(({ book, asAddIn }) =>
    asAddIn(() =>
      book.active.lists.push({
        area: { top: 1, left: 1, rows: 3, columns: 1 },
        rule: { list: { inCellDropDown: true, source: '=Lists!$A$1:$A$2' } },
        errorAlert: { showAlert: true, style: 'Stop', title: 'Output', message: 'Choose an output.' },
        prompt: {},
        ignoreBlanks: true,
      }),
    ),
  )
  const [x, y] = grid.at('B2')
  await grid.click('B2')
  await page.mouse.click(x + 30, y)
  await page.getByRole('option', { name: 'R.1-2' }).click()
  await grid.until('bench.value("B2") === "R.1-2"')
  await grid.type('B4', 'nonsense')
  await page.getByText('Output: Choose an output.').waitFor()
  expect(await grid.bench(({ value }) => value('B4'))).toBe('R.1-1')
})

it('adds, renames and hides sheets', async () => {
  const { page } = grid
  await page.getByText('Lists', { exact: true }).click()
  await grid.until('bench.book.active.name === "Lists"')
  await page.getByText('Lists', { exact: true }).dblclick()
  await page.locator('[contenteditable="true"]:focus', { hasText: 'Lists' }).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Codes')
  await page.keyboard.press('Enter')
  await grid.until('bench.book.sheets[1].name === "Codes"')
  await page.getByText('Codes', { exact: true }).click({ button: 'right' })
  await page.getByText('Hide', { exact: true }).click()
  await grid.until('bench.book.sheets[1].visibility === "Hidden" && bench.book.active.name === "Budget"')
  await grid.bench(({ asAddIn, addSheet }) => asAddIn(() => addSheet('Report')))
  await page.getByText('Report', { exact: true }).waitFor()
})

it('refuses in words what a protected sheet does not let people do', async () => {
  const { page } = grid
  await fillIn()
  await grid.bench(({ excel }) => excel.act('person', (person) => person.protect('Budget')))
  await grid.type('C2', '5')
  await page.getByText('The cell you are trying to change is on a protected sheet.').waitFor()
  await grid.click('C3')
  await page.keyboard.press('Delete')
  await page.getByText('The cells C3 of Budget are on a protected sheet and not unlocked.').waitFor()
  expect(await grid.bench(({ value }) => [value('C2'), value('C3')])).toEqual([10, 2000])
})

it('keeps the selection the same in the book and on the screen, without taking the keyboard from the pane', async () => {
  const { page } = grid
  await grid.click('B2')
  await page.keyboard.down('Control')
  await grid.click('D4')
  await page.keyboard.up('Control')
  await grid.until('bench.book.selection.area.top === 3 && bench.book.selection.others?.[0]?.top === 1')
  await page.frameLocator('iframe').getByRole('button').focus()
  await grid.bench(({ asAddIn, select }) => asAddIn(() => select('Lists!C90:D91')))
  await grid.until('bench.book.engine.book.getActiveSheet().getName() === "Lists"')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
})

it('shows tables, conditional formats and what the add-in writes at once, and keeps frozen headers in sight', async () => {
  const { page } = grid
  await fillIn()
  await grid.bench(({ book, asAddIn }) =>
    asAddIn(() => {
      book.active.frozen = { rows: 1, columns: 0 }
      book.active.highlights.push({
        id: 'high',
        type: 'Custom',
        areas: [{ top: 1, left: 2, rows: 3, columns: 1 }],
        stopIfTrue: false,
        formula: '=$C2>100',
        rule: {},
        format: new Map([['fill/color', '#FFC7CE']]),
      })
    }),
  )
  await expectColour('A1', '#4472c4')
  await expectColour('C3', '#ffc7ce')
  await grid.bench(({ asAddIn, write }) => asAddIn(() => write('Budget!C4', [[500]])))
  await expectColour('C4', '#ffc7ce')
  await page.mouse.move(...grid.at('C8'))
  await page.mouse.wheel(0, 1500)
  await expectColour('C4', '#ffffff')
  await expectColour('A1', '#4472c4')
})

/** Painting takes a moment. */
function expectColour(address: string, colour: string): Promise<void> {
  return comesToBe(() => grid.colour(address), colour)
}
