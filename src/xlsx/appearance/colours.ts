import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import type { Attributes } from '../xml-scope.ts'

const drawing = [
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
]

/** The colours of a theme in the order in which cells number them, which differs from that of the part. */
const order = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
const office = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(
  ' ',
)

/** The colours that files of before 2007 number: 0 to 7 once more as 8 to 15, and so on to 63. */
const indexed = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ')

/** Finds the `RRGGBB` that the attributes of a colour mean; undefined for the automatic one. */
export type ColourOf = (attributes: Attributes) => string | undefined

/** The colours of a workbook's theme. */
export function readTheme(parts: PartStore, part: string | undefined): readonly string[] {
  if (part === undefined || parts.find(part) === undefined) return office
  const found = new Map<string, string>()
  const scheme = 'theme/themeElements/clrScheme/'
  readXml(parts, part, 'theme', drawing, {
    open(path, { val, lastClr }) {
      if (!path.startsWith(scheme)) return
      const [name = '', kind] = path.slice(scheme.length).split('/')
      const colour = kind === 'srgbClr' ? val : kind === 'sysClr' ? lastClr : undefined
      if (colour !== undefined && /^[0-9A-F]{6}$/i.test(colour)) found.set(name, colour.toUpperCase())
    },
  })
  return order.map((name, at) => found.get(name) ?? office[at] ?? '000000')
}

/** @param palette the book's own colours in place of the numbered ones */
export function coloursOf(theme: readonly string[], palette: readonly string[] = []): ColourOf {
  return ({ rgb, theme: themed, indexed: number, tint }) => {
    const plain =
      rgb === undefined
        ? themed === undefined
          ? number === undefined
            ? undefined
            : (palette[Number(number)] ?? indexed[Number(number)] ?? systemColour(number))
          : theme[Number(themed)]
        : /^(?:[0-9A-F]{2})?([0-9A-F]{6})$/i.exec(rgb)?.[1]?.toUpperCase()
    const by = Number(tint ?? 0)
    return plain === undefined || !(by >= -1 && by <= 1) || by === 0 ? plain : tinted(plain, by)
  }
}

/** The colours of windows and their texts, as the system has them. */
function systemColour(number: string): string | undefined {
  return number === '65' ? 'FFFFFF' : undefined
}

/** Lighter or darker, hue and saturation as they are. */
function tinted(colour: string, by: number): string {
  const parts = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [most, least] = [Math.max(...parts), Math.min(...parts)]
  const light = (most + least) / 2
  const wanted = by < 0 ? light * (1 + by) : light * (1 - by) + by
  const range = most - least
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1))
  const newRange = saturation * (1 - Math.abs(2 * wanted - 1))
  return parts
    .map((part) => {
      const within = range === 0 ? 0 : (part - least) / range
      const value = Math.round((wanted - newRange / 2 + within * newRange) * 255)
      return Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0')
    })
    .join('')
    .toUpperCase()
}
