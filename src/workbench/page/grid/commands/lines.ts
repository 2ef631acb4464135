import { allColumns, allRows, isWithin, type Area } from '../../../model/area.ts'
import { bodyOf } from '../../../model/book/table-shape.ts'
import type { Axis } from '../../../model/grid/grid-lines.ts'
import { fitColumns } from '../fit.ts'
import type { Hands } from '../hands.ts'
import { areaOf } from '../places.ts'
import type { WithRange, WithRanges } from './given.ts'

/** What people do to rows and columns. */
export function handleLines(hands: Hands): void {
  const { act } = hands
  for (const [axis, name, short] of [
    ['rows', 'row', 'row'],
    ['columns', 'col', 'col'],
  ] as const) {
    hands.replace(`sheet.command.insert-${name}`, ({ range, subUnitId }: WithRange) =>
      act((person) =>
        person.insert(hands.address([whole(axis, areaOf(range))], hands.sheet(subUnitId)), axis),
      ),
    )
    hands.replace(`sheet.command.remove-${name}`, ({ range, subUnitId }: WithRange) =>
      act((person) =>
        person.delete(hands.address([whole(axis, areaOf(range))], hands.sheet(subUnitId)), axis),
      ),
    )
    hands.replace(
      `sheet.command.set-${short}${axis === 'rows' ? 's' : ''}-hidden`,
      ({ ranges }: WithRanges) => hide(hands, axis, ranges?.map(areaOf) ?? hands.selected(), true),
    )
    const showOn = axis === 'rows' ? 'set-specific-rows-visible' : 'set-col-visible-on-cols'
    hands.replace(`sheet.command.${showOn}`, ({ ranges }: WithRanges) =>
      hide(hands, axis, ranges?.map(areaOf) ?? hands.selected(), false),
    )
    hands.replace(`sheet.command.set-selected-${short}s-visible`, () =>
      hide(hands, axis, hands.selected(), false),
    )
  }
  hands.replace(
    'sheet.command.delta-column-width',
    ({ anchorCol, deltaX }: { readonly anchorCol: number; readonly deltaX: number }) =>
      resize(hands, 'columns', anchorCol, deltaX),
  )
  hands.replace(
    'sheet.command.delta-row-height',
    ({ anchorRow, deltaY }: { readonly anchorRow: number; readonly deltaY: number }) =>
      resize(hands, 'rows', anchorRow, deltaY),
  )
  hands.replace('sheet.command.set-worksheet-col-width', ({ value }: { readonly value: number }) =>
    resizeTo(hands, 'columns', hands.selected(), value),
  )
  hands.replace('sheet.command.set-row-height', ({ value }: { readonly value: number }) =>
    resizeTo(hands, 'rows', hands.selected(), value),
  )
  hands.replace('sheet.command.set-col-auto-width', ({ ranges }: WithRanges) =>
    fitColumns(hands, ranges?.map(areaOf) ?? hands.selected()),
  )
  hands.replace('sheet.command.set-row-is-auto-height', ({ ranges }: WithRanges) =>
    act((person) => {
      for (const area of ranges?.map(areaOf) ?? hands.selected()) person.fitRows(hands.address([area]))
    }),
  )
  for (const [way, verb, axis] of [
    ['insert-range-move-down', 'insert', 'rows'],
    ['insert-range-move-right', 'insert', 'columns'],
    ['delete-range-move-up', 'delete', 'rows'],
    ['delete-range-move-left', 'delete', 'columns'],
  ] as const) {
    hands.replace(`sheet.command.${way}`, ({ range }: Partial<WithRange>) => {
      const areas = range ? [areaOf(range)] : hands.selected()
      const wanted = axis === 'rows' ? areas.map((area) => tableRows(hands, verb, area)) : areas
      return act((person) => person[verb](hands.address(wanted), axis))
    })
  }
}

/** Among the rows of a table whole rows of it come and go. */
function tableRows({ book }: Hands, verb: 'insert' | 'delete', area: Area): Area {
  const body = book.active.tables.map(bodyOf).find((one) => isWithin(area, one))
  if (!body || (verb === 'delete' && area.rows === body.rows)) return area
  return { ...area, left: body.left, columns: body.columns }
}

function hide(hands: Hands, axis: Axis, areas: readonly Area[], isHidden: boolean): boolean {
  return hands.act((person) => {
    for (const area of areas) {
      const address = hands.address([area])
      if (axis === 'rows') person.hideRows(address, isHidden)
      else person.hideColumns(address, isHidden)
    }
  })
}

/** The edge of a line is dragged; with it go all whole lines that are selected beside it. */
function resize(hands: Hands, axis: Axis, line: number, by: number): boolean {
  const isRows = axis === 'rows'
  const { lines } = hands.book.active.grid
  const size = (isRows ? lines.rowHeight(line) : lines.columnWidth(line)) + by
  const selected = hands
    .selected()
    .filter((area) => (isRows ? area.columns === allColumns : area.rows === allRows))
  const isAmong = selected.some((area) =>
    isRows ? isBetween(line, area.top, area.rows) : isBetween(line, area.left, area.columns),
  )
  const one = { top: line, left: line, rows: 1, columns: 1 }
  return resizeTo(hands, axis, isAmong ? selected : [one], size)
}

function resizeTo(hands: Hands, axis: Axis, areas: readonly Area[], pixels: number): boolean {
  return hands.act((person) => {
    for (const area of areas) person.resize(hands.address([whole(axis, area)]), axis, pixels)
  })
}

/** Ctrl and minus or plus: for whole rows and columns, of which there is no doubt which way the others move. */
export function shiftLines(hands: Hands, verb: 'insert' | 'delete'): boolean {
  const area = hands.selected().at(-1)
  const axis = area?.columns === allColumns ? 'rows' : area?.rows === allRows ? 'columns' : undefined
  if (!area || !axis)
    return hands.refuse(`Select whole rows or columns to ${verb} them; for cells, right-click.`)
  return hands.act((person) => person[verb](hands.address([area]), axis))
}

function isBetween(at: number, from: number, count: number): boolean {
  return at >= from && at < from + count
}

function whole(axis: Axis, area: Area): Area {
  return axis === 'rows' ? { ...area, left: 0, columns: allColumns } : { ...area, top: 0, rows: allRows }
}
