import { areaText, cellCount, type Area } from '../area.ts'
import { kind } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { several } from '../several.ts'

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
export const rangeAreas = kind<OfAreas>('RangeAreas', {
  properties: {
    address: {
      get: ({ book, sheet, areas }) => areas.map((area) => book.address(sheet, areaText(area))).join(','),
    },
    areaCount: { get: ({ areas }) => areas.length },
    cellCount: { get: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
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
    clear: async ({ objects, sheet, areas }, given) => {
      await several(areas.map((area) => objects.range(sheet, area))).call('clear', [
        given.optionalText(0) ?? 'All',
      ])
    },
  },
})

export const areaKinds = [rangeAreas, areaCollection] as const
