import type { FrameworkLookup } from '../../core/framework/lookup.ts'
import { sheetTexts } from '../../texts/sheets.ts'
import type { BookContent } from '../book-content.ts'
import { showsEnabler, showsSector } from '../scope.ts'
import type { ListPlan } from '../write-plan.ts'

/** What can be chosen from lists: the codes of one kind, each with its title beside it on the sheet Lists. */
export const choiceKinds = [
  'Unit',
  'Objective',
  'Output',
  'Enabler',
  'Goal',
  'Category',
  'Fund',
  'RevenueSource',
] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** The name of the cells that hold the codes of a kind. */
export function choiceName(kind: ChoiceKind): string {
  return `RBB_${kind === 'Category' ? 'Categories' : `${kind}s`}`
}

export interface Choice {
  readonly code: string
  readonly title: string
}

/** The choices of a kind: in a unit's own book, those that are its business. */
export function choicesOf(kind: ChoiceKind, { lookup, scope }: BookContent): readonly Choice[] {
  const { framework, objectives, outputs, enablers, goals } = lookup
  const shown = ({ sector }: { readonly sector: number }): boolean => showsSector(scope, sector)
  switch (kind) {
    case 'Unit':
      return scope ? unitsOf(lookup).filter(({ code }) => code === scope.unit) : unitsOf(lookup)
    case 'Objective':
      return objectives.filter(shown).map(({ code, title }) => ({ code, title }))
    case 'Output':
      return outputs.filter(shown).map(({ code, text }) => ({ code, title: text }))
    case 'Enabler':
      return enablers
        .filter((_, at) => showsEnabler(scope, at))
        .map(({ code, text }) => ({ code, title: text }))
    case 'Goal':
      return goals.map(({ code, title }) => ({ code, title }))
    case 'Category':
      return named(framework.categories)
    case 'Fund':
      return named(framework.funds)
    case 'RevenueSource':
      return named(framework.revenueSources)
  }
}

function unitsOf({ units }: FrameworkLookup): Choice[] {
  return named(units)
}

function named(items: readonly { readonly code: string; readonly name: string }[] = []): Choice[] {
  return items.map(({ code, name }) => ({ code, title: name }))
}

/** A list of codes for some cells. Codes may be written as names too, so other values are only asked about. */
export function chooseCode(ref: string, kind: ChoiceKind): ListPlan {
  const { unknownTitle, unknown } = sheetTexts.choose
  return {
    ref,
    from: choiceName(kind),
    others: 'asked',
    refusal: { title: unknownTitle, text: unknown },
  }
}

/** A list of a few fixed words, which stand on the sheet Lists under a name. */
export function chooseWord(ref: string, from: WordList): ListPlan {
  const { unknownTitle, only } = sheetTexts.choose
  return { ref, from, others: 'refused', refusal: { title: unknownTitle, text: only } }
}

/** Fixed words to choose from, by the name of their cells. */
export const wordLists = {
  RBB_Stages: ['1', '2', '3', '4'],
  RBB_Kinds: ['primary', 'secondary'],
  RBB_CeilingKinds: ['plan', 'biennium', 'year', 'category', 'unit', 'fund', 'group'],
  RBB_Statuses: ['approved', 'indicative'],
  RBB_YesNo: ['yes', 'no'],
} as const satisfies Record<string, readonly string[]>

/** The name of the cells that hold a list of words. */
export type WordList = keyof typeof wordLists

export function isWordList(name: string): name is WordList {
  return Object.hasOwn(wordLists, name)
}
