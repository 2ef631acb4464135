import { parseArea, splitAddress } from '../area.ts'
import { ExcelError } from '../excel-error.ts'
import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'
import { application, runtime } from './application.ts'
import { documentProperties, propertyKinds } from './document-properties.ts'
import { selectedPlace } from './selection.ts'
import { wholeBook } from '../book/happenings.ts'
import { insertWorksheets } from './insert-worksheets.ts'
import { listeners } from './listeners.ts'
import { bindings } from './bindings.ts'
import { activeChart } from './charts.ts'
import { comments } from './comments.ts'
import { customXmlParts } from './custom-xml.ts'
import { functions } from './functions.ts'
import { olderApi } from './older-api.ts'
import { styles } from './styles.ts'
import { settings } from './settings.ts'

const workbookProtection = kind<OfBook>('WorkbookProtection', {
  properties: { protected: { get: ({ book }) => book.isStructureProtected } },
  methods: {
    protect: ({ book }) => {
      book.isStructureProtected = true
    },
    unprotect: ({ book }) => {
      book.isStructureProtected = false
    },
  },
})

export const workbook = kind<OfBook>('Workbook', {
  properties: {
    name: { get: ({ book }) => book.file },
    readOnly: { get: ({ book }) => book.isReadOnly },
    isDirty: { get: () => true },
    autoSave: { get: () => true },
    chartDataPointTrack: { get: () => true },
    previouslySaved: { get: () => true },
    usePrecisionAsDisplayed: { get: () => false },
    calculationEngineVersion: { get: () => 191_029 },
  },
  objects: {
    application: (self) => application.of(self),
    bindings: (self) => bindings.of(self),
    comments: ({ book, objects }) => comments.of({ book, objects, sheet: undefined }),
    customXmlParts: (self) => customXmlParts.of({ ...self, namespace: undefined }),
    functions: (self) => functions.of(self),
    names: ({ objects }) => objects.names(),
    properties: (self) => documentProperties.of(self),
    protection: (self) => workbookProtection.of(self),
    settings: (self) => settings.of(self),
    styles: (self) => styles.of(self),
    tables: ({ objects }) => objects.tables(),
    worksheets: ({ objects }) => objects.worksheets(),
    _V1Api: (self) => olderApi.of(self),
    _Runtime: (self) => runtime.of(self),
  },
  // Through the older channel of Office's own: the client asks for it as for a change of the document's selection.
  events: ['onActivated', 'onSelectionChanged'],
  methods: {
    ...listeners<OfBook>({ ActivatedEvent: 'bookActivated' }, () => wholeBook),
    getSelectedRange: ({ book, objects }) => {
      const { sheet, area } = selectedPlace(book)
      return objects.range(sheet, area)
    },
    // How the client finds the range of an event it was told of.
    _GetRangeForEventByReferenceId: (self, given) => rangeAt(self, given.text(0)) ?? missing(),
    _GetRangeOrNullObjectForEventByReferenceId: (self, given) => rangeAt(self, given.text(0)),
    getSelectedRanges: ({ book, objects }) => {
      const { sheet, area, others = [] } = book.selection
      return objects.areas(sheet, [...others, area])
    },
    getActiveCell: ({ book: { selection }, objects }) =>
      objects.range(selection.sheet, { ...selection.area, rows: 1, columns: 1 }),
    getIsActiveCollabSession: ({ book }) => book.actor === 'somebody else',
    getActiveChart: (self) => activeChart(self) ?? missing(),
    getActiveChartOrNullObject: (self) => activeChart(self),
    insertWorksheetsFromBase64: insertWorksheets,
    save: ({ book }) => {
      if (book.isReadOnly) throw new ExcelError('AccessDenied')
    },
  },
})

/** The range of an address with its sheet; null where that is gone. */
function rangeAt({ book, objects }: OfBook, address: string): HostObject | null {
  const { sheet: name, inner } = splitAddress(address)
  const sheet = book.findSheet(name ?? '')
  return sheet ? objects.range(sheet, parseArea(inner)) : null
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

export const workbookKinds = [workbook, ...propertyKinds, workbookProtection] as const
