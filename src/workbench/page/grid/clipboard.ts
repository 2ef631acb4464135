import { CommandType, FOCUSING_SHEET, ICommandService, type IMultiCommand } from '@univerjs/core'
import { CopyCommand, CutCommand, PasteCommand, SheetPasteShortKeyCommandName } from '@univerjs/ui'
import { areaText, type Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { shownText } from '../../model/book/styled.ts'
import { readTable, tableText } from './clipboard-text.ts'
import type { Hands } from './hands.ts'

/** What was copied here: pasted here again, it brings formulas and looks along. */
interface Copied {
  readonly text: string
  readonly from: string
  readonly isCut: boolean
}

/** Copying, cutting and pasting: through the clipboard of the system, and so from and to other programs. */
export function handleClipboard(hands: Hands): void {
  let copied: Copied | undefined
  const take = async (isCut: boolean): Promise<boolean> => {
    const sheet = hands.book.active
    const [area, ...others] = hands.selected()
    if (!area || others.length > 0) return hands.refuse('This cannot be done with several blocks at once.')
    // A formula typed just now is copied with its result.
    await hands.settle()
    const text = textOf(sheet, area)
    copied = { text, from: hands.address([area], sheet), isCut }
    await navigator.clipboard.writeText(text)
    return true
  }
  const put = (text: string, what: 'All' | 'Values' | 'Formats' = 'All'): boolean => {
    const target = hands.selected().at(-1)
    if (!target || text === '') return false
    const own = copied && sameText(copied.text, text) ? copied : undefined
    if (own?.isCut) copied = undefined
    return hands.act((person) => {
      if (own?.isCut) person.cut(own.from, hands.address([target]))
      else if (own) person.copy(own.from, hands.address([target]), what)
      else if (what !== 'Formats') {
        const rows = readTable(text)
        const one = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined
        // One value goes into all of what is selected.
        if (one === undefined) person.type(hands.address([{ ...target, rows: 1, columns: 1 }]), rows)
        else person.typeInto(hands.address([hands.book.active.grid.filled(target) ?? target]), one)
      }
    })
  }
  const fromSystem = async (what: 'All' | 'Values' | 'Formats'): Promise<boolean> =>
    put(await navigator.clipboard.readText(), what)

  const commands = hands.injector.get(ICommandService)
  for (const [id, handler] of [
    [CopyCommand.id, () => take(false)],
    [CutCommand.id, () => take(true)],
    [PasteCommand.id, () => fromSystem('All')],
  ] as const) {
    const command: IMultiCommand = {
      id,
      type: CommandType.COMMAND,
      multi: true,
      name: `sheet.${id}`,
      // After that of a cell that is typed into (999), before Univer's own for cells (998).
      priority: 998.5,
      preconditions: (context) => context.getContextValue(FOCUSING_SHEET),
      handler,
    }
    commands.registerMultipleCommand(command)
  }
  hands.replace(SheetPasteShortKeyCommandName, ({ textContent }: { readonly textContent?: string }) =>
    put(textContent ?? ''),
  )
  hands.replace('sheet.command.paste-value', () => fromSystem('Values'))
  hands.replace('sheet.command.paste-format', () => fromSystem('Formats'))
}

/** What a block shows, as tables go through the clipboard; rows that are filtered out stay behind. */
function textOf(sheet: Sheet, area: Area): string {
  const block = sheet.grid.filled(area)
  if (!block) return areaText(area)
  const rows: string[][] = []
  for (let row = block.top; row < block.top + block.rows; row++) {
    if (sheet.filteredRows.has(row)) continue
    rows.push(
      Array.from({ length: block.columns }, (_, across) => shownText(sheet, row, block.left + across)),
    )
  }
  return tableText(rows)
}

/** Line ends change on their way through the clipboard. */
function sameText(one: string, other: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '')
  return plain(one) === plain(other)
}
