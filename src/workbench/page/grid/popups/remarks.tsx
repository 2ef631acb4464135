import { HoverManagerService } from '@univerjs/sheets-ui'
import type { ReactNode } from 'react'
import type { Hands } from '../hands.ts'
import type { Popups } from './popups.tsx'

/** Shows notes and comments while the pointer rests on their cell. */
export function showRemarks({ book, injector }: Hands, popups: Popups): void {
  let shown = ''
  injector.get(HoverManagerService).currentCell$.subscribe((hovered) => {
    const { row, col: column, subUnitId } = hovered?.location ?? { row: -1, col: -1, subUnitId: '' }
    const sheet = book.sheets.find(({ id }) => id === subUnitId)
    const note = sheet?.notes.find((one) => one.row === row && one.column === column)
    const comment = sheet?.comments.find((one) => one.row === row && one.column === column)
    const cell = note || comment ? `${subUnitId} ${row} ${column}` : ''
    if (cell === shown) return
    if (shown !== '') popups.close()
    shown = cell
    if (!note && !comment) return
    const said = [...(note ? [note] : []), ...(comment ? [comment, ...comment.replies] : [])]
    popups.open(row, column, () => <Remarks said={said} />)
  })
}

interface RemarksProps {
  readonly said: readonly { readonly author: string; readonly content: string }[]
}

function Remarks({ said }: RemarksProps): ReactNode {
  return (
    <div className="gridRemarks" role="note">
      {said.map(({ author, content }, at) => (
        <p key={at}>
          {author !== '' && <strong>{author}: </strong>}
          {content}
        </p>
      ))}
    </div>
  )
}
