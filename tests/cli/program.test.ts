import { version as packageVersion } from '../../package.json'
import { version } from '../../src/cli/version.ts'
import { illustrative, mess, runRbb } from './run-rbb.ts'

const budgets = [
  ['the illustrative budget', illustrative, 0],
  ['a budget with errors', mess, 1],
] as const

const commands = [
  ['check', []],
  ['allocate', []],
  ['explain', ['--of', 'total']],
] as const

describe.each(budgets)('%s', (_, inputs, exitCode) => {
  const formats = commands.flatMap(([command, more]) =>
    (['text', 'json', ...(command === 'explain' ? [] : ['csv'])] as const).map(
      (format) => [command, format, more] as const,
    ),
  )

  test.each(formats)(`%s as %s ends with ${exitCode}`, async (command, format, more) => {
    const run = await runRbb([command, ...inputs, ...more, '--format', format])
    expect(run.stderr).toBe('')
    expect(run.stdout).toMatch(/[^\n]\n$/)
    expect(run.exitCode).toBe(exitCode)
    if (format === 'json') expect(run.stdout).toBe(`${JSON.stringify(JSON.parse(run.stdout), null, 2)}\n`)
  })

  test.each(commands)('the text of %s is not wider than 100 columns', async (command, more) => {
    const { stdout } = await runRbb([command, ...inputs, ...more])
    expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([])
  })
})

describe('rbb check', () => {
  test('as JSON has the documented keys in their order', async () => {
    const { stdout } = await runRbb(['check', ...mess, '--format', 'json'])
    const report = JSON.parse(stdout)
    expect(Object.keys(report)).toEqual(['valid', 'illustrative', 'counts', 'findings'])
    expect(Object.keys(report.counts)).toEqual(['error', 'warning', 'info', 'ignored'])
    const order = ['code', 'name', 'severity', 'message', 'advice', 'at', 'line', 'fix']
    for (const finding of report.findings) {
      expect(Object.keys(finding)).toEqual(order.filter((key) => key in finding))
    }
  })

  test('names each row of the budget that has an error in its text, with --all', async () => {
    const { stdout } = await runRbb(['check', ...mess, '--all'])
    const json = await runRbb(['check', ...mess, '--format', 'json'])
    for (const { code, severity, at } of JSON.parse(json.stdout).findings) {
      const row = at.row === null ? '' : ` row ${at.row}`
      expect(stdout.replaceAll(/\n +/g, ' ')).toContain(`${severity} ${code} ${at.source}${row}`)
    }
  })

  test('has a row a finding as CSV', async () => {
    const csv = await runRbb(['check', ...illustrative, '--format', 'csv'])
    const json = await runRbb(['check', ...illustrative, '--format', 'json'])
    expect(csv.stdout.trimEnd().split('\n')).toHaveLength(1 + Number(JSON.parse(json.stdout).findings.length))
  })
})

describe('rbb allocate', () => {
  test('uses the defaults of the documentation', async () => {
    const plain = await runRbb(['allocate', ...illustrative, '--format', 'json'])
    const spelt = ['--unit', '1000', '--pending', 'include', '--amounts', '1']
    expect(await runRbb(['allocate', ...illustrative, '--format', 'json', ...spelt])).toEqual(plain)
    expect(JSON.parse(plain.stdout)).toMatchObject({ pending: 'include', rounded: { unit: 1000 } })
  })

  test('takes amounts as thousands where they are', async () => {
    const total = async (amounts: string) => {
      const { stdout } = await runRbb(['allocate', ...illustrative, '--amounts', amounts, '--format', 'json'])
      return String(JSON.parse(stdout).total.plan)
    }
    expect(await total('1')).toBe('649398605.29')
    expect(await total('1000')).toBe('649398605290.00')
  })

  test.each(['include', 'exclude', 'only'])('says how pending items are treated: %s', async (pending) => {
    const { stdout } = await runRbb(['allocate', ...illustrative, '--pending', pending, '--format', 'json'])
    expect(JSON.parse(stdout).pending).toBe(pending)
  })

  test('has the same figures as CSV and as JSON', async () => {
    const csv = await runRbb(['allocate', ...illustrative, '--format', 'csv'])
    const json = await runRbb(['allocate', ...illustrative, '--format', 'json'])
    const [goal] = JSON.parse(json.stdout).goals
    expect(csv.stdout.startsWith('Kind,Code,Objective,Part,Period,Amount\ntotal,,,full,2020,')).toBe(true)
    expect(csv.stdout).toContain(`\ngoal,${goal.code},,services,2020-2021,${goal.services['2020-2021']}\n`)
  })
})

