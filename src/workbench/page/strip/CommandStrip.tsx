import { useEffect, useState, type ReactNode } from 'react'
import type { Hands } from '../grid/hands.ts'
import { blockAround } from '../grid/active-cell.ts'
import type { ShownBook } from '../grid/show-book.ts'
import { DropButton } from './DropButton.tsx'
import { Colours, Formats, freezes, Protect } from './drops.tsx'
import { Icon, type IconName } from './Icon.tsx'
import { looksNow, sortHere, type Pressed } from './looks-now.ts'
import { walk } from './walk.ts'

/** What people do to cells by the mouse, above the grid. Arrows lead from one button to the next. */
export function CommandStrip({ shown }: { readonly shown: ShownBook }): ReactNode {
  const { hands, windows, focus } = shown
  const [now, setNow] = useState(() => looksNow(hands))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    // What is selected in the book comes to the screen a moment later.
    const look = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => setNow(looksNow(hands)))
    }
    hands.book.onlookers.add(look)
    return () => {
      clearTimeout(timer)
      hands.book.onlookers.delete(look)
    }
  }, [hands])
  const act = (what: Parameters<Hands['act']>[0]): void => {
    hands.act(what)
    focus()
  }
  const at = (): string => hands.address()
  const look =
    (name: 'bold' | 'italic' | 'underline'): (() => void) =>
    () =>
      act((person) => person.emphasise(at(), name))
  const sort = (ascending: boolean) => (): void => {
    sortHere(hands, ascending)
    focus()
  }
  const choose = (close: () => void, what: () => void): void => {
    close()
    what()
  }
  return (
    <div className="strip" role="toolbar" aria-label="Cells" onKeyDown={walk}>
      <div className="stripGroup">
        <Push label="Bold (Ctrl+B)" isOn={now.bold} face={<b>B</b>} press={look('bold')} />
        <Push label="Italic (Ctrl+I)" isOn={now.italic} face={<i>I</i>} press={look('italic')} />
        <Push label="Underline (Ctrl+U)" isOn={now.underline} face={<u>U</u>} press={look('underline')} />
        <Colours
          label="Fill colour"
          face={<span className="stripFill" />}
          none="No fill"
          choose={(colour) => act((person) => person.look(at(), 'fillColor', colour))}
        />
        <Colours
          label="Font colour"
          face={<span className="stripFont">A</span>}
          choose={(colour) => act((person) => person.look(at(), 'fontColor', colour))}
        />
        <DropButton label="Borders" face={<Icon name="borders" />}>
          {(close) => (
            <>
              {(
                [
                  ['All borders', 'all'],
                  ['Outside borders', 'outside'],
                  ['No border', 'none'],
                ] as const
              ).map(([label, wish]) => (
                <button
                  key={wish}
                  type="button"
                  onClick={() => choose(close, () => act((person) => person.border(at(), wish)))}
                >
                  {label}
                </button>
              ))}
            </>
          )}
        </DropButton>
      </div>
      <div className="stripGroup">
        <Formats now={now} choose={(format) => act((person) => person.format(at(), format))} />
      </div>
      <div className="stripGroup">
        {sideNames.map((side) => (
          <Push
            key={side}
            label={side === 'Center' ? 'Centre' : `Align ${side.toLowerCase()}`}
            isOn={now.align === side}
            icon={sides[side]}
            press={() =>
              act((person) => person.look(at(), 'horizontalAlignment', now.align === side ? 'General' : side))
            }
          />
        ))}
        <Push
          label="Wrap text"
          isOn={now.wrap}
          icon="wrap"
          press={() => act((person) => person.look(at(), 'wrapText', now.wrap !== true))}
        />
        <Push
          label={now.isMerged ? 'Unmerge cells' : 'Merge cells'}
          isOn={now.isMerged}
          icon="merge"
          press={() => act((person) => person.merge(at()))}
        />
      </div>
      <div className="stripGroup">
        <Push label="Sort A to Z" icon="ascending" press={sort(true)} />
        <Push label="Sort Z to A" icon="descending" press={sort(false)} />
        <Push
          label="Filter (Ctrl+Shift+L)"
          isOn={now.isFiltered}
          icon="filter"
          press={() => act((person) => person.turnFilter(hands.address([blockAround(hands)])))}
        />
        <Push
          label="Insert table (Ctrl+L)"
          icon="table"
          press={() => act((person) => person.insertTable(hands.address([blockAround(hands)])))}
        />
      </div>
      <div className="stripGroup">
        <DropButton
          label="Freeze panes"
          face={<Icon name="freeze" />}
          {...(now.isFrozen && { className: 'isOn' })}
        >
          {(close) => (
            <>
              {freezes(hands, now).map(([label, rows, columns]) => (
                <button
                  key={label}
                  type="button"
                  onClick={() =>
                    choose(close, () => act((person) => person.freeze(hands.book.active.name, rows, columns)))
                  }
                >
                  {label}
                </button>
              ))}
            </>
          )}
        </DropButton>
        <DropButton label="Note or comment" face={<Icon name="note" />}>
          {(close) => (
            <>
              {(['Note', 'Comment'] as const).map((kind) => (
                <button key={kind} type="button" onClick={() => choose(close, () => windows.remark(kind))}>
                  {kind} on this cell…
                </button>
              ))}
            </>
          )}
        </DropButton>
        <Protect
          now={now}
          choose={(password) =>
            act((person) =>
              now.isProtected
                ? person.unprotect(hands.book.active.name, password)
                : person.protect(hands.book.active.name, password),
            )
          }
        />
        <Push label="Find and replace (Ctrl+F)" icon="find" press={() => windows.find()} />
      </div>
    </div>
  )
}

const sides = { Left: 'left', Center: 'center', Right: 'right' } as const
const sideNames = ['Left', 'Center', 'Right'] as const

interface PushProps {
  readonly label: string
  readonly icon?: IconName
  readonly face?: ReactNode
  readonly isOn?: Pressed
  readonly press: () => void
}

function Push({ label, icon, face, isOn, press }: PushProps): ReactNode {
  return (
    <button type="button" aria-label={label} title={label} aria-pressed={isOn} onClick={press}>
      {icon ? <Icon name={icon} /> : face}
    </button>
  )
}
