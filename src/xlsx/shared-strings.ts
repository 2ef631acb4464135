import type { KeptValues } from './kept-values.ts'
import { spreadsheet } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { textOf } from './string-item.ts'
import { tooLarge } from './xlsx-error.ts'

/** The texts of a workbook in order: rich text joined, reading aids left out. */
export function readSharedStrings(parts: PartStore, name: string, kept: KeptValues): readonly string[] {
  const strings: string[] = []
  let joined = ''
  const run = textOf((text) => {
    joined += text
    if (joined.length > parts.limits.textLength) throw tooLarge('a text in it is too long')
  })
  readXml(parts, name, 'sst', spreadsheet, {
    open(path, attributes) {
      if (path === 'sst/si') joined = ''
      else if (isText(path)) run.open(attributes)
    },
    text(path, text) {
      if (isText(path)) run.text(text)
    },
    close(path) {
      if (isText(path)) run.close()
      else if (path === 'sst/si') {
        parts.spent.add('texts', 1)
        strings.push(kept.text(joined))
      }
    },
  })
  return strings
}

function isText(path: string): boolean {
  return path === 'sst/si/t' || path === 'sst/si/r/t'
}
