import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { otherAddIn } from '../../../scripts/workbench/other-add-ins.ts'
import { placesOf } from '../../../scripts/workbench/places.ts'
import { serve, type Running } from '../../../scripts/workbench/serve.ts'
import { filesOf } from '../../../scripts/workbench/served.ts'

const home = 'https://example.org/addins/counter/'
const page = `<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="count.js"></script>`
const manifest = `<OfficeApp><DisplayName DefaultValue="Counter"/>
<IconUrl DefaultValue="${home}icons/32.png"/><SupportUrl DefaultValue="https://example.org/help"/>
<DefaultSettings><SourceLocation DefaultValue="${home}pane.html?from=manifest"/></DefaultSettings></OfficeApp>`

const folder = mkdtempSync(join(tmpdir(), 'add-in-'))
let running: Running

beforeAll(async () => {
  for (const name of ['workbench', 'addin', 'counter']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'counter', 'manifest.xml'), manifest)
  writeFileSync(join(folder, 'counter', 'pane.html'), page)
  writeFileSync(join(folder, 'counter', 'count.js'), `// ${home}`)
  writeFileSync(join(folder, 'no-page.xml'), '<OfficeApp></OfficeApp>')
  running = await served([join(folder, 'counter', 'manifest.xml')])
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true })
})

async function served(named: readonly string[]): Promise<Running> {
  const folders = { workbench: join(folder, 'workbench'), addin: join(folder, 'addin') }
  const book = { path: join(folder, 'book.xlsx'), isIllustrative: false }
  const addIns = await Promise.all(named.map(otherAddIn))
  return serve(0, placesOf({ folders, book, addIns }))
}

function asked(
  { origin }: Running,
  path: string,
): Promise<{ policy: string | string[] | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { rejectUnauthorized: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const { 'content-security-policy': policy } = response.headers
        resolve({ policy, text: Buffer.concat(pieces).toString('utf8') })
      })
    }).on('error', reject)
  })
}

test('the page is told of the add-in alone, without the guide of our own', async () => {
  const facts = JSON.parse((await asked(running, '/start.json')).text) as Record<string, unknown>
  expect(facts['manifests']).toEqual(['/addins/1/manifest.xml'])
  expect(facts['guide']).toBeUndefined()
})

test('its manifest names this origin where it named its own folder, and is else as it was', async () => {
  const { text } = await asked(running, '/addins/1/manifest.xml')
  expect(text).toBe(manifest.replaceAll(home, `${running.origin}/addins/1/`))
  expect(text).toContain('https://example.org/help')
})

test('its pages get office.js from here, its scripts stay as they are, and neither reaches other machines', async () => {
  const pane = await asked(running, '/addins/1/pane.html?from=manifest')
  expect(pane.text).toBe(
    page.replace('https://appsforoffice.microsoft.com/lib/1/hosted/', `${running.origin}/office/`),
  )
  const script = await asked(running, '/addins/1/count.js')
  expect(script.text).toBe(`// ${home}`)
  for (const { policy } of [pane, script]) expect(policy).toMatch(/^default-src 'self' /)
})

test('an add-in on another server of this machine is passed on', async () => {
  const theirs = await serve(0, (origin) => ({
    '/': filesOf(join(folder, 'counter')),
    '/dev.xml': () => Promise.resolve({ type: 'text/xml', body: manifest.replaceAll(home, `${origin}/`) }),
  }))
  const other = await served([`${theirs.origin}/dev.xml`])
  try {
    expect((await asked(other, '/addins/1/count.js')).text).toBe(`// ${home}`)
    expect((await asked(other, '/addins/1/pane.html')).text).toContain(`${other.origin}/office/office.js`)
    expect((await asked(other, '/addins/1/manifest.xml')).text).toContain(
      `${other.origin}/addins/1/pane.html`,
    )
  } finally {
    await other.close()
    await theirs.close()
  }
})

test.each([
  ['a file that is not there', () => join(folder, 'nothing.xml'), /cannot be read/],
  ['a manifest without a page', () => join(folder, 'no-page.xml'), /names no page/],
  ['another machine', () => `${home}manifest.xml`, /on another machine/],
  ['nothing at the address', () => `${running.origin}/nothing.xml`, /was not found/],
])('%s is said', async (_, named, words) => {
  await expect(otherAddIn(named())).rejects.toThrow(words)
})
