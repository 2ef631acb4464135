import { illustrative, runRbb } from './run-rbb.ts'

const books = 'tests/fixtures/books'
const lines = ['--lines', 'seeds/illustrative-lines.csv']

const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no command', [], /^rbb: Which command\?/],
  ['an unknown command', ['tidy'], /unknown command 'tidy'/],
  ['an option with a slip', ['check', '--line', 'x'], /unknown option '--line' \(Did you mean --lines\?\)/],
  ['an option of another command', ['check', ...lines, '--unit', '1'], /unknown option '--unit'/],
  ['no lines', ['check'], /add --lines L\.csv/],
  ['no lines but splits', ['allocate', '--splits', 'seeds/illustrative-splits.csv'], /add --lines L\.csv/],
  ['an option without its value', ['check', '--lines'], /--lines <L\.csv>' argument missing/],
  ['an empty path', ['check', '--lines', ''], /--lines .* is empty/],
  ['an option given twice', ['check', ...lines, ...lines], /--lines .* given twice/],
  ['a file that is not there', ['check', '--lines', 'nowhere.csv'], /“nowhere\.csv” .* no such file/],
  ['a folder', ['check', '--lines', 'seeds'], /“seeds” .* a folder, not a file/],
  [
    'a path through a file',
    ['check', '--lines', 'package.json/x.csv'],
    /“package\.json\/x\.csv” cannot be read/,
  ],
  ['a file with other headers', ['check', '--lines', 'seeds/README.md'], /README\.md .* headers/],
  ['a workbook that is not there', ['check', 'Plan.xlsx'], /“Plan\.xlsx” cannot be read: .* no such file/],
  [
    'a workbook beside lines',
    ['explain', 'Plan.XLSM', ...lines, '--of', 'total'],
    /--lines cannot stand beside/,
  ],
  ['a workbook beside links', ['check', 'Plan.xlsx', '--links', 'K.csv'], /--links cannot stand beside/],
  [
    'a workbook and thousands',
    ['check', 'Plan.xlsx', '--amounts', '1000'],
    /under AmountUnit in its table Sources/,
  ],
  ['a workbook twice', ['check', `${books}/own-tables.xlsx`, `${books}/own-tables.xlsx`], /is given twice/],
  [
    'a workbook twice by two names',
    ['check', `${books}/own-tables.xlsx`, `${books}/../books/own-tables.xlsx`],
    /are the same file/,
  ],
  ['a workbook without lines', ['check', `${books}/no-lines.xlsx`], /no-lines\.xlsx holds no budget lines/],
  ['a workbook that is none', ['check', 'seeds/README.md'], /README\.md: This is a text file/],
  ['a CSV file without its option', ['check', 'lines.csv'], /“lines\.csv” stands alone.*--lines lines\.csv/],
  ['unit 0', ['allocate', ...lines, '--unit', '0'], /--unit .*'0' is invalid/],
  ['unit below 0', ['allocate', ...lines, '--unit', '-1'], /--unit .*'-1' is invalid/],
  ['a broken unit', ['allocate', ...lines, '--unit', '1.5'], /--unit .*'1\.5' is invalid/],
  ['a unit in words', ['allocate', ...lines, '--unit', 'k'], /--unit .*'k' is invalid/],
  ['amounts 5', ['check', ...lines, '--amounts', '5'], /--amounts .*'5' is invalid\. Choose 1 or 1000/],
  ['pending maybe', ['allocate', ...lines, '--pending', 'maybe'], /'maybe' .* include, exclude, only/],
  [
    'a format not offered',
    ['explain', ...lines, '--of', 'total', '--format', 'csv'],
    /'csv' .* text, json\./,
  ],
  ['no figure', ['explain', ...lines], /Add --of/],
  ['a kind of figure that is not', ['explain', ...lines, '--of', 'nonsense:X'], /nonsense:X/],
  ['a code that is not', ['explain', ...lines, '--of', 'goal:G.9'], /G\.9/],
  ['a kind without a code', ['explain', ...lines, '--of', 'goal'], /goal/],
  ['a period that is not', ['explain', ...lines, '--of', 'total', '--period', '1999'], /1999/],
  ['an odd biennium', ['explain', ...lines, '--of', 'total', '--period', '2021-2022'], /2021-2022/],
  [
    'a part that is not',
    ['explain', ...lines, '--of', 'goal:G.1', '--part', 'all'],
    /direct, bureau, services/,
  ],
  ['a part of what has none', ['explain', ...lines, '--of', 'total', '--part', 'direct'], /no parts/],
  ['more than a command takes', ['framework', 'x'], /too many arguments/],
  [
    'a framework that is no JSON',
    ['framework', '--framework', 'seeds/README.md'],
    /README\.md is not valid JSON/,
  ],
  [
    'JSON that is no framework',
    ['framework', '--framework', 'package.json'],
    /package\.json is no results framework: /,
  ],
]

test.each(refused)('%s is refused in one line', async (_, argv, message) => {
  const { exitCode, stdout, stderr } = await runRbb(argv)
  expect(stderr).toMatch(message)
  expect(stderr).toMatch(/^rbb: .*\n$/)
  expect(stdout).toBe('')
  expect(exitCode).toBe(2)
})

test('a fault inside is told in one line too, without anything that steers the terminal', async () => {
  const broken = {
    stdout: () => Promise.reject(new Error('first\nsecond\u001b[2J\u202e')),
  }
  const { exitCode, stderr } = await runRbb(['check', ...illustrative], broken)
  expect(stderr).toBe('rbb: first second [2J\n')
  expect(exitCode).toBe(2)
})
