import { useRef } from 'react'
import type { BookFile } from '../start-facts.ts'
import { fill, pageTexts } from '../texts.ts'
import type { BusyState } from './use-busy.ts'

interface FileBarProps {
  readonly state: BusyState
  readonly templates: readonly BookFile[]
  readonly open: (file: File) => void
  /** undefined for a blank book. */
  readonly startFrom: (template: BookFile | undefined) => void
  readonly download: () => void
  readonly undo: () => void
  readonly redo: () => void
  /** How far a long calculation is, from 0 to 1. */
  readonly calculating: number | undefined
  /** What the guide is called, and how it begins; left out where there is none. */
  readonly tour?: { readonly title: string; readonly begin: () => void }
}

/** What can be done with the book as a file, and how far that is. */
export function FileBar({
  state: { busy, said, say },
  templates,
  open,
  startFrom,
  download,
  undo,
  redo,
  calculating,
  tour,
}: FileBarProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const texts = pageTexts.files
  return (
    <div className="fileBar">
      <div role="toolbar" aria-label={texts.label} className="fileButtons">
        <button type="button" disabled={busy !== undefined} onClick={() => chooser.current?.click()}>
          {texts.open}
        </button>
        <select
          aria-label={texts.new}
          value=""
          disabled={busy !== undefined}
          onChange={({ target }) => startFrom(templates[Number(target.value) - 1])}
        >
          <option value="" hidden>
            {texts.new}
          </option>
          <option value="0">{texts.blank}</option>
          {templates.map(({ name, url }, at) => (
            <option key={url} value={at + 1}>
              {name}
            </option>
          ))}
        </select>
        <button type="button" disabled={busy !== undefined} onClick={download}>
          {texts.download}
        </button>
        <button type="button" disabled={busy !== undefined} onClick={undo}>
          {texts.undo}
        </button>
        <button type="button" disabled={busy !== undefined} onClick={redo}>
          {texts.redo}
        </button>
        {tour && (
          <button type="button" disabled={busy !== undefined} onClick={tour.begin}>
            {tour.title}
          </button>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx"
        hidden
        aria-label={texts.open}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) open(file)
          // The same file can be chosen again.
          target.value = ''
        }}
      />
      <div className="fileState" role={said?.isFault === true ? 'alert' : 'status'}>
        {busy && (
          <>
            <span>{busy.title}</span>
            <progress value={busy.share} max={1} aria-label={busy.title} />
            <button type="button" className="quiet" onClick={busy.cancel}>
              {pageTexts.cancel}
            </button>
          </>
        )}
        {!busy && calculating !== undefined && (
          <>
            <span>{pageTexts.calculating}</span>
            {/* Said once, and not at each step. */}
            <span aria-hidden="true">{Math.round(calculating * 100)} %</span>
          </>
        )}
        {!busy && said && (
          <>
            <span>{said.text}</span>
            <button
              type="button"
              className="quiet"
              aria-label={pageTexts.close}
              onClick={() => say(undefined)}
            >
              ✕
            </button>
          </>
        )}
      </div>
    </div>
  )
}

/** What this stand-in left out of a file, in a line. */
export function notCarriedLine(
  lead: string,
  kinds: readonly { readonly kind: string; readonly count: number }[],
): string | undefined {
  if (kinds.length === 0) return undefined
  return fill(lead, { kinds: kinds.map(({ kind, count }) => `${kind} (${count})`).join(', ') })
}
