import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const built = join(__dirname, '../../dist/rbb.js')

/** The built file alone, with one line to work on, in a folder that holds nothing else. */
const lines = `Line,Unit,Activity,Output,Enabler,Category,Fund,2020,2021
X-1,BR,"Handbook, illustrative",R.3-1,,4,RB,1000.50,2000
`

describe('dist/rbb.js alone in a folder', () => {
  let folder = ''

  beforeAll(() => {
    if (!existsSync(built)) throw new Error('dist/rbb.js is missing: run npm run build first')
    folder = mkdtempSync(join(tmpdir(), 'rbb-'))
    copyFileSync(built, join(folder, 'rbb.js'))
    writeFileSync(join(folder, 'lines.csv'), lines)
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, ['rbb.js', ...argv], { cwd: folder, encoding: 'utf8' })

  test('has the framework inside', () => {
    const { status, stdout, stderr } = run('framework')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^ITU Strategic Plan 2020-2023\n/)
    expect(status).toBe(0)
  })

  test('allocates', () => {
    const { status, stdout } = run('allocate', '--lines', 'lines.csv', '--format', 'json')
    expect(JSON.parse(stdout).total).toEqual({
      2020: '1000.50',
      2021: '2000.00',
      '2020-2021': '3000.50',
      plan: '3000.50',
    })
    expect(status).toBe(0)
  })

  test('refuses in one line', () => {
    const { status, stdout, stderr } = run('check', '--lines', 'nowhere.csv')
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^rbb: .*\n$/)
    expect(status).toBe(2)
  })

  test('writes a long output to its end', () => {
    const { stdout } = run('framework', '--format', 'json')
    expect(stdout.length).toBeGreaterThan(65_536)
    expect(JSON.parse(stdout)).toHaveProperty('findings')
  })

  test('is no error where the reader has read enough', async () => {
    const child = spawn(process.execPath, ['rbb.js', 'framework', '--format', 'json'], { cwd: folder })
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.once('close', resolve))
    expect(stderr).toBe('')
    expect(status).toBe(0)
  })
})
