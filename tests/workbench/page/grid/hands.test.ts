import type { Locator } from 'playwright-core'
import { comesToBe } from '../../../comes-to-be.ts'
import { atTheGrid } from './grid-in-browser.ts'

const grid = atTheGrid(async (grid) => {
  await grid.bench(({ asAddIn, write, table }) =>
    asAddIn(() => {
      write('Budget!A1', [
        ['Line', 'Output', 'Amount'],
        ['L1', 'R.1-1', 10],
        ['L2', 'R.1-2', 2000],
        ['L3', 'R.1-1', 30],
      ])
      table('Budget', 'A1:C4', 'Lines')
    }),
  )
})

/** Waits until those cells are selected, such as `Budget!A1:B2`. */
const selected = (address: string) =>
  grid.until(`bench.excel.book.address(bench.book.selection.sheet, bench.selected()) === '${address}'`)

/** The handle at the lower right corner of a cell. */
const corner = (address: string): [number, number] => {
  const [x, y] = grid.at(address)
  return [x + 40, y + 10]
}

/** Waits until the keyboard is there. */
const focused = (place: Locator) =>
  comesToBe(() => place.evaluate((element) => element === document.activeElement), true)

it('goes where the keys of Excel lead', async () => {
  await grid.click('B3')
  for (const [keys, address] of [
    ['Home', 'A3'],
    ['Control+End', 'C4'],
    ['Control+Home', 'A1'],
    ['Control+Shift+End', 'A1:C4'],
    ['Control+Home', 'A1'],
    ['Control+ArrowRight', 'C1'],
    ['Shift+Home', 'A1:C1'],
    ['Control+Space', 'A:C'],
    ['Shift+Space', '1:1048576'],
    ['Control+Home', 'A1'],
    ['ArrowDown', 'A2'],
    ['Shift+Space', '2:2'],
    ['Control+Home', 'A1'],
    ['Control+a', 'A1:C4'],
  ] as const) {
    await grid.press(keys)
    await selected(`Budget!${address}`)
  }
  await grid.press('Control+Home', 'PageDown')
  await grid.until('bench.book.selection.area.top > 15')
  await grid.press('PageUp')
  await selected('Budget!A1')
  await grid.press('Control+Alt+PageDown')
  await selected('Lists!A1')
})

it('goes where the name box says, and says where there is nothing', async () => {
  const { page } = grid
  const box = page.locator('[data-u-comp="defined-name"] input')
  for (const [said, address] of [
    ['Lists!B2:C3', 'Lists!B2:C3'],
    ['Lines', 'Budget!A2:C4'],
    ['lines[amount]', 'Budget!C2:C4'],
    ['c:c', 'Budget!C:C'],
  ] as const) {
    await box.fill(said)
    await box.press('Enter')
    await selected(address)
  }
  await box.fill('No such name')
  await box.press('Enter')
  await page.getByText('There is no cell, name or table called No such name').waitFor()
  await grid.click('C2')
  await selected('Budget!C2')
  await box.fill('First')
  await box.press('Enter')
  await grid.until(
    'bench.book.names.some(({ name, formula }) => name === "First" && formula === "=Budget!$C$2")',
  )
})

it('fills by the corner that is dragged, or pressed twice, and selects what was filled', async () => {
  await grid.bench(({ asAddIn, write }) => asAddIn(() => write('Budget!E1', [['January', '2024-01-31']])))
  await grid.drag(grid.at('E1'), grid.at('F1'))
  await selected('Budget!E1:F1')
  await grid.drag(corner('F1'), grid.at('F3'))
  await grid.until('bench.value("E3") === "March" && bench.value("F3") === 45324')
  await selected('Budget!E1:F3')
  await grid.type('D2', '=C2*2')
  await grid.until('bench.value("D2") === 20')
})

it('fills down to the end of the column beside it', async () => {
  await grid.type('G1', '=1+1')
  await grid.bench(({ asAddIn, write }) => asAddIn(() => write('Budget!F1', [[1], [2], [3]])))
  await grid.click('G1')
  await selected('Budget!G1')
  await grid.page.mouse.dblclick(...corner('G1'))
  await grid.until('bench.value("G3") === 2')
})

it('moves cells that are dragged by their edge, with the formulas that point at them', async () => {
  await grid.type('F1', '=C2')
  await grid.drag(grid.at('C2'), grid.at('C3'))
  await selected('Budget!C2:C3')
  const [x, y] = grid.at('C2')
  const [toX, toY] = grid.at('H5')
  await grid.drag([x - 23, y], [toX - 23, toY])
  await grid.until('bench.value("H5") === 10 && bench.cell("F1").f === "=H5"')
})

