import type { Json } from '../../json.ts'
import { allColumns, allRows, areaText, cellCount, intersection, type Area } from '../area.ts'
import { guardAction } from '../book/protection.ts'
import { findArea } from '../book/find-area.ts'
import { hideRows } from '../book/hide-rows.ts'
import { emptyCells } from '../book/write-cells.ts'
import { refuse, type Given } from '../given.ts'
import { ExcelError } from '../excel-error.ts'
import { kind, type Kind } from '../kind.ts'
import type { Place } from '../objects.ts'
import { fillRange, copyRange } from './range-copies.ts'
import { deleteRange, insertRange, mergeRange, unmergeRange } from './range-structure.ts'
import { rangeFacts } from './range-facts.ts'
import { rangeOutline } from './range-outline.ts'
import { rangeLinks } from './range-links.ts'
import { common, joined, rangeSteps } from './range-steps.ts'
import { edge, extended } from './range-edges.ts'
import { destinationOf, moveRange } from './range-moves.ts'
import { found, replaceAll, searchOf } from './range-search.ts'
import { rangeValues } from './range-values.ts'
import { clearLook, getCellProperties, setCellProperties } from './cell-properties.ts'
import { removeDuplicates } from './duplicates.ts'
import { linkOf, setLink } from './hyperlink.ts'
import { getLineProperties, setLineProperties } from './line-properties.ts'
import { visibleView } from './range-view.ts'
import { specialCells } from './special-cells.ts'
import { rangeStyle } from './styles.ts'
import { selectPlace } from './selection.ts'

