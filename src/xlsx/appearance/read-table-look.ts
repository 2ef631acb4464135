import type { CellStyle } from '../cell-style.ts'
import { unescapedText } from '../escaped-text.ts'
import { spreadsheet } from '../namespaces.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import type { Settings, TableColumnLook, TableLook } from '../sheet-look.ts'
import { flag } from '../whole-number.ts'
import type { Losses } from './losses.ts'
import { FilterReader } from './read-filter.ts'

type Draft = { -readonly [Name in keyof TableColumnLook]: TableColumnLook[Name] }

const columnPath = 'table/tableColumns/tableColumn'

/** Reads how a table looks, and its name. */
export function readTableLook(
  parts: PartStore,
  part: string,
  highlights: readonly CellStyle[],
  losses: Losses,
): readonly [name: string, look: TableLook] {
  const columns: Draft[] = []
  const filter = new FilterReader({ highlights, losses, spent: parts.spent })
  let name = ''
  let hasInsertRow = false
  let { style, ...stripes }: Settings = {}
  readXml(parts, part, 'table', spreadsheet, {
    open(path, attributes) {
      if (path === 'table') {
        name = unescapedText(attributes.displayName ?? attributes.name ?? '')
        hasInsertRow = flag(attributes.insertRow, false, part)
      } else if (path === columnPath) {
        const { totalsRowFunction: totalsFunction, totalsRowLabel: totalsLabel } = attributes
        columns.push({
          ...(totalsFunction !== undefined && { totalsFunction }),
          ...(totalsLabel !== undefined && { totalsLabel }),
        })
      } else if (path === 'table/tableStyleInfo') {
        const { name: own, ...rest } = attributes
        style = own
        stripes = { ...rest }
      } else if (path.startsWith('table/autoFilter')) filter.open(path.slice('table/'.length), attributes)
    },
    text(path, text) {
      const column = columns.at(-1)
      if (!column || !path.startsWith(`${columnPath}/`)) return
      parts.spent.add('characters', text.length)
      if (path === `${columnPath}/calculatedColumnFormula`) column.formula = (column.formula ?? '') + text
      else if (path === `${columnPath}/totalsRowFormula`)
        column.totalsFormula = (column.totalsFormula ?? '') + text
    },
  })
  const look = filter.look
  return [name, { style: style ?? '', stripes, ...(look && { filter: look }), hasInsertRow, columns }]
}
