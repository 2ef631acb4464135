// Renders the sheets of workbooks as they are printed, for a person to look at:
//   npm run render -- book.xlsx more.xlsx --hidden
// A PDF of each sheet and a picture of each page come to build/sheets/<book>/.
import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { renderBook } from './libreoffice/render-book.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hidden: { type: 'boolean', default: false },
    pages: { type: 'string', default: '12' },
    resolution: { type: 'string', default: '80' },
  },
})

if (positionals.length === 0) {
  console.error('npm run render -- FILE.xlsx [more] [--hidden] [--pages 12] [--resolution 80]')
  process.exitCode = 2
}

for (const path of positionals) {
  try {
    const folder = join('build/sheets', basename(path, extname(path)))
    const files = await renderBook(new Uint8Array(await readFile(path)), folder, {
      hidden: values.hidden,
      pages: Number(values.pages),
      resolution: Number(values.resolution),
    })
    console.log(files.map((file) => join(folder, file)).join('\n'))
  } catch (thrown) {
    console.error(`${path}: ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    process.exitCode = 1
  }
}
