import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { ownFilesOf } from '../scripts/addin/output-faults.ts'
import { build, builtAddIn } from './built-add-in.ts'

/** Name and bytes of every file below a folder. */
function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = entries.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
  )
}

describe('the add-in as built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'addin-'))
  const built: { production: Record<string, string>; test: Record<string, string> } = {
    production: {},
    test: {},
  }

  beforeAll(async () => {
    expect(build('--base-url', 'https://example.org/rbb/', '--out', folder)).toEqual({
      status: 0,
      stdout: `The add-in stands in ${folder}: put it on the server as https://example.org/rbb, then give manifest.xml to Excel.\n`,
      stderr: '',
    })
    built.production = filesIn(folder)
    built.test = filesIn(await builtAddIn())
  }, 600_000)

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const html = () => Object.keys(built.production).filter((name) => name.endsWith('.html'))

  test('another build of the same sources has the same bytes, the manifest excepted', () => {
    const { 'manifest.xml': production, ...others } = built.production
    const { 'manifest.xml': toTry, ...otherOthers } = built.test
    expect(Object.keys(otherOthers)).toEqual(Object.keys(others))
    for (const [name, bytes] of Object.entries(others))
      expect([name, otherOthers[name] === bytes]).toEqual([name, true])
    expect(toTry).not.toBe(production)
  })

  test('what the pane loads first weighs less than 250 kB, and the rest is there when it is asked for', () => {
    const first = ownFilesOf(built.production['taskpane.html'] ?? '').filter((name) => name.endsWith('.js'))
    const weight = first.reduce(
      (sum, name) => sum + gzipSync(Buffer.from(built.production[name] ?? '', 'latin1')).length,
      0,
    )
    expect(first).toHaveLength(1)
    expect(weight).toBeLessThan(250_000)
    const others = Object.keys(built.production).filter((name) => /^\d+\..*\.js$/.test(name))
    expect(others.length).toBeGreaterThan(2)
  })

  test('the manifest names its server only, and the one to be tried is another add-in', () => {
    const { 'manifest.xml': production = '' } = built.production
    const { 'manifest.xml': toTry = '' } = built.test
    const id = (manifest: string) => /<Id>(.*)<\/Id>/.exec(manifest)?.[1]
    const servers = (manifest: string) =>
      new Set([...manifest.matchAll(/"https:\/\/([^/]+)/g)].map(([, server]) => server))
    expect(servers(production)).toEqual(new Set(['example.org']))
    expect(servers(toTry)).toEqual(new Set(['localhost:3000']))
    expect(id(production)).toBe('45743fe2-4983-4d1a-a366-459d0192527e')
    expect(id(toTry)).not.toBe(id(production))
  })

  test('nothing of it names localhost or the placeholder', () => {
    const named = Object.entries(built.production).filter(([, text]) => /localhost|rbb\.invalid/.test(text))
    expect(named.map(([name]) => name)).toEqual([])
  })

  test('all that pages and manifest name is there', () => {
    const named = html().flatMap((page) => ownFilesOf(built.production[page] ?? ''))
    const inManifest = [
      ...(built.production['manifest.xml'] ?? '').matchAll(/"https:\/\/example\.org\/rbb\/([^"?]+)/g),
    ].map(([, path]) => path)
    const there = Object.keys(built.production)
    expect(named).toContain('icons/add-in-32.png')
    expect(inManifest.length).toBeGreaterThan(60)
    expect([...named, ...inManifest].filter((path) => path === undefined || !there.includes(path))).toEqual(
      [],
    )
  })

  test('scripts are named after what they hold; pages and icons keep their names', () => {
    const scripts = Object.keys(built.production).filter((name) => name.endsWith('.js'))
    for (const name of scripts) expect(name).toMatch(/^[\w-]+\.[\da-f]{20}\.js$/)
    expect(html().every((name) => /^[a-z]+\.html$/.test(name))).toBe(true)
    expect(
      Object.keys(built.production).filter(
        (name) => dirname(name) === 'icons' && basename(name).includes('plan'),
      ),
    ).toHaveLength(9)
  })

  test('every page says what it may load, and no script is made from text', () => {
    for (const name of html()) expect(built.production[name]).toContain(`content="default-src 'none'; `)
    for (const name of html()) expect(built.production[name]).not.toContain('unsafe-eval')
  })
})

test.each([
  ['no address', ['--base-url', 'example'], '--base-url example is no address.'],
  ['http', ['--base-url', 'http://example.org'], 'does not begin with https://.'],
  ['more than a folder', ['--base-url', 'https://example.org/?v=1'], 'holds more than a host and a folder.'],
  ['a password', ['--base-url', 'https://me:secret@example.org'], 'holds more than a host and a folder.'],
  ['the placeholder', ['--base-url', 'https://rbb.invalid'], 'is a placeholder.'],
  ['this machine', ['--base-url', 'https://localhost:3000'], 'To try the add-in here, add --channel test'],
  [
    'this machine by its number',
    ['--base-url', 'https://127.0.0.1'],
    'To try the add-in here, add --channel test',
  ],
  [
    'an unknown channel',
    ['--base-url', 'https://example.org', '--channel', 'beta'],
    '--channel beta is not known.',
  ],
  ['a channel alone', ['--channel', 'test'], '--base-url is missing.'],
  ['an unknown option', ['--url', 'https://example.org'], "Unknown option '--url'"],
])('is refused in words: %s', (_, args, said) => {
  const { status, stdout, stderr } = build(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain(said)
})
