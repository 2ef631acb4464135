import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  IUniverInstanceService,
  UniverInstanceType,
  type DocumentDataModel,
  type ICellData,
  type IRange,
} from '@univerjs/core'
import { formulaOf } from '../../../model/grid/cell-content.ts'
import type { Axis } from '../../../model/grid/grid-lines.ts'
import type { Hands } from '../hands.ts'
import { areaOf } from '../places.ts'
import type { WithRange, WithRanges } from './given.ts'

/** What people do to cells in the grid, in place of Univer's own commands. */
export function handleCells(hands: Hands): void {
  const { act } = hands
  hands.replace('sheet.command.set-range-values', (given: WithRange & { readonly value: ICellData }) => {
    const sheet = hands.sheet(given.subUnitId)
    const area = areaOf(given.range)
    const text = typedText(hands, given.value)
    // A formula that was looked at and left as it was.
    if (text.startsWith('=') && text === String(formulaOf(sheet.grid.cell(area.top, area.left)))) return true
    return act((person) => person.enter(hands.address([area], sheet), text))
  })
  hands.replace('sheet.command.clear-selection-content', ({ ranges }: WithRanges) =>
    act((person) => person.clear(hands.address(ranges?.map(areaOf)))),
  )
  const fill = ({ sourceRange, targetRange }: { sourceRange: IRange; targetRange: IRange }): boolean =>
    act((person) => {
      const over = hands.address([areaOf(targetRange)])
      person.fill(hands.address([areaOf(sourceRange)]), over)
      person.select(over)
    })
  hands.replace('sheet.command.auto-fill', fill)
  hands.replace('sheet.command.auto-clear-content', ({ clearRange }: { readonly clearRange: IRange }) =>
    act((person) => person.clear(hands.address([areaOf(clearRange)]))),
  )
  hands.replace('sheet.command.copy-down', () => copyAlong(hands, 'rows'))
  hands.replace('sheet.command.copy-right', () => copyAlong(hands, 'columns'))
  hands.replace(
    'sheet.command.move-range',
    ({ fromRange, toRange }: { readonly fromRange: IRange; readonly toRange: IRange }) =>
      act((person) => {
        person.cut(hands.address([areaOf(fromRange)]), hands.address([areaOf(toRange)]))
        person.select(hands.address([areaOf(toRange)]))
      }),
  )
  for (const [id, how] of [
    ['bold', 'bold'],
    ['italic', 'italic'],
    ['underline', 'underline'],
    ['stroke', 'strikethrough'],
  ] as const) {
    hands.replace(`sheet.command.set-range-${id}`, () =>
      act((person) => person.emphasise(hands.address(), how)),
    )
  }
}

/** The text as it was typed: what Univer makes of it is not what Excel does. */
function typedText(hands: Hands, { f }: ICellData): string {
  if (typeof f === 'string' && f !== '') return f
  return (
    hands.injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC)
      ?.getPlainText()
      .replaceAll('\r', '\n') ?? ''
  )
}

/** Repeats the first row of what is selected, or the first column; of a single one, that before it. */
function copyAlong(hands: Hands, axis: Axis): boolean {
  const area = hands.selected().at(-1)
  if (!area) return false
  const isRows = axis === 'rows'
  const isSingle = (isRows ? area.rows : area.columns) === 1
  const start = (isRows ? area.top : area.left) - (isSingle ? 1 : 0)
  if (start < 0) return false
  const source = isRows ? { ...area, top: start, rows: 1 } : { ...area, left: start, columns: 1 }
  return hands.act((person) => person.copy(hands.address([source]), hands.address([area])))
}
