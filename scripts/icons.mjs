// Draws assets/icons/*.svg as pictures of every size that Excel shows, into assets/icons/rendered. With --check
// nothing is written, and the script fails where a picture is not what its drawing gives, naming it.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, initWasm } from '@resvg/resvg-wasm'

const drawings = 'assets/icons'
const pictures = `${drawings}/rendered`

/** In pixels: the ribbon and the list of add-ins at 100 to 300 per cent. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96]

/** Every picture there should be: name and bytes. WebAssembly computes alike everywhere, so the bytes are, too. */
function drawn() {
  const names = readdirSync(drawings).filter((name) => name.endsWith('.svg'))
  return new Map(
    names.flatMap((name) => {
      const svg = readFileSync(`${drawings}/${name}`, 'utf8')
      return sizes.map((value) => [`${name.slice(0, -'.svg'.length)}-${value}.png`, picture(svg, value)])
    }),
  )
}

function picture(svg, value) {
  const resvg = new Resvg(svg, { fitTo: { mode: 'width', value } })
  const image = resvg.render()
  const png = image.asPng()
  image.free()
  resvg.free()
  return png
}

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
const wanted = drawn()
const found = existsSync(pictures) ? readdirSync(pictures) : []
const stale = [...wanted].filter(
  ([name, png]) => !found.includes(name) || !readFileSync(`${pictures}/${name}`).equals(png),
)
const left = found.filter((name) => !wanted.has(name))

if (!process.argv.includes('--check')) {
  mkdirSync(pictures, { recursive: true })
  for (const [name, png] of stale) writeFileSync(`${pictures}/${name}`, png)
  for (const name of left) rmSync(`${pictures}/${name}`)
} else if (stale.length + left.length > 0) {
  const names = [...stale.map(([name]) => name), ...left].join(', ')
  console.error(`Out of date in ${pictures}: ${names}\nBring them up to date with: npm run icons`)
  process.exitCode = 1
}
