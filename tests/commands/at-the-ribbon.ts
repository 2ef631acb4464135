import { commandNames, type CommandName } from '../../src/commands/command-names.ts'
import { commandsIn, type CommandDoors } from '../../src/commands/commands.ts'
import { excelLimits, Ribbon, type RibbonOptions } from '../../src/commands/ribbon.ts'
import type { ResultsFramework } from '../../src/core/framework/schema.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { startEngine } from '../../src/engine/start-engine.ts'
import { openExcel } from '../../src/hosts/excel/open-excel.ts'
import { commandTexts, type Message } from '../../src/texts/commands.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import { seed } from '../budget-of.ts'
import { testTime } from '../hosts/excel/in-excel.ts'

/** The buttons of the ribbon by the names of their functions, as in manifest.xml. */
const buttons: Readonly<Record<CommandName, string>> = {
  checkBook: 'Rbb.Check.Button',
  nextFinding: 'Rbb.Next.Button',
  updateAppendixA: 'Rbb.Appendix.Button',
}

/** The ribbon of the open book, and what its commands said. */
export interface AtTheRibbon extends CommandDoors {
  /** The framework that comes with the add-in. */
  readonly fallback: ResultsFramework
  /** How many engines were started, and how many of them compute. */
  readonly engines: { started: number; running: number }
  readonly said: Message[]
  /** Presses a button and waits until Excel was told that it is done. */
  readonly press: (name: CommandName) => Promise<void>
  /** Presses a button and does not wait. */
  readonly touch: (name: CommandName) => void
}

/** The ribbon that buttons speak to now. */
let current: { readonly ribbon: Ribbon; readonly commands: ReturnType<typeof commandsIn> } | undefined
let isAssociated = false

/** Puts the commands on the ribbon of the book that is open; a message is closed by whoever reads it at once. */
export async function atTheRibbon(
  excel: StandIn,
  {
    say,
    limits = excelLimits,
    now = () => testTime,
    engine: given,
  }: Partial<RibbonOptions & Pick<CommandDoors, 'now'> & { readonly engine: Engine }> = {},
): Promise<AtTheRibbon> {
  const { book, grid } = openExcel(now)
  const engines = { started: 0, running: 0 }
  const doors: CommandDoors = {
    workbook: book,
    grid,
    now,
    startEngine: () => {
      const { engine, stop } = startEngine()
      engines.started += 1
      engines.running += 1
      return {
        engine: given ?? engine,
        stop: () => {
          engines.running -= 1
          stop()
        },
      }
    },
  }
  const said: Message[] = []
  const ribbon = new Ribbon({
    say: (message) => {
      said.push(message)
      return say?.(message) ?? Promise.resolve({ closed: Promise.resolve(), close: () => undefined })
    },
    limits,
  })
  current = { ribbon, commands: commandsIn(doors) }
  await associated()
  const touch = (name: CommandName): void => excel.channel.pressButton(buttons[name], name)
  const press = async (name: CommandName): Promise<void> => {
    const wanted = excel.channel.functions.ended + 1
    touch(name)
    await until(() => excel.channel.functions.ended >= wanted)
    // Whatever is told twice is told by now.
    await pause()
    await excel.channel.idle()
    expect(excel.channel.functions.ended).toBe(wanted)
  }
  return { ...doors, fallback: seed, engines, said, touch, press }
}

/** Names are associated once for a page. */
async function associated(): Promise<void> {
  if (isAssociated) return
  isAssociated = true
  for (const name of commandNames) {
    Office.actions.associate(name, (press: Office.AddinCommands.Event): void => {
      const completed = (): void => press.completed()
      void current?.ribbon.press({ completed }, commandTexts.titles[name], current.commands[name])
    })
  }
  // The client tells Excel of it a little later.
  await pause()
}

/** Some time, for what comes about without being told. */
export async function pause(milliseconds = 30): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** What a press did: what was said, where one is, and which sheets hold something else than before. */
export async function pressed(excel: StandIn, ribbon: AtTheRibbon, name: CommandName) {
  const before = cellsOn(excel)
  const known = ribbon.said.length
  await ribbon.press(name)
  const after = cellsOn(excel)
  const titles = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const { top, left } = excel.book.selection.area
  return {
    said: ribbon.said.slice(known).flatMap(({ paragraphs }) => paragraphs),
    at: `${excel.book.active.name} ${top + 1},${left + 1}`,
    changed: titles.filter((title) => JSON.stringify(before[title]) !== JSON.stringify(after[title])),
  }
}

/** Waits for something that comes about without being told, but not for ever. */
export async function until(isSo: () => boolean, patience = 40_000): Promise<void> {
  const end = Date.now() + patience
  while (!isSo()) {
    if (Date.now() > end) throw new Error('what was waited for did not come about')
    await pause(5)
  }
}

/** Row and column from 0, and the value or formula there. */
export type HeldCell = readonly [row: number, column: number, content: unknown]

/** All that stands on the sheets of a book, by title. */
export function cellsOn(excel: StandIn): Readonly<Record<string, readonly HeldCell[]>> {
  return Object.fromEntries(
    excel.book.sheets.map(({ name, grid }) => {
      grid.flush()
      const cells: HeldCell[] = []
      grid.forEach((row, column) => {
        const cell = grid.cell(row, column)
        const content = typeof cell?.f === 'string' && cell.f !== '' ? cell.f : cell?.v
        if (content !== undefined && content !== null && content !== '') cells.push([row, column, content])
      })
      return [name, cells]
    }),
  )
}
