/** The lines that a border is made of, by their names in the format. */
export const borderLines = [
  'hair',
  'thin',
  'medium',
  'thick',
  'double',
  'dotted',
  'dashed',
  'mediumDashed',
  'dashDot',
  'mediumDashDot',
  'dashDotDot',
  'mediumDashDotDot',
  'slantDashDot',
] as const

export type BorderLine = (typeof borderLines)[number]

export interface CellBorder {
  readonly line: BorderLine
  readonly color: string
}

/** The font of all that says nothing else. */
export interface StandardFont {
  readonly font: string
  /** In points. */
  readonly size: number
}

export const calibri: StandardFont = { font: 'Calibri', size: 11 }

/** How a cell looks, as far as it differs from a plain one in the book's standard font; colours are `RRGGBB`. */
export interface CellStyle {
  readonly font?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  /** In points. */
  readonly size?: number
  readonly color?: string
  readonly fill?: string
  /** Such as `#,##0.00` or `@`. */
  readonly numberFormat?: string
  readonly horizontal?: 'left' | 'center' | 'right' | 'justify' | 'distributed'
  readonly vertical?: 'top' | 'center' | 'bottom'
  readonly wrap?: boolean
  readonly shrink?: boolean
  readonly indent?: number
  /** In degrees from -90 to 90; 255 for letters one below the other. */
  readonly rotation?: number
  readonly readingOrder?: 'ltr' | 'rtl'
  readonly top?: CellBorder
  readonly bottom?: CellBorder
  readonly left?: CellBorder
  readonly right?: CellBorder
  /** Whether the cell may be changed where its sheet is protected. */
  readonly unlocked?: boolean
  /** Whether its formula is out of sight where its sheet is protected. */
  readonly hidesFormula?: boolean
}
