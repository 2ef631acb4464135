import { isObject, plainText, type JsonObject } from '../../json.ts'
import { intersection, type Area } from '../area.ts'
import type { BindingState, BindingType } from '../book/binding.ts'
import { bind, boundPlace, unbind } from '../book/bindings.ts'
import { findArea, type Found } from '../book/find-area.ts'
import type { TableState } from '../book/sheet.ts'
import { addTableColumn, addTableRows, deleteTableRow } from '../book/table-lines.ts'
import { bodyOf } from '../book/table-shape.ts'
import { ExcelError } from '../excel-error.ts'
import type { Given } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfBook, Place } from '../objects.ts'
import {
  read,
  refuse,
  Refused,
  rowsOf,
  setSelected,
  setTable,
  status,
  tableDataOf,
  write,
} from './older-data.ts'
import { selectPlace, selectedPlace } from './selection.ts'

type Call = (self: OfBook, asked: JsonObject) => JsonObject | undefined

const notSupported: Call = () => refuse(status.notSupported)

/** A call that has nothing to say once it is done. */
const done =
  (act: (self: OfBook, asked: JsonObject) => void): Call =>
  (self, asked) => {
    act(self, asked)
    return undefined
  }

/** What fails is told by a number, and never breaks the batch. */
const answering =
  (call: Call) =>
  async (self: OfBook, given: Given): Promise<JsonObject> => {
    try {
      await self.book.settle()
      return { status: status.done, ...call(self, given.object(0) ?? {}) }
    } catch (thrown) {
      if (thrown instanceof Refused) return { status: thrown.status }
      if (!(thrown instanceof ExcelError)) throw thrown
      return { status: thrown.code === 'InvalidArgument' ? status.badData : status.failed }
    }
  }

/** The interface that Office had before Excel's own objects; the client sends its calls here. */
export const olderApi = kind<OfBook>('_V1Api', {
  methods: Object.fromEntries(
    Object.entries({
      getSelectedData: (self, asked) => read({ ...self, ...selectedPlace(self.book) }, asked),
      setSelectedData: done((self, asked) => setSelected({ ...self, ...selectedPlace(self.book) }, asked)),
      gotoById: done(({ book }, { id, goToType }) => {
        const binding = book.bindings.find((one) => one.id === id)
        if (goToType === 'binding' && !binding) throw new Refused(status.noSuchId)
        const place =
          goToType === 'binding' && binding
            ? boundPlace(book, binding)
            : found(() => findArea(book, book.active, plainText(id)), status.noSuchId)
        selectPlace({ book, ...(place ?? refuse(status.noSuchId)) })
      }),
      getFilePropertiesAsync: ({ book }) => ({ Url: book.file }),
      bindingAddFromSelection: (self, asked) => bound(self, selectedPlace(self.book), asked),
      bindingAddFromNamedItem: (self, asked) => {
        const { book } = self
        const name = plainText(asked['itemName'])
        const place = book.findTable(name) ?? found(() => findArea(book, book.active, name), status.noName)
        return bound(self, place, asked)
      },
      bindingGetById: (self, asked) => described(self, binding(self, asked)),
      bindingGetAll: (self) => ({ bindings: self.book.bindings.map((one) => described(self, one)) }),
      bindingReleaseById: done(({ book }, { id }) => unbind(book, plainText(id))),
      bindingGetData: (self, asked) => read(part(self, asked), asked),
      bindingSetData: done((self, asked) => {
        const { data = null } = asked
        const { table } = binding(self, asked)
        const place = part(self, asked)
        if (table && isObject(data)) setTable(self, table, data)
        else write(place, rowsOf(data), status.otherSizeThanBinding)
      }),
      bindingAddRows: done((self, asked) => {
        addTableRows(self.book, tableOf(self, asked), undefined, rowsOf(asked['data'] ?? null))
      }),
      bindingAddColumns: done((self, asked) => {
        const { headers, rows } = tableDataOf(asked['data'] ?? null)
        const table = tableOf(self, asked)
        for (const [at, header] of headers.entries()) {
          const values = rows.map((row) => [row[at] ?? ''])
          addTableColumn(self.book, table, undefined, values, plainText(header))
        }
      }),
      bindingDeleteAllDataValues: done((self, asked) => {
        const table = tableOf(self, asked)
        for (let rows = bodyOf(table).rows; rows > 0; rows--) deleteTableRow(self.book, table, rows - 1)
      }),
      // The client tells nobody which member an exception named, but it does tell that a call is not supported.
      bindingAddFromPrompt: notSupported,
      bindingSetFormats: notSupported,
      bindingClearFormats: notSupported,
      bindingSetTableOptions: notSupported,
    } satisfies Record<string, Call>).map(([name, call]) => [name, answering(call)]),
  ),
})

const bindingTypes: Readonly<Record<string, BindingType>> = { matrix: 'Range', table: 'Table', text: 'Text' }

function bound(self: OfBook, place: Found, { id, bindingType }: JsonObject): JsonObject {
  const type = bindingTypes[plainText(bindingType)] ?? refuse(status.notForBinding)
  const own = found(() => bind(self.book, place, type, plainText(id)), status.notForBinding)
  return described(self, own)
}

function described({ book }: OfBook, own: BindingState): JsonObject {
  const area = boundPlace(book, own)?.area
  return {
    bindingId: own.id,
    bindingType: Object.keys(bindingTypes).find((name) => bindingTypes[name] === own.type) ?? 'matrix',
    bindingRowCount: own.table ? bodyOf(own.table).rows : (area?.rows ?? 0),
    bindingColumnCount: area?.columns ?? 0,
    hasHeaders: own.table?.hasHeaders ?? false,
  }
}

function binding({ book }: OfBook, { id }: JsonObject): BindingState {
  return book.bindings.find((one) => one.id === id) ?? refuse(status.noBinding)
}

function tableOf(self: OfBook, asked: JsonObject): TableState {
  return binding(self, asked).table ?? refuse(status.notOnThisBinding)
}

/** The cells of a binding, of a table those below its headers, or the part of them that is asked for. */
function part(self: OfBook, asked: JsonObject): Place {
  const own = binding(self, asked)
  const { sheet, area } = boundPlace(self.book, own) ?? refuse(status.noBinding)
  const whole = own.table ? bodyOf(own.table) : area
  const number = (name: string, otherwise: number): number => {
    const value = asked[name]
    return typeof value === 'number' && value > 0 ? value : otherwise
  }
  const [down, across] = [number('startRow', 0), number('startColumn', 0)]
  const wanted: Area = {
    top: whole.top + down,
    left: whole.left + across,
    rows: number('rowCount', whole.rows - down),
    columns: number('columnCount', whole.columns - across),
  }
  return { ...self, sheet, area: intersection(wanted, whole) ?? refuse(status.outside) }
}

/** What is looked for, or the number of why it is not there. */
function found<Thing>(look: () => Thing, otherwise: number): Thing {
  try {
    return look()
  } catch (thrown) {
    if (thrown instanceof ExcelError) return refuse(otherwise)
    throw thrown
  }
}
