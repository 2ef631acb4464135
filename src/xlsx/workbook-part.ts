import { unescapedText } from './escaped-text.ts'
import { spreadsheet } from './namespaces.ts'
import type { PartStore } from './part-store.ts'
import { readXml } from './read-xml.ts'
import { flag, wholeNumber } from './whole-number.ts'
import { damaged } from './xlsx-error.ts'
import type { Attributes } from './xml-scope.ts'

const states = { visible: 'visible', hidden: 'hidden', veryHidden: 'veryHidden' } as const
const stateOf: ReadonlyMap<string, keyof typeof states> = new Map(
  Object.values(states).map((state) => [state, state]),
)

export interface SheetInfo {
  readonly name: string
  readonly state: 'visible' | 'hidden' | 'veryHidden'
}

/** A name for cells or a formula; with `sheet`, valid on that sheet only. */
export interface DefinedName {
  readonly name: string
  readonly refersTo: string
  readonly sheet?: string
  readonly hidden: boolean
}

export interface WorkbookPart {
  /** Every sheet in order, those that hold no cells included, with the id of its relationship; '' where it has no part. */
  readonly sheets: readonly (SheetInfo & { readonly link: string })[]
  readonly names: readonly DefinedName[]
  /** Whether dates count from 1904. */
  readonly from1904: boolean
}

/** Reads the main part of a workbook. */
export function readWorkbookPart(parts: PartStore, part: string): WorkbookPart {
  const sheets: (SheetInfo & { link: string })[] = []
  const written: { attributes: Attributes; refersTo: string }[] = []
  const taken = new Set<string>()
  let from1904 = false
  readXml(parts, part, 'workbook', spreadsheet, {
    open(path, attributes) {
      if (path === 'workbook/sheets/sheet') addSheet(attributes)
      else if (path === 'workbook/definedNames/definedName') {
        parts.spent.add('entries', 1)
        written.push({ attributes, refersTo: '' })
      } else if (path === 'workbook/workbookPr') from1904 = flag(attributes.date1904, false, part)
    },
    text(path, text) {
      const last = written.at(-1)
      if (path !== 'workbook/definedNames/definedName' || !last) return
      parts.spent.add('characters', text.length)
      last.refersTo += text
    },
  })
  if (sheets.length === 0) throw damaged('it has no sheets')
  return { sheets, names: written.map(definedName), from1904 }

  function addSheet(attributes: Attributes): void {
    const name = unescapedText(attributes.name ?? '')
    const state = stateOf.get(attributes.state ?? 'visible')
    const link = attributes['r:id']
    if (name === '' || state === undefined || link === undefined)
      throw damaged('its list of sheets is broken')
    if (taken.has(name.toLowerCase())) throw damaged(`it has two sheets named ${name}`)
    taken.add(name.toLowerCase())
    sheets.push({ name, state, link })
  }

  function definedName({ attributes, refersTo }: (typeof written)[number]): DefinedName {
    const { name, localSheetId } = attributes
    if (name === undefined) throw damaged('a defined name has no name')
    const shown = { name: unescapedText(name), refersTo, hidden: flag(attributes.hidden, false, part) }
    if (localSheetId === undefined) return shown
    const sheet = sheets[wholeNumber(localSheetId, part)]
    if (sheet === undefined) throw damaged(`the defined name ${name} is of a sheet that is not there`)
    return { ...shown, sheet: sheet.name }
  }
}
