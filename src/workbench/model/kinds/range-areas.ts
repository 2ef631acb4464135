import {
  allColumns,
  allRows,
  areaText,
  cellCount,
  intersection,
  isWithin,
  wholeSheet,
  type Area,
} from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { findArea } from '../book/find-area.ts'
import type { Sheet } from '../book/sheet.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind, type Kind } from '../kind.ts'
import type { OfSheet, Place } from '../objects.ts'
import { several } from '../several.ts'
import { range } from './range.ts'
import { specialCells } from './special-cells.ts'

interface OfAreas extends OfSheet {
  readonly areas: readonly Area[]
}

const areaCollection = kind<OfAreas>('RangeCollection', {
  items: ({ objects, sheet, areas }) => areas.map((area) => objects.range(sheet, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ objects, sheet, areas }, given) => {
      const area = areas[given.whole(0)]
      return area ? objects.range(sheet, area) : null
    },
  },
})

/** Several blocks of one sheet, such as its merged cells. */
export const rangeAreas: Kind<OfAreas> = kind<OfAreas>('RangeAreas', {
  properties: {
    address: { get: (self) => addressOf(self) },
    addressLocal: { get: (self) => addressOf(self) },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
    isEntireColumn: { get: ({ areas }) => areas.every(({ rows }) => rows === allRows) },
    isEntireRow: { get: ({ areas }) => areas.every(({ columns }) => columns === allColumns) },
    style: {
      get: (self) => ranges(self).read('style'),
      set: (self, value) => ranges(self).write('style', value),
    },
  },
  objects: {
    areas: (self) => areaCollection.of(self),
    format: ({ objects, sheet, areas }) => several(areas.map((area) => objects.rangeFormat(sheet, area))),
    dataValidation: ({ objects, sheet, areas }) =>
      several(areas.map((area) => objects.dataValidation(sheet, area))),
    conditionalFormats: ({ objects, sheet, areas }) => objects.conditionalFormats(sheet, areas),
    worksheet: ({ objects, sheet }) => objects.worksheet(sheet),
  },
  methods: {
    calculate: ({ book }) => book.calculate(),
    clear: async (self, given) => {
      await ranges(self).call('clear', [given.optionalText(0) ?? 'All'])
    },
    copyFrom: async (self, given) => {
      const source = given.at(0) ?? refuse()
      await ranges(self).call('copyFrom', [
        source,
        given.optionalText(1) ?? 'All',
        given.truth(2),
        given.truth(3),
      ])
    },
    getEntireColumn: ({ objects, sheet, areas }) =>
      objects.areas(
        sheet,
        areas.map((area) => ({ ...area, top: 0, rows: allRows })),
      ),
    getEntireRow: ({ objects, sheet, areas }) =>
      objects.areas(
        sheet,
        areas.map((area) => ({ ...area, left: 0, columns: allColumns })),
      ),
    getIntersection: (self, given) => common(self, given) ?? missing(),
    getIntersectionOrNullObject: (self, given) => common(self, given),
    getSpecialCells: async (self, given) => (await special(self, given)) ?? missing(),
    getSpecialCellsOrNullObject: (self, given) => special(self, given),
    getTables: ({ objects, sheet, areas }, given) =>
      objects.tables(sheet, { in: areas, whole: given.truth(0) }),
    setDirty: ({ book }) => book.engine.calculation.forget(),
    getOffsetRangeAreas: ({ objects, sheet, areas }, given) => {
      const [down, across] = [given.whole(0), given.whole(1)]
      const moved = areas.map((area) => ({ ...area, top: area.top + down, left: area.left + across }))
      return moved.every((area) => isWithin(area, wholeSheet)) ? objects.areas(sheet, moved) : refuse()
    },
    getUsedRangeAreas: (self, given) => used(self, given.truth(0)) ?? missing(),
    getUsedRangeAreasOrNullObject: (self, given) => used(self, given.truth(0)),
  },
})

function ranges({ objects, sheet, areas }: OfAreas): HostObject {
  return several(areas.map((area) => objects.range(sheet, area)))
}

/** What the blocks and another range, or other blocks, have in common. */
function common({ book, objects, sheet, areas }: OfAreas, given: Given): HostObject | null {
  const value = given.at(0)
  const other: { readonly sheet: Sheet; readonly areas: readonly Area[] } =
    typeof value === 'string'
      ? { sheet, areas: value.split(',').map((address) => findArea(book, sheet, address.trim()).area) }
      : (rangeAreas.behind(value) ?? onlyArea(range.behind(value) ?? refuse()))
  if (other.sheet !== sheet) refuse()
  const parts = areas.flatMap((one) => other.areas.flatMap((area) => intersection(one, area) ?? []))
  return parts.length === 0 ? null : objects.areas(sheet, parts)
}

function onlyArea({ sheet, area }: Place): { readonly sheet: Sheet; readonly areas: readonly Area[] } {
  return { sheet, areas: [area] }
}

async function special({ book, objects, sheet, areas }: OfAreas, given: Given): Promise<HostObject | null> {
  await book.settle()
  const [type, valueKind] = [given.text(0), given.optionalText(1) ?? 'All']
  const found = areas.flatMap((area) => specialCells({ book, objects, sheet, area }, type, valueKind))
  return found.length === 0 ? null : objects.areas(sheet, found)
}

function addressOf({ book, sheet, areas }: OfAreas): string {
  return areas.map((area) => book.address(sheet, areaText(area))).join(',')
}

/** What is used of each block. */
function used({ objects, sheet, areas }: OfAreas, valuesOnly: boolean): HostObject | null {
  const block = sheet.grid.used(valuesOnly)
  const parts = areas.flatMap((area) => (block && intersection(area, block)) ?? [])
  return parts.length === 0 ? null : objects.areas(sheet, parts)
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

export const areaKinds = [rangeAreas, areaCollection] as const