export const range: Kind<Place> = kind<Place>('Range', {
  keep: (place, isKept) => {
    if (isKept) place.book.kept.add(place)
    else place.book.kept.delete(place)
  },
  isGone: ({ book, sheet, isGone }) => isGone === true || !book.sheets.includes(sheet),
  properties: {
    address: { get: ({ book, sheet, area }) => book.address(sheet, areaText(area)) },
    addressLocal: { get: ({ book, sheet, area }) => book.address(sheet, areaText(area)) },
    cellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    isEntireColumn: { get: ({ area }) => area.rows === allRows },
    isEntireRow: { get: ({ area }) => area.columns === allColumns },
    ...rangeValues,
    ...rangeFacts,
    rowHidden: {
      get: ({ sheet, area }) =>
        alike(area.top, area.rows, (row) => sheet.grid.lines.isRowHidden(row) || sheet.filteredRows.has(row)),
      set: ({ book, sheet, area }, value) => hideRows(book, sheet, area, value === true),
    },
    columnHidden: {
      get: ({ sheet, area }) =>
        alike(area.left, area.columns, (column) => sheet.grid.lines.isColumnHidden(column)),
      set: ({ sheet, area }, value) => {
        guardAction(sheet, 'allowFormatColumns')
        sheet.grid.lines.hideColumns(area, value === true)
      },
    },
    hidden: {
      get: ({ sheet, area }) => {
        const rows = alike(
          area.top,
          area.rows,
          (row) => sheet.grid.lines.isRowHidden(row) || sheet.filteredRows.has(row),
        )
        const columns = alike(area.left, area.columns, (column) => sheet.grid.lines.isColumnHidden(column))
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null
      },
    },
    style: rangeStyle,
    hyperlink: { get: (place) => linkOf(place), set: (place, value) => setLink(place, value) },
  },
  objects: {
    worksheet: ({ objects, sheet }) => objects.worksheet(sheet),
    format: ({ objects, sheet, area }) => objects.rangeFormat(sheet, area),
    dataValidation: ({ objects, sheet, area }) => objects.dataValidation(sheet, area),
    conditionalFormats: ({ objects, sheet, area }) => objects.conditionalFormats(sheet, [area]),
    sort: ({ objects, sheet, area }) => objects.sort(sheet, area),
  },
  methods: {
    ...rangeSteps,
    ...rangeLinks,
    getBoundingRect: (place, given) =>
      place.objects.range(place.sheet, joined(place, otherRange(place, given))),
    getIntersection: (place, given) => {
      const area = common(place, otherRange(place, given))
      if (!area) throw new ExcelError('ItemNotFound')
      return place.objects.range(place.sheet, area)
    },
    getIntersectionOrNullObject: (place, given) => {
      const area = common(place, otherRange(place, given))
      return area ? place.objects.range(place.sheet, area) : null
    },
    getUsedRange: (place, given) => {
      const area = usedIn(place, given.truth(0))
      // Of an empty block, Excel gives its first cell.
      return place.objects.range(place.sheet, area ?? { ...place.area, rows: 1, columns: 1 })
    },
    getUsedRangeOrNullObject: (place, given) => {
      const area = usedIn(place, given.truth(0))
      return area ? place.objects.range(place.sheet, area) : null
    },
    getTables: ({ objects, sheet, area }, given) =>
      objects.tables(sheet, { in: [area], whole: given.truth(0) }),
    getCellProperties: (place, given) => getCellProperties(place, given.json(0)),
    setCellProperties: (place, given) => setCellProperties(place, given.json(0)),
    clear: (place, given) => {
      const what = given.optionalText(0) ?? 'All'
      if (what === 'All' || what === 'Contents' || what === 'ResetContents')
        emptyCells(place.book, place.sheet, place.area)
      if (what === 'All' || what === 'Formats') clearLook(place)
      if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks') setLink(place, null)
    },
    insert: (place, given) => insertRange(place, given.text(0)),
    delete: (place, given) => deleteRange(place, given.text(0)),
    merge: (place, given) => mergeRange(place, given.truth(0)),
    unmerge: (place) => unmergeRange(place),
    copyFrom: async (place, given) => {
      await place.book.settle()
      copyRange(place, sourceOf(place, given), given.optionalText(1) ?? 'All', given.truth(2), given.truth(3))
    },
    autoFill: (place, given) => fillRange(place, sourceOf(place, given)),
    getVisibleView: (place) => visibleView(place),
    select: (place) => selectPlace(place),
    ...rangeOutline,
    calculate: ({ book }) => book.calculate(),
    setDirty: ({ book }) => book.engine.calculation.forget(),
    getMergedAreasOrNullObject: (place) => {
      const merges = place.sheet.grid.merges().filter((merge) => intersection(merge, place.area))
      return merges.length === 0 ? null : place.objects.areas(place.sheet, merges)
    },
    getSpecialCells: async (place, given) => {
      await place.book.settle()
      const areas = specialCells(place, given.text(0), given.optionalText(1) ?? 'All')
      if (areas.length === 0) throw new ExcelError('ItemNotFound')
      return place.objects.areas(place.sheet, areas)
    },
    getSpecialCellsOrNullObject: async (place, given) => {
      await place.book.settle()
      const areas = specialCells(place, given.text(0), given.optionalText(1) ?? 'All')
      return areas.length === 0 ? null : place.objects.areas(place.sheet, areas)
    },
    getRowProperties: (place, given) => getLineProperties(place, 'row', given.json(0)),
    getColumnProperties: (place, given) => getLineProperties(place, 'column', given.json(0)),
    setRowProperties: (place, given) => setLineProperties(place, 'row', given.json(0)),
    setColumnProperties: (place, given) => setLineProperties(place, 'column', given.json(0)),
    // What looks at results waits for them, as Excel has them at once.
    find: async (place, given) => {
      await place.book.settle()
      const [first] = found(place.sheet, place.area, searchOf(given, 1))
      if (!first) throw new ExcelError('ItemNotFound')
      return place.objects.range(place.sheet, first)
    },
    findOrNullObject: async (place, given) => {
      await place.book.settle()
      const [first] = found(place.sheet, place.area, searchOf(given, 1))
      return first ? place.objects.range(place.sheet, first) : null
    },
    replaceAll: (place, given) => replaceAll(place.book, place, searchOf(given, 2), given.text(1)),
    getRangeEdge: (place, given) =>
      place.objects.range(place.sheet, edge(place, given.text(0), range.behind(given.at(1))?.area)),
    getExtendedRange: (place, given) =>
      place.objects.range(place.sheet, extended(place, given.text(0), range.behind(given.at(1))?.area)),
    moveTo: (place, given) =>
      moveRange(
        place,
        destinationOf(place, given, (value) => range.behind(value)),
      ),
    removeDuplicates: async (place, given) => {
      await place.book.settle()
      return removeDuplicates(place, given.json(0), given.truth(1))
    },
    // The client asks before it writes more than 1,500 cells in pieces.
    _ValidateArraySize: ({ area }, given) => {
      if (given.whole(0) !== area.rows || given.whole(1) !== area.columns) refuse()
    },
  },
})

/** The other range of a call: one of the client's, or an address on the same sheet. */
function otherRange(place: Place, given: Given): Place {
  return sourceOf(place, given)
}

function sourceOf(place: Place, given: Given): Place {
  const value = given.at(0)
  if (typeof value === 'string') {
    return { ...place, ...findArea(place.book, place.sheet, value) }
  }
  return range.behind(value) ?? refuse()
}

function usedIn({ sheet, area }: Place, valuesOnly: boolean): Area | undefined {
  const used = sheet.grid.used(valuesOnly)
  return used && intersection(used, area)
}

function alike(from: number, count: number, is: (at: number) => boolean): Json {
  const first = is(from)
  for (let at = from + 1; at < from + Math.min(count, 100_000); at++) if (is(at) !== first) return null
  return first
}
