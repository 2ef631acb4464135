import { isList, isObject, type Json } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import type { Place } from '../objects.ts'

/** The height, the width and whether they are hidden, of each row or column of a range by itself. */
export function setLineProperties(
  { objects, sheet, area }: Place,
  line: 'row' | 'column',
  value: Json,
): void {
  const count = line === 'row' ? area.rows : area.columns
  if (!isList(value) || value.length !== count) return refuse()
  for (const [at, wanted] of value.entries()) {
    if (!isObject(wanted)) continue
    const one =
      line === 'row'
        ? { ...area, top: area.top + at, rows: 1 }
        : { ...area, left: area.left + at, columns: 1 }
    for (const [name, set] of Object.entries(wanted)) {
      if (name === `${line}Hidden`) objects.range(sheet, one).write(name, set)
      else if (name === 'format' && isObject(set)) setAll(objects.rangeFormat(sheet, one), set)
      else throw new ExcelError('NotImplemented', `the ${line} property ${name} is not built here`)
    }
  }
}

/** Properties of an object and of those it leads to, such as `{ font: { bold: true }, rowHeight: 20 }`. */
function setAll(object: HostObject, values: { readonly [name: string]: Json }): void {
  for (const [name, value] of Object.entries(values)) {
    const next = isObject(value) && object.leadsTo(name) ? object.follow(name) : null
    if (next && isObject(value)) setAll(next, value)
    else object.write(name, value)
  }
}
