import type { Area } from '../area.ts'
import { findArea } from '../book/find-area.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfSheet } from '../objects.ts'
import { range } from './range.ts'

/** Pages that end above a row, or to the left of a column. */
interface OfBreaks extends OfSheet {
  readonly axis: 'rows' | 'columns'
}

interface OfBreak extends OfBreaks {
  readonly line: number
}

const pageBreak = kind<OfBreak>('PageBreak', {
  properties: {
    rowIndex: { get: ({ axis, line }) => (axis === 'rows' ? line : 0) },
    columnIndex: { get: ({ axis, line }) => (axis === 'columns' ? line : 0) },
  },
  methods: {
    delete: (self) => {
      linesOf(self).delete(self.line)
    },
    getCellAfterBreak: ({ objects, sheet, axis, line }) => {
      const corner = { top: 0, left: 0, rows: 1, columns: 1 }
      return objects.range(sheet, axis === 'rows' ? { ...corner, top: line } : { ...corner, left: line })
    },
  },
})

export const pageBreaks = kind<OfBreaks>('PageBreakCollection', {
  items: (self) => inOrder(self).map((line) => pageBreak.of({ ...self, line })),
  methods: {
    /** Before the first row of the range, or before its first column. */
    add: (self, given) => {
      const { top, left } = areaGiven(self, given)
      const line = self.axis === 'rows' ? top : left
      if (line === 0) refuse('no page ends before the first line')
      linesOf(self).add(line)
      return pageBreak.of({ ...self, line })
    },
    getCount: (self) => linesOf(self).size,
    getItem: (self, given) => {
      const line = inOrder(self)[given.whole(0)]
      if (line === undefined) throw new ExcelError('ItemNotFound')
      return pageBreak.of({ ...self, line })
    },
    removePageBreaks: (self) => linesOf(self).clear(),
  },
})

export const breakKinds = [pageBreaks, pageBreak] as const

function linesOf({ sheet: { page }, axis }: OfBreaks): Set<number> {
  return axis === 'rows' ? page.horizontalBreaks : page.verticalBreaks
}

function inOrder(self: OfBreaks): readonly number[] {
  return [...linesOf(self)].sort((one, other) => one - other)
}

/** The cells of a call's first argument: a range, or its address. */
export function areaGiven({ book, sheet }: OfSheet, given: Given): Area {
  const value = given.at(0)
  if (typeof value === 'string') return findArea(book, sheet, value).area
  return range.behind(value)?.area ?? refuse()
}
