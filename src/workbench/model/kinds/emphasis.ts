import type { Json } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { tellFormat } from '../book/tell-change.ts'
import type { Block } from '../objects.ts'
import { looks, type Look } from './format-values.ts'

/** Whether the first cell of a block is bold, and so on: what is switched over goes by that, as in Excel. */
export function isEmphasised({ sheet: { grid }, area }: Block, how: keyof typeof values): boolean {
  const { top, left } = area
  const look: Look = looks[how]
  return look.read(grid.style(top, left), grid.cell(top, left)) === values[how].on
}

export function setEmphasis({ book, sheet, area }: Block, how: keyof typeof values, isOn: boolean): void {
  guardAction(sheet, 'allowFormatCells')
  const look: Look = looks[how]
  const value = isOn ? values[how].on : values[how].off
  sheet.grid.look(area, (down, across, cell) =>
    look.write(value, sheet.grid.style(area.top + down, area.left + across), cell),
  )
  tellFormat(book, sheet, area)
}

const values = {
  bold: { on: true, off: false },
  italic: { on: true, off: false },
  underline: { on: 'Single', off: 'None' },
  strikethrough: { on: true, off: false },
} as const satisfies Readonly<Record<string, { readonly on: Json; readonly off: Json }>>
