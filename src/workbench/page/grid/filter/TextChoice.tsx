import { useRef, useState, type ReactNode } from 'react'
import { nowhere, useFocus } from '../popups/use-focus.ts'

export interface TextChoiceProps {
  /** All that there is to choose from, each once, in order. */
  readonly texts: readonly string[]
  /** Those whose rows are shown. */
  readonly shown: readonly string[]
  /** Whether the keyboard comes here at first. */
  readonly isFirst: boolean
  readonly filter: (texts: readonly string[] | undefined) => void
  readonly close: () => void
}

/** More do not fit into a window that is looked through: the search finds them. */
const mostListed = 200

/** Chooses by their texts which rows are shown. */
export function TextChoice({ texts, shown, isFirst, filter, close }: TextChoiceProps): ReactNode {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(shown))
  const [wanted, setWanted] = useState('')
  const search = useRef<HTMLInputElement>(null)
  useFocus(isFirst ? search : nowhere)
  const found = among(texts, wanted)
  const chosen = found.filter((text) => kept.has(text))
  const turn = (some: readonly string[], isOn: boolean): void => {
    const next = new Set(kept)
    for (const text of some)
      if (isOn) next.add(text)
      else next.delete(text)
    setKept(next)
  }
  return (
    <form
      className="gridFilterView"
      onSubmit={(event) => {
        event.preventDefault()
        filter(chosen.length === texts.length ? undefined : chosen)
      }}
    >
      <input
        ref={search}
        aria-label="Search"
        placeholder="Search"
        value={wanted}
        onChange={({ target }) => {
          setWanted(target.value)
          // As in Excel, all that is found is chosen at first.
          setKept(new Set(target.value === '' ? shown : among(texts, target.value)))
        }}
      />
      <div className="gridFilterTexts">
        <label>
          <input
            type="checkbox"
            checked={chosen.length === found.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen.length > 0 && chosen.length < found.length
            }}
            onChange={(event) => turn(found, event.target.checked)}
          />
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
        <button type="submit" disabled={chosen.length === 0}>
          OK
        </button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  )
}

function among(texts: readonly string[], wanted: string): readonly string[] {
  return texts.filter((text) => text.toLowerCase().includes(wanted.toLowerCase()))
}
