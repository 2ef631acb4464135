import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useFocus } from './use-focus.ts'

export interface EntryListProps {
  readonly entries: readonly string[]
  /** What the cell holds. */
  readonly chosen: string
  readonly choose: (entry: string) => void
  readonly close: () => void
}

/** The entries that a cell's list offers: arrows, first letters, Enter and Escape work as in Excel. */
export function EntryList({ entries, chosen, choose, close }: EntryListProps): ReactNode {
  const [at, setAt] = useState(Math.max(0, entries.indexOf(chosen)))
  const list = useRef<HTMLUListElement>(null)
  useFocus(list)
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(at + 1, entries.length - 1),
      ArrowUp: Math.max(at - 1, 0),
      Home: 0,
      End: entries.length - 1,
    }
    const entry = entries[at]
    if (event.key in moves) setAt(moves[event.key] ?? at)
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (event.key === 'Enter' && entry !== undefined) choose(entry)
    else if (event.key.length === 1) setAt(nextWith(entries, at, event.key))
    else return
    event.preventDefault()
  }
  return (
    <ul
      ref={list}
      className="gridList"
      role="listbox"
      aria-label="Choose a value"
      aria-activedescendant={`gridListEntry${at}`}
      tabIndex={0}
      onKeyDown={press}
    >
      {entries.map((entry, index) => (
        <li
          key={index}
          id={`gridListEntry${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault()
            choose(entry)
          }}
        >
          {entry}
        </li>
      ))}
    </ul>
  )
}

/** The next entry that begins with a letter. */
function nextWith(entries: readonly string[], from: number, letter: string): number {
  const order = [...entries.keys()].map((step) => (from + 1 + step) % entries.length)
  const wanted = letter.toLowerCase()
  return order.find((index) => entries[index]?.toLowerCase().startsWith(wanted)) ?? from
}
