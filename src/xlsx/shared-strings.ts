import { unescapedText } from './escaped-text.ts'
import { spreadsheet } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { joinedText, textOf } from './string-item.ts'

/** The texts of a workbook in order: rich text joined, reading aids left out. */
export function readSharedStrings(parts: PartStore, name: string): readonly string[] {
  const strings: string[] = []
  let pieces: string[] = []
  const run = textOf((text) => {
    parts.spent.add('characters', text.length)
    pieces.push(text)
  })
  readXml(parts, name, 'sst', spreadsheet, {
    open(path, attributes) {
      if (path === 'sst/si') pieces = []
      else if (isText(path)) run.open(attributes)
    },
    text(path, text) {
      if (isText(path)) run.text(text)
    },
    close(path) {
      if (isText(path)) run.close()
      else if (path === 'sst/si') {
        parts.spent.add('entries', 1)
        strings.push(unescapedText(joinedText(pieces)))
      }
    },
  })
  return strings
}

function isText(path: string): boolean {
  return path === 'sst/si/t' || path === 'sst/si/r/t'
}
