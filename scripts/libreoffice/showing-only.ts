import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A sheet of any kind, as the list of sheets names it. */
export interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
}

const list = 'xl/workbook.xml'
const sheetTag = /<sheet\s[^>]*\/>/g
const printArea =
  /<definedName\s[^>]*name="_xlnm\.Print_Area"[^>]*localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g
const state = /\sstate="\w+"/

/** The sheets of a workbook in order, chart sheets included. */
export function listedSheets(bytes: Uint8Array): readonly ListedSheet[] {
  return listOf(unzipSync(bytes)).match(sheetTag)?.map(listed) ?? []
}

/** The workbook with one sheet in sight, the `shown`th from 0, and all others hidden: LibreOffice prints no hidden one. */
export function showingOnly(bytes: Uint8Array, shown: number): Uint8Array {
  const files = unzipSync(bytes)
  let index = -1
  const sheets = listOf(files).replace(sheetTag, (tag) => {
    index += 1
    const bare = tag.replace(state, '')
    return index === shown ? bare : bare.replace('<sheet', '<sheet state="hidden"')
  })
  // An area set for printing is printed even of a hidden sheet.
  const names = sheets.replace(printArea, (name, sheet: string) => (Number(sheet) === shown ? name : ''))
  // The sheet that opens is shown even where it is hidden.
  const views = `<bookViews><workbookView activeTab="${shown}"/></bookViews>`
  files[list] = strToU8(
    names.replace(/<bookViews>.*<\/bookViews>/s, '').replace('<sheets', `${views}<sheets`),
  )
  return zipSync(files, { level: 1 })
}

function listOf(files: Readonly<Record<string, Uint8Array>>): string {
  const part = files[list]
  if (part === undefined) throw new Error(`This workbook has no ${list}`)
  return strFromU8(part)
}

function listed(tag: string): ListedSheet {
  const name = /\sname="([^"]*)"/.exec(tag)?.[1] ?? ''
  return { name: unescaped(name), isHidden: /\sstate="(?:hidden|veryHidden)"/.test(tag) }
}

function unescaped(text: string): string {
  const letters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return text.replace(/&(\w+);/g, (all, name: string) => letters[name] ?? all)
}
