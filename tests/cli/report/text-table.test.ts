import { styleOf } from '../../../src/cli/report/style.ts'
import { textTable } from '../../../src/cli/report/text-table.ts'

const columns = [
  { heading: 'Code', kind: 'words' },
  { heading: 'Title', kind: 'fill' },
  { heading: 'Plan', kind: 'number' },
] as const

const page = { width: 40, style: styleOf(false) }

test('words stand at the left, numbers at the right, whatever the script', () => {
  const rows = [
    { cells: ['ITU-R', 'Radio', '12,345'] },
    { cells: ['  R.1', '無線通信', '7'] },
    { cells: ['  R.2', 'نشر المعرفة', '-1'] },
  ]
  expect(textTable(columns, rows, page)).toBe(
    [
      'Code   Title          Plan',
      '--------------------------',
      'ITU-R  Radio        12,345',
      '  R.1  無線通信          7',
      '  R.2  نشر المعرفة      -1',
    ].join('\n'),
  )
})

test('on a narrow page titles give way, codes and figures do not', () => {
  const rows = [{ cells: ['R.1', 'Spectrum/orbit regulation and management', '123,456,789'] }]
  expect(textTable(columns, rows, page)).toBe(
    [`Code  Title${' '.repeat(25)}Plan`, '-'.repeat(40), 'R.1   Spectrum/orbit regul…  123,456,789'].join(
      '\n',
    ),
  )
})

test('a cell with a line break stays in its row', () => {
  const rows = [{ cells: ['R.1', 'first\nsecond', '1'] }]
  expect(textTable(columns, rows, page).split('\n')).toHaveLength(3)
})

test('a total is set off where colour is wanted', () => {
  const total = { cells: ['', 'Total', '8'], strong: true }
  const painted = textTable(columns, [total], { ...page, style: styleOf(true) })
  expect(painted.split('\n').at(-1)).toBe('\u001b[1m      Total     8\u001b[0m')
})
