import MiniSearch from 'minisearch'
import type { Searchable } from './searchable.ts'
import { wordsToIndex, type Word } from './words-in.ts'

/** How a word of a query is found in an item. */
export interface Hit {
  readonly inTitle: boolean
  /** Whether it is a whole word there, not only how one begins. */
  readonly isWhole: boolean
  /** Whether it is only like a word there. */
  readonly isFuzzy: boolean
  /** The stems of the item that it finds. */
  readonly stems: readonly string[]
}

/** The items that a word of a query finds, by position. */
export type Hits = ReadonlyMap<number, Hit>

export interface WordIndex {
  /** @param isLast the last word may still be being typed: however short, it finds how words begin */
  readonly hits: (word: Word, isLast: boolean) => Hits
  /** Whether an item has this very word. */
  readonly has: (stem: string) => boolean
}

interface IndexedItem {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly about: string
  readonly keywords: string
}

const fields = ['key', 'title', 'about', 'keywords'] as const

/** A shorter word inside a query begins too many others. */
const shortestBeginning = 4

/** In a shorter word one letter makes another word. */
const shortestFuzzy = 5

/** In a word of so many letters two may be wrong. */
const longFuzzy = 8

/** Indexes the items by the stems of their words. */
export function wordIndex(items: readonly Searchable[]): WordIndex {
  const index = new MiniSearch<IndexedItem>({
    fields: [...fields],
    tokenize: (text, field) => (field === 'key' ? [text] : wordsToIndex(text).map(({ stem }) => stem)),
    processTerm: (term) => term,
    searchOptions: { tokenize: (term) => [term] },
  })
  index.addAll(items.map(({ key, title, about, keywords }, id) => ({ id, key, title, about, keywords })))

  function search(term: string, how: { readonly prefix: boolean } | { readonly fuzzy: number }): Hits {
    const isFuzzy = 'fuzzy' in how
    return new Map(
      index.search(term, how).flatMap(({ id, match }) => {
        // what is only like a word begins like it at least
        const stems = Object.keys(match).filter((stem) => !isFuzzy || stem[0] === term[0])
        if (stems.length === 0) return []
        const found = stems.flatMap((stem) => match[stem] ?? [])
        const inTitle = found.includes('title') || found.includes('key')
        const isWhole = stems.includes(term)
        return [[Number(id), { inTitle, isWhole, isFuzzy, stems }] as const]
      }),
    )
  }

  function hits({ stem, folded, isCode }: Word, isLast: boolean): Hits {
    const found = search(stem, { prefix: isLast || isCode === true || stem.length >= shortestBeginning })
    if (found.size > 0 || folded.length < shortestFuzzy) return found
    return search(stem, { fuzzy: folded.length < longFuzzy ? 1 : 2 })
  }

  return { hits, has: (stem) => search(stem, { prefix: false }).size > 0 }
}
