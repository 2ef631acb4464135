import { ObjectMatrix, type IRange } from '@univerjs/core'
import { FormulaDataModel } from '@univerjs/engine-formula'
import type { Area } from '../area.ts'
import { dependents, joinedAreas, precedents } from '../book/formula-links.ts'
import type { Found } from '../book/find-area.ts'
import type { Sheet } from '../book/sheet.ts'
import { areaText, cellCount, intersection, isWithin } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { OfBook, Place } from '../objects.ts'

interface OfPlaces extends OfBook {
  readonly bySheet: readonly { readonly sheet: Sheet; readonly areas: readonly Area[] }[]
}

const rangeAreasCollection = kind<OfPlaces>('RangeAreasCollection', {
  items: ({ objects, bySheet }) => bySheet.map(({ sheet, areas }) => objects.areas(sheet, areas)),
  methods: {
    getCount: ({ bySheet }) => bySheet.length,
    getItemAt: ({ objects, bySheet }, given) => {
      const one = bySheet[given.whole(0)] ?? missing()
      return objects.areas(one.sheet, one.areas)
    },
  },
})

const rangesOfBook = kind<OfPlaces>('RangeCollection', {
  items: (self) => ranges(self),
  methods: {
    getCount: (self) => ranges(self).length,
    getItemAt: (self, given) => ranges(self)[given.whole(0)] ?? missing(),
  },
})

/** Blocks of cells on several sheets. */
const workbookRangeAreas = kind<OfPlaces>('WorkbookRangeAreas', {
  properties: {
    addresses: {
      get: ({ book, bySheet }) =>
        bySheet.map(({ sheet, areas }) => areas.map((area) => book.address(sheet, areaText(area))).join(',')),
    },
  },
  objects: { areas: (self) => rangeAreasCollection.of(self), ranges: (self) => rangesOfBook.of(self) },
  methods: {
    getRangeAreasBySheet: (self, given) => onSheet(self, given) ?? missing(),
    getRangeAreasOrNullObjectBySheet: (self, given) => onSheet(self, given),
  },
})

type Find = (book: Place['book'], start: Found, deep: boolean) => readonly Found[]

const linked =
  (find: Find, deep: boolean) =>
  (place: Place): HostObject => {
    const { book, objects } = place
    const found = find(book, place, deep)
    if (found.length === 0) return missing()
    const bySheet = book.sheets.flatMap((sheet) => {
      const areas = joinedAreas(found.filter((one) => one.sheet === sheet).map(({ area }) => area))
      return areas.length === 0 ? [] : [{ sheet, areas }]
    })
    return workbookRangeAreas.of({ book, objects, bySheet })
  }

/** From a range to the cells that it is calculated from, that are calculated from it, or that its result fills. */
export const rangeLinks = {
  getDirectPrecedents: linked(precedents, false),
  getPrecedents: linked(precedents, true),
  getDirectDependents: linked(dependents, false),
  getDependents: linked(dependents, true),
  getSpillingToRange: async (place: Place) => (await spillingTo(place)) ?? missing(),
  getSpillingToRangeOrNullObject: (place: Place) => spillingTo(place),
  getSpillParent: async (place: Place) => (await spillParent(place)) ?? missing(),
  getSpillParentOrNullObject: (place: Place) => spillParent(place),
}

async function spillingTo(place: Place): Promise<HostObject | null> {
  const { sheet, area } = one(place)
  const spill = (await spills(place)).find(({ top, left }) => top === area.top && left === area.left)
  return spill ? place.objects.range(sheet, spill) : null
}

/** Whether all cells belong to what a formula fills; null where some do. */
export async function isSpilled(place: Place): Promise<boolean | null> {
  const { area } = place
  const parts = (await spills(place)).flatMap((spill) => intersection(spill, area) ?? [])
  const filled = parts.reduce((sum, part) => sum + cellCount(part), 0)
  return filled === 0 ? false : filled === cellCount(area) ? true : null
}

async function spillParent(place: Place): Promise<HostObject | null> {
  const { sheet, area } = one(place)
  const spill = (await spills(place)).find((block) => isWithin(area, block))
  return spill ? place.objects.range(sheet, { ...spill, rows: 1, columns: 1 }) : null
}

/** The blocks of a sheet that the results of single formulas fill, each from the cell of its formula on. */
async function spills({ book, sheet }: Place): Promise<readonly Area[]> {
  await book.settle()
  const { book: unit, injector } = book.engine
  const ofSheet = injector.get(FormulaDataModel).getArrayFormulaRange()[unit.getUnitId()]?.[sheet.id] ?? {}
  const areas: Area[] = []
  new ObjectMatrix<IRange>(ofSheet).forValue((_, __, { startRow, endRow, startColumn, endColumn }) => {
    const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1]
    areas.push({ top: startRow, left: startColumn, rows, columns })
  })
  return areas
}

function one(place: Place): Place {
  return cellCount(place.area) === 1 ? place : refuse()
}

function ranges({ objects, bySheet }: OfPlaces): readonly HostObject[] {
  return bySheet.flatMap(({ sheet, areas }) => areas.map((area) => objects.range(sheet, area)))
}

function onSheet({ book, objects, bySheet }: OfPlaces, given: Given): HostObject | null {
  const wanted = book.findSheet(given.text(0))
  const found = bySheet.find(({ sheet }) => sheet === wanted)
  return found ? objects.areas(found.sheet, found.areas) : null
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

export const linkKinds = [workbookRangeAreas, rangeAreasCollection] as const