describe('rbb explain', () => {
  test('gives the figure of the allocation, whatever the case of its code', async () => {
    const allocation = await runRbb(['allocate', ...illustrative, '--format', 'json'])
    const figure = ['--of', 'goal:g.2', '--part', 'bureau', '--period', '2022-2023']
    const explanation = await runRbb(['explain', ...illustrative, ...figure, '--format', 'json'])
    const report = JSON.parse(explanation.stdout)
    const goal = JSON.parse(allocation.stdout).goals[1]
    expect(Object.keys(report)).toEqual([
      'what',
      'part',
      'period',
      'pending',
      'amount',
      'illustrative',
      'parts',
    ])
    expect(report.amount).toBe(goal.bureau['2022-2023'])
  })
})

describe('rbb framework', () => {
  test('shows the framework that is built in, and one that is given', async () => {
    expect((await runRbb(['framework'])).stdout).toMatch(/^ITU Strategic Plan 2020-2023\n/)
    const given = await runRbb(['framework', '--framework', 'tests/fixtures/frameworks/second.json'])
    expect(given.stdout).toMatch(/^Harbour Union, programme 2025-2027 \(illustrative\)\n/)
  })

  test('gives as JSON what it can read again', async () => {
    const { stdout, exitCode } = await runRbb(['framework', '--format', 'json'])
    const { findings, ...framework } = JSON.parse(stdout)
    expect(framework.id).toBe('itu-strategic-plan-2020-2023')
    expect(findings.length).toBeGreaterThan(0)
    expect(exitCode).toBe(0)
  })
})

describe('help', () => {
  const asked = [
    ['--help'],
    ['help'],
    ['check', '--help'],
    ['help', 'allocate'],
    ['explain', '-h'],
    ['framework', '--help'],
  ]
  test.each(asked)('%s %s teaches by example', async (...argv) => {
    const { exitCode, stdout, stderr } = await runRbb(argv)
    expect(stdout).toMatch(/^Usage: rbb /)
    expect(stdout).toMatch(/\nExamples.*:\n {2}rbb /)
    expect(stdout.split('\n').filter((line) => line.length > 110)).toEqual([])
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
  })

  test('offers every command', async () => {
    const { stdout } = await runRbb(['--help'])
    for (const name of ['framework', 'new', 'check', 'allocate', 'explain']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    }
  })

  test('the version is that of the package', async () => {
    expect(await runRbb(['--version'])).toEqual({ exitCode: 0, stdout: `${packageVersion}\n`, stderr: '' })
    expect(version).toBe(packageVersion)
  })
})

describe('on a terminal', () => {
  test('progress is one line that is taken away at the end', async () => {
    const { stderr } = await runRbb(['check', ...illustrative], { watched: true })
    expect(stderr).toMatch(/^\r\rreading \.\.\. 0 %/)
    expect(stderr).toContain('reading ... 100 %')
    expect(stderr).toMatch(/\r +\r$/)
    expect(stderr).not.toContain('\n')
  })

  test('a fault stands on a line of its own', async () => {
    const { stderr } = await runRbb(['check', '--lines', 'nowhere.csv'], { watched: true })
    expect(stderr).toMatch(/\r +\rrbb: .*\n$/)
  })

  test('colour adds nothing but colour', async () => {
    const plain = await runRbb(['check', ...mess])
    const painted = await runRbb(['check', ...mess], { color: true })
    const escape = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g')
    expect(painted.stdout).not.toBe(plain.stdout)
    expect(painted.stdout.replaceAll(escape, '')).toBe(plain.stdout)
  })
})
