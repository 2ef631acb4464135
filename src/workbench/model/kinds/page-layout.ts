import type { Json } from '../../json.ts'
import { areaText, parseArea, type Area } from '../area.ts'
import { findArea } from '../book/find-area.ts'
import type { PageSetup } from '../book/sheet.ts'
import { refuse, type Given } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind, type Property } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { range } from './range.ts'

const plainDefaults = {
  blackAndWhite: false,
  centerHorizontally: false,
  centerVertically: false,
  draftMode: false,
  firstPageNumber: '',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
} as const

/** In points, as Excel gives them to a new sheet. */
const marginDefaults = {
  bottomMargin: 54,
  footerMargin: 21.6,
  headerMargin: 21.6,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
} as const

const headerParts = [
  'centerFooter',
  'centerHeader',
  'leftFooter',
  'leftHeader',
  'rightFooter',
  'rightHeader',
] as const

const headerFooter = kind<OfSheet>('HeaderFooter', {
  properties: Object.fromEntries(
    headerParts.map((part): [string, Property<OfSheet>] => [
      part,
      {
        get: ({ sheet }) => sheet.page.headersFooters.get(part) ?? '',
        set: ({ sheet }, value) => {
          sheet.page.headersFooters.set(part, text(value))
        },
      },
    ]),
  ),
})

const headerFooterGroup = kind<OfSheet>('HeaderFooterGroup', {
  properties: {
    state: { get: () => 'Default' },
    useSheetMargins: { get: () => true },
    useSheetScale: { get: () => true },
  },
  objects: { defaultForAllPages: (self) => headerFooter.of(self) },
})

function fromTable(
  table: Readonly<Record<string, Json>>,
  map: (page: PageSetup) => Map<string, Json>,
): Readonly<Record<string, Property<OfSheet>>> {
  return Object.fromEntries(
    Object.entries(table).map(([name, otherwise]) => [
      name,
      {
        get: ({ sheet }: OfSheet) => map(sheet.page).get(name) ?? otherwise,
        set: ({ sheet }: OfSheet, value: Json) => {
          map(sheet.page).set(name, value)
        },
      },
    ]),
  )
}

export const pageLayout = kind<OfSheet>('PageLayout', {
  properties: {
    ...fromTable(plainDefaults, ({ plain }) => plain),
    ...fromTable(marginDefaults, ({ plain }) => plain),
    orientation: {
      get: ({ sheet }) => sheet.page.orientation,
      set: ({ sheet }, value) => {
        sheet.page.orientation = value === 'Landscape' || value === 'Portrait' ? value : refuse()
      },
    },
    paperSize: {
      get: ({ sheet }) => sheet.page.paperSize,
      set: ({ sheet }, value) => {
        sheet.page.paperSize = text(value)
      },
    },
    zoom: {
      get: ({ sheet }) => sheet.page.zoom,
      set: ({ sheet }, value) => {
        sheet.page.zoom = value
      },
    },
  },
  objects: { headersFooters: (self) => headerFooterGroup.of(self) },
  methods: {
    setPrintArea: (self, given) => {
      self.sheet.page.printArea = areaText(areaGiven(self, given))
    },
    getPrintAreaOrNullObject: (self) => {
      const { printArea } = self.sheet.page
      return printArea === undefined ? null : self.objects.areas(self.sheet, [parseArea(printArea)])
    },
    setPrintTitleRows: (self, given) => {
      const { top, rows } = areaGiven(self, given)
      self.sheet.page.titleRows = `${top + 1}:${top + rows}`
    },
    getPrintTitleRowsOrNullObject: (self) => titles(self, self.sheet.page.titleRows),
    setPrintTitleColumns: (self, given) => {
      const area = areaGiven(self, given)
      self.sheet.page.titleColumns = areaText({ ...area, top: 0, rows: 1_048_576 })
    },
    getPrintTitleColumnsOrNullObject: (self) => titles(self, self.sheet.page.titleColumns),
    setPrintMargins: ({ sheet }, given) => {
      // Only points are built here; inches and centimetres are told apart by the first argument.
      if (given.text(0) !== 'Points') refuse('margins in other units than points are not built here')
      for (const [side, value] of Object.entries(given.object(1) ?? {}))
        sheet.page.plain.set(`${side}Margin`, value)
    },
  },
})

interface OfBreak extends OfSheet {
  readonly row: number
}

const pageBreak = kind<OfBreak>('PageBreak', {
  properties: { rowIndex: { get: ({ row }) => row }, columnIndex: { get: () => 0 } },
  methods: {
    delete: ({ sheet, row }) => {
      sheet.page.horizontalBreaks.delete(row)
    },
    getCellAfterBreak: ({ objects, sheet, row }) =>
      objects.range(sheet, { top: row, left: 0, rows: 1, columns: 1 }),
  },
})

export const pageBreaks = kind<OfSheet>('PageBreakCollection', {
  items: (self) =>
    [...self.sheet.page.horizontalBreaks]
      .sort((one, other) => one - other)
      .map((row) => pageBreak.of({ ...self, row })),
  methods: {
    /** Before the first row of the range. */
    add: (self, given) => {
      const { top } = areaGiven(self, given)
      self.sheet.page.horizontalBreaks.add(top)
      return pageBreak.of({ ...self, row: top })
    },
    getCount: ({ sheet }) => sheet.page.horizontalBreaks.size,
    removePageBreaks: ({ sheet }) => sheet.page.horizontalBreaks.clear(),
  },
})

export const pageKinds = [pageLayout, headerFooterGroup, headerFooter, pageBreaks, pageBreak] as const

function areaGiven({ book, sheet }: OfSheet, given: Given): Area {
  const value = given.at(0)
  if (typeof value === 'string') return findArea(book, sheet, value).area
  return range.behind(value)?.area ?? refuse()
}

function titles({ objects, sheet }: OfSheet, lines: string | undefined): HostObject | null {
  return lines === undefined ? null : objects.range(sheet, parseArea(lines))
}

function text(value: Json): string {
  return typeof value === 'string' ? value : refuse()
}
