import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Resvg, initWasm } from '@resvg/resvg-wasm'

const folder = join(__dirname, '../assets/icons')
const drawings = readdirSync(folder).filter((name) => name.endsWith('.svg'))

/** What Excel shows icons on: its themes, and Windows' black and white of high contrast. */
const grounds = [0xff, 0xf3, 0x26, 0x00]

beforeAll(async () => {
  await initWasm(readFileSync(createRequire(__filename).resolve('@resvg/resvg-wasm/index_bg.wasm')))
})

/** Relative luminance of a colour of the web, each part from 0 to 255 (WCAG 2). */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) =>
    part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The share of an icon that stands out from a grey ground as WCAG 2 asks of graphics, 3 to 1. */
function standsOut(svg: string, ground: number): number {
  const { pixels } = new Resvg(svg, { fitTo: { mode: 'width', value: 32 } }).render()
  const behind = luminance([ground, ground, ground])
  const seen = Array.from({ length: pixels.length / 4 }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at * 4, at * 4 + 4)
    // The parts come multiplied by how far the pixel covers what is behind it.
    const shown = luminance([red, green, blue].map((part) => part + ground * (1 - alpha / 255)))
    return (Math.max(shown, behind) + 0.05) / (Math.min(shown, behind) + 0.05) >= 3
  })
  return seen.filter(Boolean).length / seen.length
}

test.each(drawings)('%s can be read on every theme', (name) => {
  const svg = readFileSync(join(folder, name), 'utf8')
  for (const ground of grounds) expect(standsOut(svg, ground)).toBeGreaterThan(0.25)
})

test('an icon in one dark or one light colour would not pass', () => {
  const plain = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="${colour}" d="M0 0h32v32H0z"/></svg>`
  expect(standsOut(plain('#3b3a39'), 0x00)).toBe(0)
  expect(standsOut(plain('#fff'), 0xf3)).toBe(0)
  expect(standsOut(plain('#3b3a39'), 0xff)).toBe(1)
})
