import type { BookBefore } from '../actions/in-book/book-before.ts'
import { checkAndShow, updateAndShow } from '../actions/in-book/check-and-show.ts'
import { goToNextFinding } from '../actions/in-book/go-to-next-finding.ts'
import { wordsOfFailure } from '../actions/words-of-failure.ts'
import { commandTexts, noNextText, undrawnText, unexpectedText, type Message } from '../texts/commands.ts'
import type { CommandName } from './command-names.ts'

/** Carries out a ribbon command; what it has to tell, if anything. It never throws. */
export type Command = (work: { readonly signal: AbortSignal }) => Promise<Message | undefined>

/** What the ribbon commands do in a book. */
export function commandsIn(before: BookBefore): Readonly<Record<CommandName, Command>> {
  return {
    checkBook: command('checkBook', async (work) => told(await checkAndShow(before, work))),
    nextFinding: command('nextFinding', async (work) => {
      const next = await goToNextFinding(before, work)
      return next.finding ? undefined : [noNextText(next)]
    }),
    updateAppendixA: command('updateAppendixA', async (work) => told(await updateAndShow(before, work))),
  }
}

type Work = Parameters<Command>[0]

function command(
  name: CommandName,
  carryOut: (work: Work) => Promise<readonly string[] | undefined>,
): Command {
  const title = commandTexts.titles[name]
  return async (work) => {
    try {
      const paragraphs = await carryOut(work)
      return paragraphs ? { title, paragraphs } : undefined
    } catch (thrown) {
      return { title, paragraphs: work.signal.aborted ? [commandTexts.tooLong] : failed(name, thrown) }
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
