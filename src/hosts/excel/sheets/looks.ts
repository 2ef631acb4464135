import type { CellStyle } from '../../../workbook/styles.ts'

type Line = NonNullable<CellStyle['top']>

/** One side of how cells look, such as their font's colour; all cells with the same value get it in one call. */
export interface LookKind {
  readonly name: string
  /** The value of a style as a text; undefined where it is as in any new cell. */
  readonly of: (style: CellStyle) => string | undefined
  readonly set: (format: Excel.RangeFormat, value: string) => void
  /** Lines between the rows of a block: those of a single row have none. */
  readonly setInside?: (format: Excel.RangeFormat, value: string) => void
}

function lookKind<Value extends string | number | boolean | Line>(
  name: string,
  of: (style: CellStyle) => Value | undefined,
  set: (format: Excel.RangeFormat, value: Value) => void,
): LookKind {
  return {
    name,
    of: (style) => {
      const value = of(style)
      return value === undefined || value === false ? undefined : JSON.stringify(value)
    },
    set: (format, value) => set(format, JSON.parse(value) as Value),
  }
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const
const vertical = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const

/** In the order in which they are set; wrapped last, since Excel is slow to write where lines are wrapped. */
export const lookKinds: readonly LookKind[] = [
  lookKind('bold', one('bold'), ({ font }, value) => (font.bold = value)),
  lookKind('italic', one('italic'), ({ font }, value) => (font.italic = value)),
  lookKind('underline', one('underline'), ({ font }) => (font.underline = 'Single')),
  lookKind('size', one('size'), ({ font }, value) => (font.size = value)),
  lookKind('color', one('color'), ({ font }, value) => (font.color = colour(value))),
  lookKind('fill', one('fill'), ({ fill }, value) => (fill.color = colour(value))),
  lookKind('horizontal', one('horizontal'), (format, value) => {
    format.horizontalAlignment = horizontal[value]
  }),
  lookKind('vertical', one('vertical'), (format, value) => (format.verticalAlignment = vertical[value])),
  lookKind('indent', one('indent'), (format, value) => (format.indentLevel = value)),
  lookKind('unlocked', one('unlocked'), (format) => (format.protection.locked = false)),
  edgeKind('bottom', 'EdgeBottom'),
  edgeKind('top', 'EdgeTop'),
  lookKind('wrap', one('wrap'), (format) => (format.wrapText = true)),
]

/** A colour as Excel takes it. */
export function colour(rgb: string): string {
  return `#${rgb}`
}

function one<Name extends keyof CellStyle>(name: Name): (style: CellStyle) => CellStyle[Name] {
  return (style) => style[name]
}

function edgeKind(name: 'top' | 'bottom', edge: 'EdgeTop' | 'EdgeBottom'): LookKind {
  return {
    ...lookKind(name, one(name), (format, line) => draw(format, edge, line)),
    setInside: (format, value) => draw(format, 'InsideHorizontal', JSON.parse(value) as Line),
  }
}

const weights = { hair: 'Hairline', thin: 'Thin', medium: 'Medium', double: 'Thick' } as const

function draw(
  format: Excel.RangeFormat,
  edge: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal',
  { line, color }: Line,
): void {
  const border = format.borders.getItem(edge)
  border.style = line === 'double' ? 'Double' : 'Continuous'
  // A double line has one weight only.
  if (line !== 'double') border.weight = weights[line]
  border.color = colour(color)
}
