import type { Cell } from '../../core/budget/cell.ts'
import { columnLetter } from '../../workbook/address.ts'
import { HostError } from '../../workbook/host-error.ts'
import type { BookEvent, Grid, Selection } from '../../workbook/port.ts'
import { inExcel, loaded, send } from './excel-run.ts'
import { excelCode } from './excel-words.ts'

/** Listens to the other pages of the add-in until it is stopped. */
type ListenToPages = (take: (is: 'writing' | 'wrote') => void) => () => void

/** The grid of Excel before somebody's eyes. */
export class ExcelGrid implements Grid {
  #changes = 0
  readonly #listenToPages: ListenToPages

  constructor(listenToPages: ListenToPages) {
    this.#listenToPages = listenToPages
  }

  /** How often cells or sheets were changed by people since somebody watches. */
  get changes(): number {
    return this.#changes
  }

  async selection(): Promise<Selection> {
    return inExcel(async (context) => {
      const { areas, sheet, active } = await loaded(context, () => {
        const selected = context.workbook.getSelectedRanges()
        return {
          areas: selected.load('address'),
          sheet: selected.worksheet.load('name'),
          active: context.workbook.getActiveCell().load('rowIndex,columnIndex'),
        }
      })
      const blocks = blocksIn(areas.address)
      return {
        sheet: sheet.name,
        areas: blocks,
        visible: await visibleIn(context, sheet.name, blocks),
        active: { row: active.rowIndex + 1, column: columnLetter(active.columnIndex + 1) },
      }
    })
  }

  async cells(sheet: string, address: string): Promise<readonly (readonly Cell[])[]> {
    return inExcel(async (context) => {
      const range = await loaded(context, () =>
        context.workbook.worksheets.getItem(sheet).getRange(address).load('values'),
      )
      return range.values as Cell[][]
    })
  }

  async goTo(sheet: string, address: string): Promise<void> {
    await inExcel(async (context) => {
      const worksheet = await loaded(context, () =>
        context.workbook.worksheets.getItemOrNullObject(sheet).load('visibility'),
      )
      if (worksheet.isNullObject) {
        throw new HostError(
          'sheet-gone',
          `There is no sheet “${sheet}” in this book any more. Check the book again.`,
        )
      }
      if (worksheet.visibility !== 'Visible') {
        throw new HostError(
          'sheet-hidden',
          `Sheet “${sheet}” is hidden. Right-click a sheet tab, choose Unhide, and try again.`,
        )
      }
      try {
        await send(context, () => {
          worksheet.activate()
          worksheet.getRange(address).select()
        })
      } catch (thrown) {
        // Excel gives no other reason where it is not in front.
        if (excelCode(thrown) !== 'GeneralException') throw thrown
        throw new HostError(
          'excel-not-in-front',
          'Excel cannot show this cell now, most likely because another book is in front. Click into this book and try again.',
          { cause: thrown },
        )
      }
    })
  }

  async watch(listener: (event: BookEvent) => void): Promise<() => Promise<void>> {
    const handlers = await inExcel(async (context) => {
      const { worksheets } = context.workbook
      const changedSheets = (): Promise<void> => {
        this.#changes += 1
        listener({ is: 'sheets' })
        return Promise.resolve()
      }
      const added = [
        worksheets.onChanged.add((event) => this.#changed(event, listener)),
        worksheets.onSelectionChanged.add(() => {
          listener({ is: 'selection' })
          return Promise.resolve()
        }),
        worksheets.onAdded.add(changedSheets),
        worksheets.onDeleted.add(changedSheets),
        worksheets.onActivated.add(() => {
          listener({ is: 'selection' })
          return Promise.resolve()
        }),
      ]
      await context.sync()
      return added
    })
    const stopListening = this.#listenToPages((is) => {
      if (is === 'wrote') this.#changes += 1
      listener({ is })
    })
    return async () => {
      stopListening()
      const [first] = handlers
      if (!first) return
      // A handler is taken away where it was added.
      await inExcel((context) => send(context, () => handlers.forEach((handler) => handler.remove())), {
        within: first.context,
      })
    }
  }

  async #changed(
    { worksheetId, address, source, changeType }: Excel.WorksheetChangedEventArgs,
    listener: (event: BookEvent) => void,
  ): Promise<void> {
    this.#changes += 1
    const sheet = changeType === 'RangeEdited' ? await nameOf(worksheetId) : undefined
    listener(
      sheet === undefined
        ? { is: 'sheets' }
        : { is: 'changed', sheet, address, byOthers: source === 'Remote' },
    )
  }
}

/** @returns undefined where the sheet is gone meanwhile, or Excel cannot be asked: then anything may have changed */
async function nameOf(worksheetId: string): Promise<string | undefined> {
  try {
    return await inExcel(async (context) => {
      const sheet = await loaded(context, () =>
        context.workbook.worksheets.getItemOrNullObject(worksheetId).load('name'),
      )
      return sheet.isNullObject ? undefined : sheet.name
    })
  } catch (thrown) {
    if (thrown instanceof HostError) return undefined
    throw thrown
  }
}

/** The parts of blocks that can be seen. What is one row high was clicked, so it is seen whole. */
async function visibleIn(
  context: Excel.RequestContext,
  sheet: string,
  blocks: readonly string[],
): Promise<readonly string[]> {
  if (blocks.every(isOneRow)) return blocks
  const seen = await loaded(context, () => {
    const worksheet = context.workbook.worksheets.getItem(sheet)
    return blocks.map((block) =>
      isOneRow(block)
        ? block
        : worksheet
            .getRange(block)
            .getSpecialCellsOrNullObject(Excel.SpecialCellType.visible)
            .load('address'),
    )
  })
  return seen.flatMap((one) => {
    if (typeof one === 'string') return [one]
    return one.isNullObject ? [] : blocksIn(one.address)
  })
}

/** Excel takes the visible cells of a single cell for those of the whole sheet, so it is never asked for them. */
function isOneRow(block: string): boolean {
  const [, top, bottom = top] = /^\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(block) ?? []
  return top !== undefined && top === bottom
}

/** The blocks of `'BR, 2020'!B7:B9,'BR, 2020'!D7`, without their sheet. */
function blocksIn(address: string): readonly string[] {
  const withoutQuoted = address.replace(/'(?:[^']|'')*'!/g, '')
  return withoutQuoted.split(',').map((block) => block.slice(block.lastIndexOf('!') + 1))
}