it('makes a column as wide as its texts by a double click on its edge, and rows as high', async () => {
  const { page } = grid
  await grid.bench(({ asAddIn, write }) =>
    asAddIn(() => write('Budget!E2', [['a text that is longer than its column']])),
  )
  const [left, top] = [grid.at('A1')[0] - 70 + 46, grid.at('A1')[1] - 20]
  await page.mouse.move(left + 5 * 64, top)
  await page.mouse.dblclick(left + 5 * 64, top)
  await grid.until('bench.book.active.grid.lines.columnWidth(4) > 180')
  await grid.bench(({ excel }) => excel.act('person', (person) => person.undo()))
  await grid.until('bench.book.active.grid.lines.columnWidth(4) === 64')
  await grid.bench(({ excel }) => excel.act('person', (person) => person.look('E2', 'wrapText', true)))
  const [x, y] = [grid.at('A2')[0] - 50, grid.at('A2')[1] + 10]
  await page.mouse.move(x, y)
  await page.mouse.dblclick(x, y)
  await grid.until('bench.book.active.grid.lines.rowHeight(1) > 50')
})

it('does again what was taken back, until something else is done', async () => {
  await grid.type('E1', '5')
  await grid.press('Control+z')
  await grid.until('bench.value("E1") === ""')
  await grid.press('Control+y')
  await grid.until('bench.value("E1") === 5')
  await grid.press('Control+z', 'Control+Shift+z')
  await grid.until('bench.value("E1") === 5')
})

it('opens the filter of a header and the day of today by the keyboard', async () => {
  const { page } = grid
  await grid.click('B1')
  await grid.press('Alt+ArrowDown')
  await page.getByRole('checkbox', { name: 'R.1-1' }).waitFor()
  await grid.press('Escape')
  await grid.click('F1')
  await grid.press('Control+;')
  await grid.until('bench.value("F1") > 45000')
})

it('shows rows by a condition on numbers, by the keyboard alone, and says what is missing', async () => {
  const { page } = grid
  await grid.click('C1')
  await grid.press('Alt+ArrowDown')
  const menu = page.getByRole('dialog', { name: 'Filter Amount' })
  await focused(menu.getByLabel('Search'))
  const button = menu.getByRole('button', { name: 'Number filters' })
  await button.focus()
  await grid.press('Enter')
  const condition = menu.getByLabel('Condition', { exact: true })
  await focused(condition)
  await grid.press('Tab', 'Enter')
  await menu.getByRole('alert').getByText('Type a value to compare with.').waitFor()
  await grid.press('Escape')
  await focused(button)
  await grid.press('Enter')
  await focused(condition)
  await condition.selectOption('is between')
  await menu.getByLabel('From').fill('20')
  await menu.getByLabel('To', { exact: true }).fill('1,999')
  await grid.press('Enter')
  await grid.until('[...bench.book.active.filteredRows].join() === "1,2"')
  await menu.waitFor({ state: 'detached' })
  await grid.click('C1')
  await grid.press('Alt+ArrowDown')
  await menu.getByRole('checkbox', { name: '30', checked: true }).waitFor()
  await menu.getByRole('button', { name: 'Clear filter from Amount' }).click()
  await grid.until('bench.book.active.filteredRows.size === 0')
})

it('shows rows by the colour of their cells, and offers of a column what the others leave', async () => {
  const { page } = grid
  await grid.bench(({ excel }) => {
    excel.act('person', (person) => person.look('C3', 'fillColor', '#FFF2CC'))
  })
  await grid.click('C1')
  await grid.press('Alt+ArrowDown')
  const menu = page.getByRole('dialog', { name: 'Filter Amount' })
  await menu.getByRole('button', { name: 'Filter by colour' }).click()
  await menu.getByRole('button', { name: 'Light yellow' }).click()
  await grid.until('[...bench.book.active.filteredRows].join() === "1,3"')
  await grid.click('B1')
  await grid.press('Alt+ArrowDown')
  const other = page.getByRole('dialog', { name: 'Filter Output' })
  await other.getByRole('checkbox', { name: 'R.1-2' }).waitFor()
  await other.getByRole('checkbox', { name: 'R.1-1' }).waitFor({ state: 'detached' })
  await focused(other.getByLabel('Search'))
  await grid.press('Escape')
  await other.waitFor({ state: 'detached' })
})

it('brings a header among frozen rows into sight before its filter opens', async () => {
  const { page } = grid
  await grid.bench(({ excel, asAddIn, write }) => {
    asAddIn(() => write('Budget!X1', [['Far'], [1], [2]]))
    excel.act('person', (person) => {
      person.freeze('Budget', 1, 1)
      person.turnFilter('X1:X3')
    })
  })
  const box = page.locator('[data-u-comp="defined-name"] input')
  await box.fill('X1')
  await box.press('Enter')
  await selected('Budget!X1')
  await grid.press('Alt+ArrowDown')
  const menu = page.getByRole('dialog', { name: 'Filter Far' })
  await menu.getByLabel('Search').waitFor()
  await comesToBe(async () => {
    const found = await menu.boundingBox()
    return found !== null && found.x >= 0 && found.x + found.width <= 1000
  }, true)
})

