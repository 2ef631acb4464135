import { useState, type ReactNode } from 'react'
import { activeCell } from '../grid/active-cell.ts'
import type { Hands } from '../grid/hands.ts'
import { colours } from '../colours.ts'
import { formats } from './choices.ts'
import { DropButton } from './DropButton.tsx'
import { Icon } from './Icon.tsx'
import type { LooksNow } from './looks-now.ts'

interface ColoursProps {
  readonly label: string
  readonly face: ReactNode
  /** How the lack of a colour is called, where there may be none. */
  readonly none?: string
  readonly choose: (colour: string) => void
}

export function Colours({ label, face, none, choose }: ColoursProps): ReactNode {
  return (
    <DropButton label={label} face={face}>
      {(close) => {
        const take = (colour: string): void => {
          close()
          choose(colour)
        }
        return (
          <>
            <div className="stripColours">
              {colours.map(([name, colour]) => (
                <button
                  key={colour}
                  type="button"
                  aria-label={name}
                  title={name}
                  style={{ background: colour }}
                  onClick={() => take(colour)}
                />
              ))}
            </div>
            {none !== undefined && (
              <button type="button" onClick={() => take('')}>
                {none}
              </button>
            )}
            <label className="stripOther">
              Other…
              <input
                type="color"
                aria-label={`${label}: another`}
                onChange={(event) => take(event.target.value)}
              />
            </label>
          </>
        )
      }}
    </DropButton>
  )
}

interface FormatsProps {
  readonly now: LooksNow
  readonly choose: (format: string) => void
}

/** The number format of the cells; one that is not among those on offer is called as in Excel, its code in the tip. */
export function Formats({ now: { format }, choose }: FormatsProps): ReactNode {
  const isKnown = formats.some(([, one]) => one === format)
  return (
    <select
      aria-label="Number format"
      title={isKnown || format === undefined ? 'Number format' : `Number format: ${format}`}
      value={format ?? ''}
      onChange={(event) => choose(event.target.value)}
    >
      {format === undefined && (
        <option value="" disabled>
          Several
        </option>
      )}
      {!isKnown && format !== undefined && <option value={format}>Custom</option>}
      {formats.map(([name, one]) => (
        <option key={one} value={one}>
          {name}
        </option>
      ))}
    </select>
  )
}

interface ProtectProps {
  readonly now: LooksNow
  readonly choose: (password: string | undefined) => void
}

/** Protects the sheet in front, or lets people change it again; the password may be left out. */
export function Protect({ now: { isProtected }, choose }: ProtectProps): ReactNode {
  const label = isProtected ? 'Unprotect the sheet' : 'Protect the sheet'
  return (
    <DropButton label={label} face={<Icon name="lock" />} {...(isProtected && { className: 'isOn' })}>
      {(close) => (
        <Password
          label={label}
          take={(password) => {
            close()
            choose(password === '' ? undefined : password)
          }}
        />
      )}
    </DropButton>
  )
}

interface PasswordProps {
  readonly label: string
  readonly take: (password: string) => void
}

function Password({ label, take }: PasswordProps): ReactNode {
  const [password, setPassword] = useState('')
  return (
    <form
      className="stripForm"
      onSubmit={(event) => {
        event.preventDefault()
        take(password)
      }}
    >
      <label>
        Password, if any
        <input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <button type="submit">{label}</button>
    </form>
  )
}

/** What can be frozen from here. */
export function freezes(
  hands: Hands,
  { isFrozen }: LooksNow,
): readonly (readonly [label: string, rows: number, columns: number])[] {
  if (isFrozen) return [['Unfreeze panes', 0, 0]]
  const { row, column } = activeCell(hands)
  return [
    ['Freeze all above and left of this cell', row, column],
    ['Freeze the top row', 1, 0],
    ['Freeze the first column', 0, 1],
  ]
}
