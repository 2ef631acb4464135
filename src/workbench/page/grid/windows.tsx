import { createRoot } from 'react-dom/client'
import { areaText, wholeSheet, type Area } from '../../model/area.ts'
import type { Sheet } from '../../model/book/sheet.ts'
import { found } from '../../model/kinds/range-search.ts'
import { activeCell, areaOfCell } from './active-cell.ts'
import type { Hands } from './hands.ts'
import { FindWindow, type FindOptions } from './popups/FindWindow.tsx'
import type { Popups } from './popups/popups.tsx'
import { RemarkEditor } from './popups/RemarkEditor.tsx'

/** Opens the windows in which people find texts and write on cells. */
export class Windows {
  readonly #hands: Hands
  readonly #popups: Popups
  readonly #element: HTMLElement
  readonly #focus: () => void
  #closeFind: (() => void) | undefined

  constructor(hands: Hands, popups: Popups, element: HTMLElement, focus: () => void) {
    this.#hands = hands
    this.#popups = popups
    this.#element = element
    this.#focus = focus
  }

  /** Writes a note or a comment on the cell that is typed into, or changes what stands there. */
  remark(kind: 'Note' | 'Comment'): void {
    const hands = this.#hands
    const { active: sheet } = hands.book
    const { row, column } = activeCell(hands)
    const all: readonly { readonly row: number; readonly column: number; readonly content: string }[] =
      kind === 'Note' ? sheet.notes : sheet.comments
    const content = all.find((one) => one.row === row && one.column === column)?.content ?? ''
    const address = hands.address([areaOfCell({ row, column })], sheet)
    this.#popups.open(row, column, (close) => (
      <RemarkEditor
        kind={kind}
        content={content}
        keep={(text) => {
          close()
          if (text === content) return
          hands.act((person) =>
            kind === 'Note' ? person.note(address, text) : person.comment(address, text),
          )
        }}
        close={close}
      />
    ))
  }

  /** Takes away what is open. */
  close(): void {
    this.#closeFind?.()
    this.#popups.close()
  }

  find(): void {
    if (this.#closeFind) return
    const place = this.#element.appendChild(document.createElement('div'))
    const root = createRoot(place)
    this.#closeFind = () => {
      root.unmount()
      place.remove()
      this.#closeFind = undefined
      this.#focus()
    }
    root.render(
      <FindWindow
        next={(text, options) => this.#next(text, options)}
        replace={(text, by, options) => this.#replace(text, by, options)}
        close={() => this.#closeFind?.()}
      />,
    )
  }

  #next(text: string, options: FindOptions): string | undefined {
    const hands = this.#hands
    const { book } = hands
    const { row, column } = activeCell(hands)
    const isBehind = ({ top, left }: Area): boolean => top > row || (top === row && left > column)
    const at = book.sheets.indexOf(book.active)
    const sheets = options.inBook ? [...book.sheets.slice(at), ...book.sheets.slice(0, at)] : [book.active]
    const hits = sheets
      .filter(({ visibility }) => visibility === 'Visible')
      .flatMap((sheet) => hitsIn(sheet, text, options).map((area) => ({ sheet, area })))
    const here = hits.filter(({ sheet }) => sheet === book.active)
    const others = hits.filter(({ sheet }) => sheet !== book.active)
    const hit = here.find(({ area }) => isBehind(area)) ?? others[0] ?? here[0]
    if (!hit) return undefined
    hands.act((person) => person.select(hands.address([hit.area], hit.sheet)))
    return `${hit.sheet.name}, ${areaText(hit.area)}: ${hits.length} found`
  }

  #replace(text: string, by: string, options: FindOptions): number | undefined {
    const { book, act } = this.#hands
    let count = 0
    const sheets = options.inBook ? book.sheets : [book.active]
    const isDone = act((person) => {
      count = person.replace(
        sheets.map(({ name }) => name),
        { text, ...options, isBackwards: false },
        by,
      )
    })
    return isDone ? count : undefined
  }
}

function hitsIn(sheet: Sheet, text: string, options: FindOptions): readonly Area[] {
  return found(sheet, wholeSheet, { text, ...options, isBackwards: false })
}
