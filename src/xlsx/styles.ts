import { spreadsheet } from './namespaces.ts'
import { builtInFormat, formatOfCode } from './number-format.ts'
import type { NumberFormat } from './number-format.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { wholeNumber } from './whole-number.ts'
import { damaged } from './xlsx-error.ts'

/** What each cell style of the workbook shows a number as, by the style's index. */
export function readStyles(parts: PartStore, name: string): readonly NumberFormat[] {
  const codes = new Map<number, string>()
  const ids: number[] = []
  readXml(parts, name, 'styleSheet', spreadsheet, {
    open(path, { numFmtId, formatCode }) {
      if (path === 'styleSheet/numFmts/numFmt') {
        if (formatCode === undefined) throw damaged(`a number format in ${name} is broken`)
        parts.spent.add('entries', 1)
        codes.set(wholeNumber(numFmtId, name), formatCode)
      } else if (path === 'styleSheet/cellXfs/xf') {
        parts.spent.add('entries', 1)
        ids.push(wholeNumber(numFmtId ?? '0', name))
      }
    },
  })
  const formats = new Map(
    [...new Set(ids)].map((id) => {
      const code = codes.get(id)
      return [id, code === undefined ? builtInFormat(id) : formatOfCode(code)]
    }),
  )
  return ids.map((id) => formats.get(id) ?? 'plain')
}
