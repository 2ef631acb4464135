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

/** Where an address leads to instead. */
function movedTo(
  { origin }: Running,
  path: string,
  headers: { referer: string },
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    get(`${origin}${path}`, { rejectUnauthorized: false, headers }, (response) => {
      response.resume()
      resolve(response.headers.location)
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

test('what its pages ask for from the root of their own server is found beside them', async () => {
  const fromPane = { referer: `${running.origin}/addins/1/pane.html?from=manifest` }
  for (const path of ['/addins/counter/count.js?v=1', '/count.js?v=1'])
    expect(await movedTo(running, path, fromPane)).toBe('/addins/1/count.js?v=1')
  // The page of a small window is asked for by the workbench itself.
  expect(await movedTo(running, '/count.js', { referer: `${running.origin}/` })).toBe('/addins/1/count.js')
  for (const path of ['/nothing.js', '/', '/office/count.js'])
    expect(await movedTo(running, path, fromPane)).toBeUndefined()
  expect(await movedTo(running, '/../manifest.xml', fromPane)).toBe('/addins/1/manifest.xml')
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

test('a manifest in a file whose pages a server on this machine has is passed on, too', async () => {
  const theirs = await serve(0, () => ({ '/deep/': filesOf(join(folder, 'counter')) }))
  const path = join(folder, 'dev.xml')
  writeFileSync(path, manifest.replaceAll(home, `${theirs.origin}/deep/`))
  const other = await served([path])
  try {
    const { text } = await asked(other, '/addins/1/manifest.xml')
    expect(text).toContain(`${other.origin}/addins/1/deep/pane.html`)
    expect((await asked(other, '/addins/1/deep/count.js')).text).toBe(`// ${home}`)
  } finally {
    await other.close()
    await theirs.close()
  }
  await expect(otherAddIn(path)).rejects.toThrow(/pane\.html.*nor is it served there\.$/)
})

test('a page that stands in a folder of its own is found there, and what is beside the manifest, too', async () => {
  const path = join(folder, 'deep.xml')
  const pages = 'https://example.org/addins/deep/'
  writeFileSync(path, manifest.replace(`${home}pane.html`, `${pages}counter/pane.html`))
  const { base, files } = await otherAddIn(path)
  expect(base).toBe(pages)
  expect(await files('deep.xml')).toBeDefined()
})

test('one manifest given twice stands at two addresses', async () => {
  const path = join(folder, 'counter', 'manifest.xml')
  const twice = await served([path, path])
  try {
    for (const at of [1, 2])
      expect((await asked(twice, `/addins/${at}/manifest.xml`)).text).toContain(`/addins/${at}/pane.html`)
  } finally {
    await twice.close()
  }
})

const start = `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`
const source = `<DefaultSettings><SourceLocation DefaultValue="${home}pane.html"/></DefaultSettings>`
const command = (
  action: string,
  resources = '',
): string => `<OfficeApp xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${source}
<VersionOverrides><Hosts><Host xsi:type="Workbook"><DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface">
<OfficeTab id="TabHome"><Group id="g"><Control xsi:type="Button" id="b">${action}</Control></Group></OfficeTab>
</ExtensionPoint></DesktopFormFactor></Host></Hosts><Resources><Urls>${resources}</Urls></Resources></VersionOverrides></OfficeApp>`
const opens = '<Action xsi:type="ShowTaskpane"><SourceLocation resid="page"/></Action>'

test.each([
  ['a broken text', `<OfficeApp>${source}`, /is no well-formed XML: /],
  ['nothing', '', /is no well-formed XML: /],
  [
    'an unknown entity',
    `<OfficeApp><DisplayName>&bomb;</DisplayName>${source}</OfficeApp>`,
    /is no well-formed XML/,
  ],
  [
    'a document type',
    `<!DOCTYPE OfficeApp [<!ENTITY a "b">]><OfficeApp>${source}</OfficeApp>`,
    /has a document type/,
  ],
  ['a unified manifest', '{ "manifestVersion": "1.17" }', /is a unified manifest \(JSON\)/],
  ['another kind of XML', '<project/>', /is not that of an add-in: it has no OfficeApp/],
  [
    'an add-in for Word alone',
    `<OfficeApp><Hosts><Host Name="Document"/></Hosts>${source}</OfficeApp>`,
    /is not for Excel: its hosts are Document/,
  ],
  ['one for mail', `${start} xsi:type="MailApp">${source}</OfficeApp>`, /is of a MailApp/],
  ['one over the cells', `${start} xsi:type="ContentApp">${source}</OfficeApp>`, /is of a ContentApp/],
  [
    'a page that is a script',
    '<OfficeApp><DefaultSettings><SourceLocation DefaultValue="javascript:alert(1)"/></DefaultSettings></OfficeApp>',
    /names the page javascript:alert\(1\), which is no address/,
  ],
  [
    'a page that is not there',
    `<OfficeApp>${source.replace('pane', 'nothing')}</OfficeApp>`,
    /nothing\.html, and no such file is beside it/,
  ],
  [
    'a button without its resource',
    command(opens),
    /has a SourceLocation whose “page” is not among its Resources/,
  ],
  [
    'a button without a page',
    command('<Action xsi:type="ShowTaskpane"/>'),
    /has a button “” that names no page/,
  ],
  [
    'a button for a page elsewhere',
    command(opens, '<Url id="page" DefaultValue="https://example.com/x.html"/>'),
    /names the page https:\/\/example\.com\/x\.html, which is not where/,
  ],
  [
    'a function without its page',
    command('<Action xsi:type="ExecuteFunction"><FunctionName>run</FunctionName></Action>'),
    /names no page that holds these/,
  ],
  ['more than a manifest can be', `<OfficeApp>${' '.repeat(1_000_000)}${source}</OfficeApp>`, /is too large/],
])('%s is refused by the name of its file', async (_, text, words) => {
  const path = join(folder, 'counter', 'odd.xml')
  writeFileSync(path, text)
  const refused = expect(otherAddIn(path)).rejects
  await refused.toThrow(words)
  await refused.toThrow(new RegExp(`^--addin ${path} [^\n]*\\.$`))
})

test('a manifest in the other kind of Unicode is read', async () => {
  const path = join(folder, 'counter', 'wide.xml')
  writeFileSync(path, Buffer.from(`\uFEFF<?xml version="1.0" encoding="utf-16"?>${manifest}`, 'utf16le'))
  expect((await otherAddIn(path)).base).toBe(home)
})

test.each([
  ['a file that is not there', () => join(folder, 'nothing.xml'), /cannot be read/],
  ['a manifest without a page', () => join(folder, 'no-page.xml'), /names no page/],
  ['another machine', () => `${home}manifest.xml`, /on another machine/],
  ['nothing at the address', () => `${running.origin}/nothing.xml`, /was not found/],
])('%s is said', async (_, named, words) => {
  await expect(otherAddIn(named())).rejects.toThrow(words)
})
