import { isList, isObject, type Json, type JsonObject } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { isHostObject, type HostObject } from '../host-object.ts'
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

/** What was asked for of each row or column of a range by itself; null where its cells differ. */
export async function getLineProperties(
  { objects, sheet, area }: Place,
  line: 'row' | 'column',
  wanted: Json,
): Promise<Json> {
  if (!isObject(wanted)) return refuse()
  const found: Json[] = []
  for (let at = 0; at < (line === 'row' ? area.rows : area.columns); at++) {
    const one =
      line === 'row'
        ? { ...area, top: area.top + at, rows: 1 }
        : { ...area, left: area.left + at, columns: 1 }
    found.push(await readAll(objects.range(sheet, one), wanted))
  }
  return found
}

const borderSides: Readonly<Record<string, string>> = {
  bottom: 'EdgeBottom',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  top: 'EdgeTop',
  vertical: 'InsideVertical',
}

async function readAll(object: HostObject, wanted: JsonObject): Promise<JsonObject> {
  const answer: Record<string, Json> = {}
  for (const [name, further] of Object.entries(wanted)) {
    const next = object.leadsTo(name) ? object.follow(name) : null
    const all =
      further === true && next ? Object.fromEntries(next.properties.map((one) => [one, true])) : further
    if (next && name === 'borders' && isObject(all)) answer[name] = await readBorders(next, all)
    else if (next && isObject(all)) answer[name] = await readAll(next, all)
    else if (further === true) answer[name] = await object.read(name)
  }
  return answer
}

/** What is asked of lines is asked of the line at each side. */
async function readBorders(borders: HostObject, wanted: JsonObject): Promise<JsonObject> {
  const parts = 'count' in wanted ? { style: true, color: true, weight: true, tintAndShade: true } : wanted
  const answer: Record<string, Json> = {}
  for (const [name, side] of Object.entries(borderSides)) {
    const line = await borders.call('getItem', [side])
    if (isHostObject(line)) answer[name] = await readAll(line, parts)
  }
  return answer
}

/** Properties of an object and of those it leads to, such as `{ font: { bold: true }, rowHeight: 20 }`. */
function setAll(object: HostObject, values: { readonly [name: string]: Json }): void {
  for (const [name, value] of Object.entries(values)) {
    const next = isObject(value) && object.leadsTo(name) ? object.follow(name) : null
    if (next && isObject(value)) setAll(next, value)
    else object.write(name, value)
  }
}
