import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { writeWorkbook } from '../../../src/xlsx/write/write-workbook.ts'
import { sampleBook } from './sample-book.ts'

const root = join(import.meta.dirname, '../../..')
const script = `
  import { createHash } from 'node:crypto'
  import { writeWorkbook } from './src/xlsx/write/write-workbook.ts'
  import { sampleBook } from './tests/xlsx/write/sample-book.ts'
  console.log(createHash('sha256').update(await writeWorkbook(sampleBook)).digest('hex'))`

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

test('the same book gives the same bytes, here and in any time zone', async () => {
  const bytes = await writeWorkbook(sampleBook)
  expect(digest(await writeWorkbook(structuredClone(sampleBook)))).toBe(digest(bytes))
  for (const zone of ['Pacific/Auckland', 'America/Anchorage']) {
    const options = ['--import', './scripts/typescript.mjs', '--input-type=module', '--eval', script]
    const printed = execFileSync(process.execPath, options, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    })
    expect(printed.trim()).toBe(digest(bytes))
  }
})

test('every part is dated alike, in the first days a zip file can tell', async () => {
  const bytes = await writeWorkbook(sampleBook)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const dates: number[] = []
  for (let at = 0; at + 16 < bytes.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) dates.push(view.getUint16(at + 14, true))
  }
  const firstOfJanuary1980 = (1 << 5) | 1
  expect(dates).toHaveLength(17)
  expect(new Set(dates)).toEqual(new Set([firstOfJanuary1980]))
})
