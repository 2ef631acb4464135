import type { Json } from '../../json.ts'
import { areaText, parseArea } from '../area.ts'
import type { PageSetup } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind, type Property } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { areaGiven, breakKinds } from './page-breaks.ts'

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
  printQuality: [600, 600],
} as const

/** Units of length, in points. */
const pointsOf: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }

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
    getPrintArea: (self) => printArea(self) ?? missing(),
    getPrintAreaOrNullObject: (self) => printArea(self),
    setPrintTitleRows: (self, given) => {
      const { top, rows } = areaGiven(self, given)
      self.sheet.page.titleRows = `${top + 1}:${top + rows}`
    },
    getPrintTitleRows: (self) => titles(self, self.sheet.page.titleRows) ?? missing(),
    getPrintTitleRowsOrNullObject: (self) => titles(self, self.sheet.page.titleRows),
    setPrintTitleColumns: (self, given) => {
      const area = areaGiven(self, given)
      self.sheet.page.titleColumns = areaText({ ...area, top: 0, rows: 1_048_576 })
    },
    getPrintTitleColumns: (self) => titles(self, self.sheet.page.titleColumns) ?? missing(),
    getPrintTitleColumnsOrNullObject: (self) => titles(self, self.sheet.page.titleColumns),
    setPrintMargins: ({ sheet }, given) => {
      const unit = given.text(0)
      const points = Object.hasOwn(pointsOf, unit) ? (pointsOf[unit] ?? refuse()) : refuse()
      for (const [side, value] of Object.entries(given.object(1) ?? {})) {
        const name = `${side}Margin`
        if (!Object.hasOwn(marginDefaults, name) || typeof value !== 'number' || value < 0) refuse()
        else sheet.page.plain.set(name, value * points)
      }
    },
  },
})

export const pageKinds = [pageLayout, headerFooterGroup, headerFooter, ...breakKinds] as const

function printArea({ objects, sheet }: OfSheet): HostObject | null {
  const { printArea: printed } = sheet.page
  return printed === undefined ? null : objects.areas(sheet, [parseArea(printed)])
}

function titles({ objects, sheet }: OfSheet, lines: string | undefined): HostObject | null {
  return lines === undefined ? null : objects.range(sheet, parseArea(lines))
}

function text(value: Json): string {
  return typeof value === 'string' ? value : refuse()
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
