import { unescapedText } from '../escaped-text.ts'
import { spreadsheet } from '../namespaces.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import { flag } from '../whole-number.ts'
import type { BookAppearance } from './book-appearance.ts'
import type { Losses } from './losses.ts'

type OfBook = Pick<BookAppearance, 'calculation' | 'isStructureProtected' | 'nameComments'> & {
  /** The sheet in front, counted from 0 among all sheets. */
  readonly active: number
}

/** Reads of the main part what the reader of values passes over; `sheetNames` are those of all sheets in order. */
export function readBookPart(
  parts: PartStore,
  part: string,
  sheetNames: readonly string[],
  losses: Losses,
): OfBook {
  let calculation: BookAppearance['calculation'] = 'auto'
  let isStructureProtected = false
  let active = 0
  const nameComments: Record<string, string> = {}
  readXml(parts, part, 'workbook', spreadsheet, {
    open(path, attributes) {
      if (path === 'workbook/calcPr') {
        const mode = attributes.calcMode
        if (mode === 'manual' || mode === 'autoNoTable') calculation = mode
        if (flag(attributes.iterate, false, part)) losses.add('calculation in circles')
        if (!flag(attributes.fullPrecision, true, part)) losses.add('precision as displayed')
      } else if (path === 'workbook/workbookProtection') {
        isStructureProtected = flag(attributes.lockStructure, false, part)
        const hasPassword = ['workbookPassword', 'workbookHashValue'].some(
          (name) => attributes[name] !== undefined,
        )
        if (hasPassword) losses.add("the password of the workbook's structure")
      } else if (path === 'workbook/bookViews/workbookView') {
        const tab = Number(attributes.activeTab ?? 0)
        active = tab >= 0 && tab < sheetNames.length ? Math.floor(tab) : 0
      } else if (path === 'workbook/definedNames/definedName' && attributes.comment !== undefined) {
        parts.spent.add('characters', attributes.comment.length)
        const sheet = sheetNames[Number(attributes.localSheetId)] ?? ''
        nameComments[`${sheet}!${unescapedText(attributes.name ?? '')}`] = unescapedText(attributes.comment)
      } else if (path === 'workbook/customWorkbookViews/customWorkbookView')
        losses.add('views of single persons')
    },
  })
  return { calculation, isStructureProtected, active, nameComments }
}
