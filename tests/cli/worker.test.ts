import { spawn, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readsWorkbooks } from '../../src/cli/reads-workbooks.ts'
import { secondsFor, workerLimits } from '../../src/cli/worker-limits.ts'

const built = join(__dirname, '../../dist/rbb.js')
const oneLineOf = (text: string): unknown =>
  expect.stringMatching(new RegExp(`^rbb: [^\\n]*${text}[^\\n]*\\n$`))

test.each([
  ['check plan.xlsx', true],
  ['check odd-name', true],
  ['allocate a.xlsx b.xlsm -o report.xlsx', true],
  ['explain plan.xlsx --of goal:G.1', true],
  ['check --lines lines.csv', false],
  ['check --lines=lines.csv', false],
  ['check --help', false],
  ['new financial-plan -o plan.xlsx', false],
  ['framework', false],
  ['--version', false],
  ['', false],
])('a process of its own for: rbb %s: %s', (line, expected) => {
  expect(readsWorkbooks(line.split(' '))).toBe(expected)
})

test('limits are the standard ones, or as the environment says', () => {
  const standard = workerLimits({})
  expect(workerLimits({ RBB_SECONDS: '60', RBB_MEGABYTES: '2000' })).toEqual({ seconds: 60, megabytes: 2000 })
  expect(workerLimits({ RBB_SECONDS: 'long', RBB_MEGABYTES: '-1' })).toEqual(standard)
})

test('a large workbook is given more time', () => {
  const limits = { seconds: 8, megabytes: 340 }
  expect([0, 1.5, 6].map((megabytes) => secondsFor(limits, megabytes * 2 ** 20))).toEqual([8, 16, 40])
})

describe('the built command line with a workbook', () => {
  let folder = ''
  const inFolder = (env: NodeJS.ProcessEnv = {}) => ({ cwd: folder, env: { ...process.env, ...env } })
  const run = (argv: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [built, ...argv], {
      ...inFolder(env),
      encoding: 'utf8',
      maxBuffer: Infinity,
    })
    return { status, stdout, stderr }
  }

  beforeAll(() => {
    if (!existsSync(built)) throw new Error('dist/rbb.js is missing: run npm run build first')
    folder = mkdtempSync(join(tmpdir(), 'rbb-'))
    const lines = Array.from(
      { length: 15_000 },
      (_, at) => `L-${at},BR,"Illustrative, ${at}",R.1-1,,4,RB,${at}.25`,
    )
    writeFileSync(
      join(folder, 'lines.csv'),
      ['Line,Unit,Activity,Output,Enabler,Category,Fund,2020', ...lines].join('\n'),
    )
    run(['new', 'financial-plan', '-o', 'plan.xlsx', '--lines', 'lines.csv'])
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('answers as for the same lines in CSV', () => {
    const book = run(['explain', 'plan.xlsx', '--of', 'total', '--format', 'json'])
    const csv = run(['explain', '--lines', 'lines.csv', '--of', 'total', '--format', 'json'])
    expect(book.stderr).toBe('')
    expect(JSON.parse(book.stdout).amount).toEqual(JSON.parse(csv.stdout).amount)
    expect(book.status).toBe(csv.status)
  })

  test('hands on what goes wrong, in one line', () => {
    expect(run(['check', 'lines.xlsx'])).toEqual({ status: 2, stdout: '', stderr: oneLineOf('no such file') })
  })

  test('ends in one line what takes too long', () => {
    expect(run(['check', 'plan.xlsx'], { RBB_SECONDS: '0.001' })).toEqual({
      status: 2,
      stdout: '',
      stderr: oneLineOf('longer than 0.001\\d* seconds'),
    })
  })

  test('ends in one line what takes too much memory', () => {
    expect(run(['check', 'plan.xlsx'], { RBB_MEGABYTES: '14' })).toEqual({
      status: 2,
      stdout: '',
      stderr: oneLineOf('more than 14 MB of memory'),
    })
  })

  test('reads no more of a huge file than is needed to refuse it', () => {
    const huge = join(folder, 'huge.xlsx')
    closeSync(openSync(huge, 'w'))
    truncateSync(huge, 3 * 2 ** 30)
    expect(run(['check', 'huge.xlsx'])).toEqual({
      status: 2,
      stdout: '',
      stderr: oneLineOf('no .xlsx workbook'),
    })
  })

  test('is stopped by Ctrl-C, with the exit code of shells', async () => {
    // Nobody ever writes into it, so that reading it lasts until the end.
    spawnSync('mkfifo', ['endless.xlsx'], { cwd: folder })
    const child = spawn(process.execPath, [built, 'check', 'endless.xlsx'], inFolder({ RBB_SECONDS: '60' }))
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    const stopping = setInterval(() => child.kill('SIGINT'), 2000)
    const status = await new Promise((resolve) => child.once('close', resolve))
    clearInterval(stopping)
    expect(stderr).toBe('rbb: Stopped.\n')
    expect(status).toBe(130)
  })
})
