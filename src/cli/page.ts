import type { Streams } from './doors.ts'
import { styleOf, type Page } from './report/style.ts'

const widest = 100
const narrowest = 60

/** The page that text is written for: as wide as the terminal, within limits that tables can keep to. */
export function pageOf({ columns = widest, color }: Streams): Page {
  return { width: Math.max(narrowest, Math.min(columns, widest)), style: styleOf(color) }
}
