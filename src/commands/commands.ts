import type { BookBefore } from '../actions/in-book/book-before.ts'
import { goToNextFinding } from '../actions/in-book/go-to-next-finding.ts'
import { checkAndShow, updateAndShow } from '../actions/in-book/write-and-show.ts'
import { wordsOfFailure } from '../actions/words-of-failure.ts'
import type { RunningEngine } from '../engine/start-engine.ts'
import { commandTexts, noNextText, undrawnText, unexpectedText, type Message } from '../texts/commands.ts'
import type { CommandName } from './command-names.ts'
import { reckoningBy } from './reckoning.ts'

/** Carries out a ribbon command; what it has to tell, if anything. It never throws. */
export type Command = (work: { readonly signal: AbortSignal }) => Promise<Message | undefined>

/** What the ribbon commands need of the world around them. */
export interface CommandDoors extends Pick<BookBefore, 'workbook' | 'grid'> {
  readonly startEngine: () => RunningEngine
  readonly now: () => Date
}

/** What the ribbon commands do in a book. */
export function commandsIn(doors: CommandDoors): Readonly<Record<CommandName, Command>> {
  const command = (name: CommandName, carryOut: CarryOut): Command => commandOf(name, carryOut, doors)
  return {
    checkBook: command('checkBook', async (before, work) => told(await checkAndShow(before, work))),
    nextFinding: command('nextFinding', async (before, work) => {
      const next = await goToNextFinding(before, work)
      return next.finding ? undefined : [noNextText(next)]
    }),
    updateAppendixA: command('updateAppendixA', async (before, work) =>
      told(await updateAndShow(before, work)),
    ),
  }
}

type Work = Parameters<Command>[0]
type CarryOut = (before: BookBefore, work: Work) => Promise<readonly string[] | undefined>

/** Each command has an engine of its own, which ends with it: whatever it still computes is for nobody. */
function commandOf(
  name: CommandName,
  carryOut: CarryOut,
  { workbook, grid, startEngine, now }: CommandDoors,
): Command {
  const title = commandTexts.titles[name]
  return async (work) => {
    // It starts while the book is read.
    const { engine, stop } = startEngine()
    try {
      const paragraphs = await carryOut(
        { workbook, grid, reckoning: reckoningBy(engine, workbook, now) },
        work,
      )
      return paragraphs ? { title, paragraphs } : undefined
    } catch (thrown) {
      return { title, paragraphs: work.signal.aborted ? [commandTexts.tooLong] : failed(name, thrown) }
    } finally {
      stop()
    }
  }
}

function told(undrawn: string | undefined): readonly string[] | undefined {
  return undrawn === undefined ? undefined : [undrawnText(undrawn)]
}

function failed(name: CommandName, thrown: unknown): readonly string[] {
  const { code, sentence } = wordsOfFailure(thrown)
  switch (code) {
    case undefined:
      return [unexpectedText(sentence)]
    case 'budget-lines-missing':
      return [commandTexts.noLines]
    case 'book-read-only':
    case 'book-protected':
    case 'sheet-protected':
      return name === 'checkBook' ? [sentence, commandTexts.stillNext] : [sentence]
    case 'write-interrupted':
      return [sentence, commandTexts.again]
    default:
      return [sentence]
  }
}
