import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { illustrative, runRbb } from './run-rbb.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** A report whose Appendix A is written with settings of its own. */
async function report(name: string, ...options: readonly string[]): Promise<string> {
  const path = join(folder, name)
  const { exitCode } = await runRbb(['allocate', ...illustrative, ...options, '-o', path])
  expect(exitCode).toBe(0)
  return path
}

interface Explained {
  readonly amount: string
  readonly pending: string
}

async function explained(path: string, of: string, ...options: readonly string[]): Promise<Explained> {
  const { stdout } = await runRbb(['explain', path, '--of', of, '--format', 'json', ...options])
  return JSON.parse(stdout) as Explained
}

test.each(['exclude', 'only'] as const)(
  'a figure of a report with pending items as %s is explained as that figure, in CHF 1 too',
  async (mode) => {
    const path = await report(`${mode}.xlsx`, '--pending', mode, '--unit', '1')
    const { stdout } = await runRbb(['allocate', ...illustrative, '--pending', mode, '--format', 'json'])
    const { total, sectors } = JSON.parse(stdout)
    expect(await explained(path, 'total')).toMatchObject({ pending: mode, amount: total.plan })
    for (const { code, full } of sectors) {
      expect((await explained(path, `sector:${code}`)).amount).toBe(full.plan)
    }
    const text = await runRbb(['explain', path, '--of', 'total'])
    expect(text.stdout).toMatch(
      mode === 'only' ? /only what depends on pending items/ : /pending items left out/,
    )
  },
)

test('what is asked for wins over what the report was written with', async () => {
  const path = await report('left-out.xlsx', '--pending', 'exclude')
  const [asWritten, asAsked] = [
    await explained(path, 'unallocated'),
    await explained(path, 'unallocated', '--pending', 'include'),
  ]
  expect(asWritten).toMatchObject({ pending: 'exclude' })
  expect(asAsked).toEqual({ ...asAsked, pending: 'include', amount: '0.00' })
  expect(Number(asWritten.amount)).toBeGreaterThan(0)
})
