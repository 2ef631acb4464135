import { useRef, useState, type ReactNode } from 'react'
import { isObject, plainText, type Json } from '../../../json.ts'
import { nowhere, useFocus } from '../popups/use-focus.ts'
import { ColourChoice, hasColours } from './ColourChoice.tsx'
import type { FilteredColumn } from './column.ts'
import { ConditionForm } from './ConditionForm.tsx'
import { wishOf, type ColumnKind } from './conditions.ts'
import { TextChoice } from './TextChoice.tsx'

export interface FilterMenuProps {
  readonly column: FilteredColumn
  readonly filter: (criterion: Json | undefined) => void
  readonly sort: (ascending: boolean) => void
  readonly close: () => void
}

type View = 'texts' | 'condition' | 'colour'

const sorts: Readonly<Record<ColumnKind, readonly [up: string, down: string]>> = {
  text: ['Sort A to Z', 'Sort Z to A'],
  number: ['Sort smallest to largest', 'Sort largest to smallest'],
  date: ['Sort oldest to newest', 'Sort newest to oldest'],
}
const names: Readonly<Record<ColumnKind, string>> = {
  text: 'Text filters',
  number: 'Number filters',
  date: 'Date filters',
}

/** What a header's button opens: sort the rows, or choose by texts, conditions or colours which of them are shown. */
export function FilterMenu({ column, filter, sort, close }: FilterMenuProps): ReactNode {
  const [view, setView] = useState<View>('texts')
  const [from, setFrom] = useState<View>('texts')
  const { header, kind, criterion, format } = column
  const back = (): void => {
    setFrom(view)
    setView('texts')
  }
  const wish = wishOf(criterion, format)
  const byColour = isObject(criterion) && /Color$/.test(plainText(criterion['filterOn']))
  const [up, down] = sorts[kind]
  return (
    <div
      className="gridFilter"
      role="dialog"
      aria-label={`Filter ${header}`}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Escape') return
        if (view === 'texts') close()
        else back()
      }}
    >
      {view === 'texts' && (
        <>
          <Line label={up} press={() => sort(true)} />
          <Line label={down} press={() => sort(false)} />
          <Line
            label={`Clear filter from ${header}`}
            isOff={criterion === undefined}
            press={() => filter(undefined)}
          />
          <Line
            label="Filter by colour"
            isOff={!hasColours(column)}
            isOn={byColour}
            isFirst={from === 'colour'}
            press={() => setView('colour')}
          />
          <Line
            label={names[kind]}
            isOn={wish !== undefined}
            isFirst={from === 'condition'}
            press={() => setView('condition')}
          />
          <TextChoice
            texts={column.texts}
            shown={column.shown}
            isFirst={from === 'texts'}
            filter={(values) => filter(values && { filterOn: 'Values', values })}
            close={close}
          />
        </>
      )}
      {view === 'condition' && (
        <ConditionForm header={header} kind={kind} wish={wish} filter={filter} back={back} />
      )}
      {view === 'colour' && <ColourChoice column={column} filter={filter} back={back} />}
    </div>
  )
}

interface LineProps {
  readonly label: string
  readonly press: () => void
  readonly isOff?: boolean
  /** Whether the column is filtered in this way; undefined for what opens nothing. */
  readonly isOn?: boolean
  /** Whether the keyboard comes back to it. */
  readonly isFirst?: boolean
}

function Line({ label, press, isOff = false, isOn, isFirst = false }: LineProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  useFocus(isFirst ? button : nowhere)
  return (
    <button
      ref={button}
      type="button"
      className="gridFilterLine"
      disabled={isOff}
      aria-haspopup={isOn === undefined ? undefined : 'dialog'}
      aria-current={isOn === true ? 'true' : undefined}
      onClick={press}
    >
      {label}
      {isOn !== undefined && '…'}
    </button>
  )
}
