import { useEffect, useRef, useState, type ReactNode } from 'react'

export interface FindWindowProps {
  /** Selects the next cell that shows the text, and says which one; undefined where none does. */
  readonly next: (text: string, options: FindOptions) => string | undefined
  /** Says in how many places. */
  readonly replace: (text: string, by: string, options: FindOptions) => number | undefined
  readonly close: () => void
}

export interface FindOptions {
  readonly matchCase: boolean
  readonly completeMatch: boolean
  readonly inBook: boolean
}

/** Finds a text in the sheet or the whole book, and puts another in its place. */
export function FindWindow({ next, replace, close }: FindWindowProps): ReactNode {
  const [text, setText] = useState('')
  const [by, setBy] = useState('')
  const [options, setOptions] = useState<FindOptions>({
    matchCase: false,
    completeMatch: false,
    inBook: false,
  })
  const [said, setSaid] = useState('')
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const find = (): void => {
    if (text === '') return
    const found = next(text, options)
    setSaid(found ?? 'Nothing was found.')
  }
  return (
    <form
      className="gridFind"
      role="dialog"
      aria-label="Find and replace"
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        find()
      }}
    >
      <label>
        <span>Find</span>
        <input ref={first} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <label>
        <span>Replace with</span>
        <input value={by} onChange={(event) => setBy(event.target.value)} />
      </label>
      <div className="gridFindOptions">
        {(
          [
            ['matchCase', 'Match case'],
            ['completeMatch', 'Whole cell'],
            ['inBook', 'All sheets'],
          ] as const
        ).map(([name, label]) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={options[name]}
              onChange={(event) => setOptions({ ...options, [name]: event.target.checked })}
            />
            {label}
          </label>
        ))}
      </div>
      <div className="gridFilterButtons">
        <output>{said}</output>
        <button type="submit">Find next</button>
        <button
          type="button"
          disabled={text === ''}
          onClick={() => {
            const count = replace(text, by, options)
            if (count !== undefined)
              setSaid(count === 0 ? 'Nothing was found.' : `Replaced in ${count} places.`)
          }}
        >
          Replace all
        </button>
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
    </form>
  )
}
