import type { Severity } from '../../core/finding.ts'

/** How text is set off where colour is wanted; without it every function gives the text as it is. */
export interface Style {
  readonly heading: (text: string) => string
  readonly severity: Readonly<Record<Severity, (text: string) => string>>
}

/** What a text reporter knows of the page it writes for. */
export interface Page {
  /** Columns: nothing is wider but a code or a figure. */
  readonly width: number
  readonly style: Style
}

/** @param color colour is an addition: words and layout say the same without it */
export function styleOf(color: boolean): Style {
  const paint = (code: number) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  return {
    heading: paint(1),
    severity: { error: paint(31), warning: paint(33), info: paint(36) },
  }
}
