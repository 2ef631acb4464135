import type { Budget } from '../../core/budget/budget.ts'
import { foldWord } from '../find-results/fold-word.ts'
import { stemOf } from '../find-results/stem-of.ts'
import { stopWords } from '../find-results/stop-words.ts'
import { alikeLines, type AlikeGroup, type AlikeLines } from './alike-lines.ts'

/** Lines of the same unit, by words that their activities share with another. */
export interface SimilarGroup {
  readonly group: AlikeGroup
  /** The shared words, as the asked activity has them. */
  readonly words: readonly string[]
  /** How telling the words are together: a word that few activities of the unit have says more. */
  readonly weight: number
}

type Stems = (activity: string) => ReadonlyMap<string, string>

interface WordsOfUnit {
  /** Groups by the stems of their words. */
  readonly groups: Map<string, number[]>
  count: number
}

interface WordsOfLines {
  readonly stems: Stems
  readonly byUnit: ReadonlyMap<string, WordsOfUnit>
}

const known = new WeakMap<AlikeLines, WordsOfLines>()

/** The groups of a unit whose activities share words with one; those with most words first. */
export function similarGroups(budget: Budget, { unit, activity }: AlikeGroup): readonly SimilarGroup[] {
  const alike = alikeLines(budget)
  const { stems, byUnit } = wordsOf(alike)
  const own = byUnit.get(unit)
  if (!own) return []
  const shared = new Map<number, { words: string[]; weight: number }>()
  for (const [stem, word] of stems(activity)) {
    const groups = own.groups.get(stem) ?? []
    const weight = Math.log(1 + own.count / Math.max(1, groups.length))
    for (const group of groups) {
      const found = shared.get(group) ?? { words: [], weight: 0 }
      found.words.push(word)
      found.weight += weight
      shared.set(group, found)
    }
  }
  return [...shared]
    .flatMap(([at, found]) => {
      const group = alike.groups[at]
      return group ? [{ group, ...found }] : []
    })
    .sort((a, b) => b.words.length - a.words.length || b.weight - a.weight)
}

/** The words of all activities; indexed once for each budget. */
function wordsOf(alike: AlikeLines): WordsOfLines {
  const made = known.get(alike)
  if (made) return made
  const stems = rememberedStems()
  const byUnit = new Map<string, WordsOfUnit>()
  for (const [at, { unit, activity }] of alike.groups.entries()) {
    const own = byUnit.get(unit) ?? { groups: new Map<string, number[]>(), count: 0 }
    byUnit.set(unit, own)
    own.count += 1
    for (const stem of stems(activity).keys()) {
      const groups = own.groups.get(stem)
      if (groups) groups.push(at)
      else own.groups.set(stem, [at])
    }
  }
  const words = { stems, byUnit }
  known.set(alike, words)
  return words
}

/** An activity is told by its first words. */
const mostWords = 20
const longestActivity = 400

/** The stems of an activity's telling words, each with the word as written: a budget has few words, many times. */
function rememberedStems(): Stems {
  const stemsOf = new Map<string, string>()
  const stemFor = (word: string): string => {
    const remembered = stemsOf.get(word)
    if (remembered !== undefined) return remembered
    const folded = foldWord(word)
    const stem = stopWords.has(folded) || /^\d+$/u.test(folded) ? '' : stemOf(folded)
    stemsOf.set(word, stem)
    return stem
  }
  return (activity) => {
    const words = activity.slice(0, longestActivity).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
    const found = new Map<string, string>()
    for (const word of words.slice(0, mostWords)) {
      const stem = stemFor(word)
      if (stem !== '' && !found.has(stem)) found.set(stem, word)
    }
    return found
  }
}
