import { useRef, useState, type ReactNode } from 'react'
import { useFocus } from './use-focus.ts'

export interface FilterMenuProps {
  readonly header: string
  /** All that stands in the column, each once, in order. */
  readonly texts: readonly string[]
  /** Those whose rows are shown; undefined where nothing is filtered. */
  readonly shown: readonly string[] | undefined
  readonly filter: (texts: readonly string[] | undefined) => void
  readonly sort: (ascending: boolean) => void
  readonly close: () => void
}

/** More do not fit into a window that is looked through: the search finds them. */
const mostListed = 200

/** What a header's button opens: sort the rows, or choose which of them are shown. */
export function FilterMenu({ header, texts, shown, filter, sort, close }: FilterMenuProps): ReactNode {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(shown ?? texts))
  const [wanted, setWanted] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useFocus(search)
  const found = texts.filter((text) => text.toLowerCase().includes(wanted.toLowerCase()))
  const isAll = found.every((text) => kept.has(text))
  const turn = (some: readonly string[], isOn: boolean): void => {
    const next = new Set(kept)
    for (const text of some)
      if (isOn) next.add(text)
      else next.delete(text)
    setKept(next)
  }
  const apply = (): void => {
    const left =
      wanted === '' ? texts.filter((text) => kept.has(text)) : found.filter((text) => kept.has(text))
    filter(left.length === texts.length ? undefined : left)
  }
  return (
    <form
      className="gridFilter"
      aria-label={`Filter ${header}`}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <button type="button" className="gridFilterLine" onClick={() => sort(true)}>
        Sort A to Z
      </button>
      <button type="button" className="gridFilterLine" onClick={() => sort(false)}>
        Sort Z to A
      </button>
      <button
        type="button"
        className="gridFilterLine"
        disabled={shown === undefined}
        onClick={() => filter(undefined)}
      >
        Clear filter from {header}
      </button>
      <input
        ref={search}
        aria-label="Search"
        placeholder="Search"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <div className="gridFilterTexts">
        <label>
          <input type="checkbox" checked={isAll} onChange={(event) => turn(found, event.target.checked)} />
          (Select all{wanted === '' ? '' : ' search results'})
        </label>
        {found.slice(0, mostListed).map((text) => (
          <label key={text}>
            <input
              type="checkbox"
              checked={kept.has(text)}
              onChange={(event) => turn([text], event.target.checked)}
            />
            {text === '' ? '(Blanks)' : text}
          </label>
        ))}
        {found.length > mostListed && <p>{found.length - mostListed} more: search to see them.</p>}
      </div>
      <div className="gridFilterButtons">
        <button type="submit" disabled={!found.some((text) => kept.has(text))}>
          OK
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  )
}
