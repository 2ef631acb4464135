import { standardLimits } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { packageRelationships, spreadsheet } from '../namespaces.ts'
import { openPackage, tablePartsOf } from '../open-package.ts'
import type { Package } from '../open-package.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import { onlyTarget, readRelationships, relationshipsPart } from '../relationships.ts'
import type { Relationship } from '../relationships.ts'
import type { SheetPart } from '../sheet-part.ts'
import type { BookAppearance, SheetAppearance } from './book-appearance.ts'
import { readCharts } from './charts/read-charts.ts'
import { readTheme } from './colours.ts'
import { lossOfLink } from './known-losses.ts'
import { Losses } from './losses.ts'
import { readBookPart } from './read-book-part.ts'
import { readAddIn } from './read-kept.ts'
import { readComments, readNotes, readPeople } from './read-notes.ts'
import { readCustomProperties, readProperties } from './read-properties.ts'
import { readSheetLook } from './read-sheet.ts'
import { readStyleSheet } from './read-style-sheet.ts'
import type { StyleSheet } from './read-style-sheet.ts'
import { readTableLook } from './read-table-look.ts'

/** Called before each sheet is read: how many of how many are. May throw, to stop there. */
export type SheetProgress = (done: number, all: number) => void

/**
 * Reads how a workbook looks and behaves, in a pass of its own besides that of the values, with the same strictness
 * and the same limits. Throws XlsxError; what it knows but does not read is listed with how often it is there.
 */
export function readAppearance(
  bytes: Uint8Array,
  limits: Limits = standardLimits,
  progress: SheetProgress = () => undefined,
): BookAppearance {
  const opened = openPackage(bytes, limits)
  const { parts, main, links, book, worksheets } = opened
  const losses = new Losses()
  const names = book.sheets.map(({ name }) => name)
  const { active, ...ofBook } = readBookPart(parts, main, names, losses)
  const theme = readTheme(parts, onlyTarget(links, 'theme'))
  const styleSheet = readStyleSheet(parts, onlyTarget(links, 'styles'), theme, losses)
  const people = readPeople(parts, onlyTarget(links, 'person'))
  const chartsRead = new Set<string>()
  const sheets = worksheets.map((sheet, at): SheetAppearance => {
    progress(at, worksheets.length)
    const { charts, parts: read } = readCharts(parts, sheet.links, theme, losses)
    for (const part of read) chartsRead.add(part)
    return { name: sheet.name, charts, ...wholeSheet(parts, sheet, styleSheet, people, losses) }
  })
  const tableParts = worksheets.flatMap((sheet) => tablePartsOf(sheet))
  const tables = tableParts.map(({ part }) => readTableLook(parts, part, styleSheet.highlights, losses))
  countParts(opened, chartsRead, losses)
  countRichTexts(parts, onlyTarget(links, 'sharedStrings'), losses)
  const root = readRelationships(parts, '')
  const addIn = readAddIn(parts, onlyTarget(root, 'webextensiontaskpanes'), losses)
  return {
    ...ofBook,
    sheets,
    tables: Object.fromEntries(tables),
    properties: {
      ...readProperties(parts, onlyTarget(root, 'core-properties'), 'core'),
      ...readProperties(parts, onlyTarget(root, 'extended-properties'), 'extended'),
    },
    customProperties: readCustomProperties(parts, onlyTarget(root, 'custom-properties')),
    active: names[active],
    from1904: book.from1904,
    standardFont: styleSheet.standard,
    ...(addIn && { addIn }),
    notCarried: losses.all,
  }
}

function wholeSheet(
  parts: PartStore,
  sheet: SheetPart,
  styleSheet: StyleSheet,
  people: ReadonlyMap<string, string>,
  losses: Losses,
): Omit<SheetAppearance, 'name' | 'charts'> {
  const look = readSheetLook(parts, sheet, styleSheet, targetsOutside(parts, sheet.part), losses)
  const [notesPart, commentsPart] = [
    onlyTarget(sheet.links, 'comments'),
    onlyTarget(sheet.links, 'threadedComment'),
  ]
  const comments = commentsPart === undefined ? [] : readComments(parts, commentsPart, people)
  const notes = notesPart === undefined ? [] : readNotes(parts, notesPart)
  // Each conversation has a note beside it, for programs that know of none.
  const commented = new Set(comments.map(({ ref }) => ref))
  return { ...look, comments, notes: notes.filter(({ ref }) => !commented.has(ref)) }
}

/** The addresses that a sheet's links lead to, by the ids of their relationships. */
function targetsOutside(parts: PartStore, source: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const part = relationshipsPart(source)
  if (parts.find(part) === undefined) return targets
  readXml(parts, part, 'Relationships', packageRelationships, {
    open(_, { Id: id, Target: target, TargetMode: mode }) {
      if (mode === 'External' && id !== undefined && target !== undefined) targets.set(id, target)
    },
  })
  return targets
}

/** Counts what parts of their own hold, from the file down to the drawings. */
function countParts(
  { parts, links, worksheets }: Package,
  chartsRead: ReadonlySet<string>,
  losses: Losses,
): void {
  const count = (all: ReadonlyMap<string, Relationship>): void => {
    for (const { type, target } of all.values()) {
      const loss = lossOfLink(type)
      if (loss !== undefined && !chartsRead.has(target)) losses.add(loss)
      if (type === 'drawing') countDrawing(target)
    }
  }
  // A drawing of a damaged file may lead back to itself.
  const counted = new Set<string>()
  const countDrawing = (part: string): void => {
    if (parts.find(part) === undefined || counted.has(part)) return
    counted.add(part)
    const inside = readRelationships(parts, part)
    if (inside.size === 0) losses.add('shapes')
    count(inside)
  }
  count(readRelationships(parts, ''))
  count(links)
  for (const sheet of worksheets) count(sheet.links)
}

function countRichTexts(parts: PartStore, part: string | undefined, losses: Losses): void {
  if (part === undefined) return
  let isCounted = false
  readXml(parts, part, 'sst', spreadsheet, {
    open(path) {
      if (path === 'sst/si') isCounted = false
      else if (path === 'sst/si/r' && !isCounted) {
        isCounted = true
        losses.add('looks of parts of a text')
      }
    },
  })
}
