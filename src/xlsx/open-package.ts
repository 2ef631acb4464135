import { readContentTypes } from './content-types.ts'
import type { ContentTypes } from './content-types.ts'
import { refuseOtherDocuments, refuseOtherFiles, refuseOtherPackages } from './file-kind.ts'
import type { Limits } from './limits.ts'
import { openParts } from './part-store.ts'
import type { PartStore } from './part-store.ts'
import { onlyTarget, readRelationships } from './relationships.ts'
import type { Relationship } from './relationships.ts'
import type { SheetPart } from './sheet-part.ts'
import { readWorkbookPart } from './workbook-part.ts'
import type { SheetInfo, WorkbookPart } from './workbook-part.ts'
import { damaged, tooLarge } from './xlsx-error.ts'

/** A workbook's file, opened: what is in it, and nothing of its cells yet. */
export interface Package {
  readonly parts: PartStore
  readonly types: ContentTypes
  /** The name of the main part, and what it leads to. */
  readonly main: string
  readonly links: ReadonlyMap<string, Relationship>
  readonly book: WorkbookPart
  readonly worksheets: readonly (SheetInfo & SheetPart)[]
}

/** Kinds of sheet that hold no cells of a budget, by the last word of their relationship's type. */
const otherSheets = new Set(['chartsheet', 'dialogsheet', 'xlmacrosheet', 'xlintlmacrosheet'])

/** Opens the file of a workbook. Throws XlsxError where it is none or is damaged. */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  refuseOtherFiles(bytes)
  if (bytes.length > limits.fileBytes) throw tooLarge(`it has ${Math.ceil(bytes.length / 2 ** 20)} MB`)
  const parts = openParts(bytes, limits)
  refuseOtherPackages(parts)
  const types = readContentTypes(parts)
  const main = onlyTarget(readRelationships(parts, ''), 'officeDocument')
  if (main === undefined) throw damaged('its main part is not named')
  refuseOtherDocuments(types.of(main))
  const links = readRelationships(parts, main)
  const book = readWorkbookPart(parts, main)
  return { parts, types, main, links, book, worksheets: worksheetsOf(parts, book, links, types) }
}

function worksheetsOf(
  parts: PartStore,
  book: WorkbookPart,
  links: ReadonlyMap<string, Relationship>,
  types: ContentTypes,
): readonly (SheetInfo & SheetPart)[] {
  const used = new Set<string>()
  return book.sheets.flatMap(({ name, state, link: id }) => {
    // What Excel keeps of a module of macros where they are no longer in the file.
    if (id === '') return []
    const link = links.get(id)
    if (link === undefined || used.has(link.target) || parts.find(link.target) === undefined) {
      throw damaged(`the part of the sheet ${name} is missing`)
    }
    used.add(link.target)
    if (link.type === 'worksheet') {
      return [{ name, state, part: link.target, links: readRelationships(parts, link.target) }]
    }
    const isCells = types.of(link.target).endsWith('.worksheet+xml')
    if (isCells || !otherSheets.has(link.type.toLowerCase())) {
      throw damaged(`what kind of sheet ${name} is cannot be known`)
    }
    return []
  })
}

/** The parts of a sheet's tables, each with the sheet's name. */
export function tablePartsOf({
  name,
  links,
}: SheetPart): readonly { readonly part: string; readonly sheet: string }[] {
  return [...links.values()]
    .filter(({ type }) => type === 'table')
    .map(({ target }) => ({ part: target, sheet: name }))
}