it('empties cells that the corner is dragged back over', async () => {
  await grid.bench(({ asAddIn, write }) => asAddIn(() => write('Budget!F1', [[1], [2], [3]])))
  await grid.drag(grid.at('F1'), grid.at('F3'))
  await selected('Budget!F1:F3')
  await grid.drag(corner('F3'), grid.at('F1'))
  await grid.until('bench.value("F1") === 1 && bench.value("F2") === "" && bench.value("F3") === ""')
})

it('takes what is typed beside a table into it, and takes that back before what was typed', async () => {
  await grid.type('D2', 'late')
  await grid.until('bench.book.tables[0].area.columns === 4 && bench.value("D1") === "Column1"')
  await grid.press('Control+z')
  await grid.until('bench.book.tables[0].area.columns === 3 && bench.value("D2") === "late"')
  await grid.press('Control+z')
  await grid.until('bench.value("D2") === ""')
})

it('inserts a whole row of a table where cells of it are to move down, and takes it back in one step', async () => {
  const { page } = grid
  await grid.click('B3')
  await page.mouse.click(...grid.at('B3'), { button: 'right' })
  await page.getByText('Insert', { exact: true }).hover()
  await page.getByText('Move Down', { exact: true }).click()
  await grid.until('bench.value("A3") === "" && bench.value("A4") === "L2" && bench.value("C4") === 2000')
  await grid.until('bench.book.tables[0].area.rows === 5')
  await grid.press('Control+z')
  await grid.until('bench.value("A3") === "L2" && bench.book.tables[0].area.rows === 4')
})

it('reads a number as a share where the cell shows shares', async () => {
  await grid.bench(({ excel }) => {
    excel.act('person', (person) => person.format('E1', '0.00%'))
  })
  await grid.type('E1', '40')
  await grid.until('bench.value("E1") === 0.4')
})

it('finds texts and puts others in their place', async () => {
  const { page } = grid
  await grid.click('A1')
  await grid.press('Control+f')
  await page.getByLabel('Find', { exact: true }).fill('r.1-1')
  await grid.press('Enter')
  await selected('Budget!B2')
  await grid.press('Enter')
  await selected('Budget!B4')
  await page.getByLabel('Replace with').fill('R.2-1')
  await page.getByRole('button', { name: 'Replace all' }).click()
  await grid.until('bench.value("B2") === "R.2-1" && bench.value("B4") === "R.2-1"')
  await grid.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

it('keeps a note that is written on a cell', async () => {
  const { page } = grid
  await grid.click('B3')
  await grid.press('Shift+F2')
  await page.getByLabel('Note').getByRole('textbox').fill('Ask Ada')
  await page.getByRole('button', { name: 'OK' }).click()
  await grid.until('bench.book.active.notes[0]?.content === "Ask Ada"')
})

it('has no end of rows where a person scrolls on', async () => {
  const { page } = grid
  await page.mouse.move(...grid.at('C5'))
  // A slow machine takes several turns of the wheel as one.
  while (!(await grid.bench(({ book }) => book.active.grid.rowCount > 600))) {
    await page.mouse.wheel(0, 4000)
    await page.waitForTimeout(150)
  }
})

it('freezes and sorts from the menus of cells and headers', async () => {
  const { page } = grid
  await page.mouse.click(...grid.at('B3'), { button: 'right' })
  await page.getByText('Freeze', { exact: true }).hover()
  await page.getByText('Freeze to active cell').click()
  await grid.until('bench.book.active.frozen.rows === 2 && bench.book.active.frozen.columns === 1')
  const [x, y] = grid.at('C1')
  await page.mouse.click(x + 30, y)
  await page.getByText('Sort largest to smallest').click()
  await grid.until('bench.value("C2") === 2000 && bench.value("C4") === 10')
})

it('deletes a sheet once that is confirmed, and brings a hidden one back', async () => {
  const { page } = grid
  const tab = (name: string) => page.getByText(name, { exact: true }).first()
  await tab('Lists').click({ button: 'right' })
  await page.getByText('Hide', { exact: true }).click()
  await grid.until('bench.book.sheets[1].visibility === "Hidden"')
  await tab('Budget').click({ button: 'right' })
  await page.getByText('Unhide', { exact: true }).click()
  await tab('Lists').click()
  await grid.until('bench.book.sheets[1].visibility === "Visible"')
  await tab('Lists').click({ button: 'right' })
  await page.getByText('Delete', { exact: true }).click()
  await page.getByRole('button', { name: 'OK', exact: true }).click()
  await grid.until('bench.book.sheets.length === 1')
})

it('says what it does not offer', async () => {
  await grid.click('B3')
  await grid.press('Control+1')
  await grid.page
    .getByText('The window for the format of cells is not offered in this stand-in for Excel.')
    .waitFor()
})

it('colours a table as soon as there is one', async () => {
  await comesToBe(() => grid.colour('A1'), '#4472c4')
})
