import type { Json } from '../../json.ts'
import { guardAction } from '../book/protection.ts'
import { customOf } from '../book/styled.ts'
import type { StyleState } from '../book/styles.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import type { HostObject } from '../host-object.ts'
import { kind, type Property } from '../kind.ts'
import type { OfBook, Place } from '../objects.ts'
import { setLine } from './borders.ts'
import { readColour, shared } from './format-values.ts'
import { rangeValues } from './range-values.ts'

interface OfStyle extends OfBook {
  readonly style: StyleState
}

const kept = (path: string, otherwise: Json): Property<OfStyle> => ({
  get: ({ style }) => style.values.get(path) ?? otherwise,
  set: ({ style }, value) => {
    style.values.set(path, path.endsWith('color') ? readColour(value) : value)
  },
})

const font = kind<OfStyle>('RangeFont', {
  properties: {
    bold: kept('font/bold', false),
    color: kept('font/color', '#000000'),
    italic: kept('font/italic', false),
    name: kept('font/name', 'Calibri'),
    size: kept('font/size', 11),
    strikethrough: kept('font/strikethrough', false),
    underline: kept('font/underline', 'None'),
  },
})

const fill = kind<OfStyle>('RangeFill', { properties: { color: kept('fill/color', '#FFFFFF') } })

/** The edges of a style are those of each of its cells. */
const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalDown', 'DiagonalUp'] as const

type Edge = (typeof edges)[number]

const border = kind<OfStyle & { readonly edge: Edge }>('RangeBorder', {
  key: ({ edge }) => ({ name: '_Id', value: edge }),
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    ...Object.fromEntries(
      Object.entries({ style: 'None', weight: 'Thin', color: '#000000', tintAndShade: 0 }).map(
        ([part, otherwise]): [string, Property<OfStyle & { readonly edge: Edge }>] => [
          part,
          {
            get: ({ style, edge }) => style.values.get(`borders/${edge}/${part}`) ?? otherwise,
            set: ({ style, edge }, value) => {
              style.values.set(`borders/${edge}/${part}`, part === 'color' ? readColour(value) : value)
            },
          },
        ],
      ),
    ),
  },
})

const borders = kind<OfStyle>('RangeBorderCollection', {
  properties: { count: { get: () => edges.length } },
  items: (self) => edges.map((edge) => border.of({ ...self, edge })),
  methods: {
    getItem: (self, given) =>
      border.of({ ...self, edge: edges.find((edge) => edge === given.text(0)) ?? refuse() }),
    getItemAt: (self, given) => border.of({ ...self, edge: edges[given.whole(0)] ?? refuse() }),
  },
})

const included = ['Alignment', 'Border', 'Font', 'Number', 'Patterns', 'Protection'].map(
  (part): [string, Property<OfStyle>] => [`include${part}`, kept(`include${part}`, true)],
)

const styleKind = kind<OfStyle>('Style', {
  key: ({ style }) => ({ name: '_Id', value: style.name }),
  isGone: ({ book, style }) => !book.styles.all.includes(style),
  properties: {
    name: { get: ({ style }) => style.name },
    builtIn: { get: ({ style }) => style.builtIn },
    autoIndent: kept('autoIndent', false),
    formulaHidden: kept('protection/formulaHidden', false),
    horizontalAlignment: kept('horizontalAlignment', 'General'),
    indentLevel: kept('indentLevel', 0),
    locked: kept('protection/locked', true),
    numberFormat: kept('numberFormat', 'General'),
    readingOrder: kept('readingOrder', 'Context'),
    shrinkToFit: kept('shrinkToFit', false),
    textOrientation: kept('textOrientation', 0),
    verticalAlignment: kept('verticalAlignment', 'Bottom'),
    wrapText: kept('wrapText', false),
    ...Object.fromEntries(included),
  },
  aliases: { orientation: 'textOrientation' },
  objects: {
    borders: (self) => borders.of(self),
    font: (self) => font.of(self),
    fill: (self) => fill.of(self),
  },
  methods: {
    delete: ({ book, style }) => {
      if (style.name === 'Normal') throw new ExcelError('InvalidOperation')
      for (const { grid } of book.sheets) {
        grid.forEach((row, column, cell) => {
          if (cell.custom?.['style'] !== style.name) return
          grid.put(row, column, [[{ s: null, ...customOf(cell, { style: undefined }) }]])
        })
      }
      book.styles.delete(style)
    },
  },
})

export const styles = kind<OfBook>('StyleCollection', {
  items: (self) => self.book.styles.all.map((style) => styleKind.of({ ...self, style })),
  methods: {
    add: ({ book }, given) => {
      if (book.styles.find(given.text(0))) throw new ExcelError('ItemAlreadyExists')
      book.styles.add(given.text(0))
    },
    getCount: ({ book }) => book.styles.all.length,
    getItem: (self, given) => find(self, given.text(0)) ?? missing(),
    getItemOrNullObject: (self, given) => find(self, given.text(0)),
    getItemAt: (self, given) => {
      const style = self.book.styles.all[given.whole(0)]
      return style ? styleKind.of({ ...self, style }) : missing()
    },
  },
})

/** The style of all cells of a range, and what of it they look like once it is set. */
export const rangeStyle: Property<Place> = {
  get: (place) =>
    shared(place, (row, column) => {
      const own: unknown = place.sheet.grid.cell(row, column)?.custom?.['style']
      return typeof own === 'string' ? own : 'Normal'
    }),
  set: (place, value) => {
    const { book, objects, sheet, area } = place
    guardAction(sheet, 'allowFormatCells')
    const style = (typeof value === 'string' ? book.styles.find(value) : undefined) ?? refuse()
    sheet.grid.look(area, (_, __, cell) => ({ s: null, ...customOf(cell, { style: style.name }) }))
    for (const [path, one] of style.values) {
      if (path === 'numberFormat') rangeValues.numberFormat.set(place, one)
      else if (path.startsWith('borders/')) drawEdge(place, path.split('/'), one)
      else if (!path.startsWith('include')) {
        write(objects.rangeFormat(sheet, area), path.split('/'), one)
      }
    }
  },
}

/** At that side of each cell: what two of them share is drawn by both. */
function drawEdge(place: Place, [, edge = '', part = '']: readonly string[], value: Json): void {
  setLine(place, edge, part, value)
  const between = /Top|Bottom/.test(edge)
    ? 'InsideHorizontal'
    : /Left|Right/.test(edge)
      ? 'InsideVertical'
      : undefined
  if (between !== undefined) setLine(place, between, part, value)
}

function write(format: HostObject, path: readonly string[], value: Json): void {
  const [first = '', ...rest] = path
  if (rest.length === 0) format.write(first, value)
  else write(format.follow(first) ?? refuse(), rest, value)
}

function find(self: OfBook, name: string): HostObject | null {
  const style = self.book.styles.find(name)
  return style ? styleKind.of({ ...self, style }) : null
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}

export const styleKinds = [styles, styleKind] as const
