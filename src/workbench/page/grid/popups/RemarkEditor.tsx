import { useRef, useState, type ReactNode } from 'react'
import { useFocus } from './use-focus.ts'

export interface RemarkEditorProps {
  readonly kind: 'Note' | 'Comment'
  readonly content: string
  readonly keep: (content: string) => void
  readonly close: () => void
}

/** Where a person writes on a cell. */
export function RemarkEditor({ kind, content, keep, close }: RemarkEditorProps): ReactNode {
  const [text, setText] = useState(content)
  const area = useRef<HTMLTextAreaElement>(null)
  useFocus(area)
  return (
    <form
      className="gridFilter"
      aria-label={kind}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') close()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(text.trim())
      }}
      onSubmit={(event) => {
        event.preventDefault()
        keep(text.trim())
      }}
    >
      <textarea
        ref={area}
        aria-label={kind}
        rows={4}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="gridFilterButtons">
        {content !== '' && (
          <button type="button" onClick={() => keep('')}>
            Delete
          </button>
        )}
        <button type="submit">OK</button>
        <button type="button" onClick={close}>
          Cancel
        </button>
      </div>
    </form>
  )
}
