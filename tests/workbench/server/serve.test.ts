import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { placesOf } from '../../../scripts/workbench/places.ts'
import { serve, type Running } from '../../../scripts/workbench/serve.ts'

const office = 'https://appsforoffice.microsoft.com'
const paneAsBuilt = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' ${office}" />
<script src="${office}/lib/1/hosted/office.js"></script><script src="main.js"></script>`

const folder = mkdtempSync(join(tmpdir(), 'served-'))
let running: Running

beforeAll(async () => {
  for (const name of ['workbench', 'addin']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'secret.txt'), 'nobody’s business')
  writeFileSync(join(folder, 'workbench', 'index.html'), '<p>the book</p>')
  writeFileSync(join(folder, 'addin', 'taskpane.html'), paneAsBuilt)
  writeFileSync(join(folder, 'addin', 'main.js'), `// as built: ${office}/lib/1/hosted/office.js`)
  writeFileSync(join(folder, 'Plan & more.xlsx'), 'a book')
  const folders = { workbench: join(folder, 'workbench'), addin: join(folder, 'addin') }
  const book = { path: join(folder, 'Plan & more.xlsx'), isIllustrative: false }
  running = await serve(0, placesOf({ folders, book }))
})

afterAll(async () => {
  await running.close()
  rmSync(folder, { recursive: true })
})

/** As a browser asks once the person has said that the certificate will do. */
function asked(path: string, method = 'GET'): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    get(`${running.origin}${path}`, { rejectUnauthorized: false, method }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      )
    }).on('error', reject)
  })
}

test('in pages of the add-in the address of office.js and its place in the policy are changed, and nothing else', async () => {
  const { text, type } = await asked('/addin/taskpane.html?view=plan')
  expect(type).toBe('text/html; charset=utf-8')
  expect(text).toBe(
    paneAsBuilt
      .replace(`${office}/lib/1/hosted/office.js`, `${running.origin}/office/office.js`)
      .replace(office, `${running.origin}/office/`),
  )
})

test('scripts are byte for byte those that were built', async () => {
  const { text } = await asked('/addin/main.js')
  expect(text).toBe(readFileSync(join(folder, 'addin', 'main.js'), 'utf8'))
})

test('office.js comes from its package, with the files that it loads itself', async () => {
  for (const name of ['office.js', 'excel-web-16.00.js', 'en-us/office_strings.js']) {
    const { status, text } = await asked(`/office/${name}`)
    expect([name, status, text.length > 1_000]).toEqual([name, 200, true])
  }
})

test('the manifest names this address', async () => {
  const { text } = await asked('/addin/manifest.xml')
  expect(text).toContain(`DefaultValue="${running.origin}/addin/taskpane.html?view=plan"`)
  expect(text).not.toContain('rbb.invalid')
})

test('the page learns which book to open, by an address that holds', async () => {
  const { book } = JSON.parse((await asked('/start.json')).text) as { book: { name: string; url: string } }
  expect(book).toEqual({
    name: 'Plan & more.xlsx',
    url: '/book/Plan%20%26%20more.xlsx',
    isIllustrative: false,
  })
  expect((await asked(book.url)).text).toBe('a book')
})

test.each([
  ['what is not there', '/nothing.js', 404],
  ['a folder', '/addin/', 404],
  ['a way out of the folder', '/addin/..%2Fsecret.txt', 404],
  ['a way out with dots', '/addin/%2e%2e/secret.txt', 404],
  ['a way out with backslashes', '/addin/..%5Csecret.txt', 404],
  ['an absolute path', `/addin/${encodeURIComponent('/etc/passwd')}`, 404],
  ['an address with a zero byte', '/addin/main.js%00.html', 404],
  ['an address that is none', '/addin/%E0%A4%A', 404],
  ['more than the one thing', '/start.json/more', 404],
])('%s is not found', async (_, path, status) => {
  expect((await asked(path)).status).toBe(status)
})

test('nothing is written through it', async () => {
  expect((await asked('/addin/main.js', 'PUT')).status).toBe(405)
})

test('a port that is taken is said', async () => {
  const port = Number(new URL(running.origin).port)
  await expect(serve(port, () => ({}))).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
