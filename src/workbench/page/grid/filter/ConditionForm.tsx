import { useId, useRef, useState, type ReactNode } from 'react'
import type { JsonObject } from '../../../json.ts'
import { useFocus } from '../popups/use-focus.ts'
import {
  conditionsFor,
  criterionOf,
  type ColumnKind,
  type Condition,
  type Part,
  type Wish,
} from './conditions.ts'

export interface ConditionFormProps {
  readonly header: string
  readonly kind: ColumnKind
  /** What was asked for before. */
  readonly wish: Wish | undefined
  readonly filter: (criterion: JsonObject) => void
  readonly back: () => void
}

const none = 'none'

/** Shows the rows that meet a condition, or two of them. */
export function ConditionForm({ header, kind, wish, filter, back }: ConditionFormProps): ReactNode {
  const conditions = conditionsFor(kind)
  const start = conditions[kind === 'text' ? 6 : 2]?.id ?? 'equals'
  const [first, setFirst] = useState<Part>(wish?.first ?? { id: start, value: '' })
  const [second, setSecond] = useState<Part>(wish?.second ?? { id: none, value: '' })
  const [isOr, setOr] = useState(wish?.isOr ?? false)
  const [missing, setMissing] = useState('')
  const select = useRef<HTMLSelectElement>(null)
  const [name, why] = [useId(), useId()]
  useFocus(select)
  const shape = shapeOf(conditions, first.id)
  const apply = (): void => {
    const criterion = criterionOf({
      first,
      isOr,
      ...(shape === 'value' && second.id !== none && { second }),
    })
    if (typeof criterion === 'string') setMissing(criterion)
    else filter(criterion)
  }
  const choose = (id: string): void => {
    const before = shape
    const now = shapeOf(conditions, id)
    const value = now === 'count' ? '10' : before === 'count' ? '' : first.value
    setFirst({ ...first, id, value })
  }
  return (
    <form
      className="gridFilterView"
      aria-label={`Show rows by a condition on ${header}`}
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
    >
      <p>Show rows where {header}</p>
      <select
        ref={select}
        aria-label="Condition"
        value={first.id}
        onChange={(event) => choose(event.target.value)}
      >
        <Options conditions={conditions} />
      </select>
      {shape !== 'named' && (
        <Field
          label={shape === 'between' ? 'From' : shape === 'count' ? 'How many' : 'Value'}
          isNumber={shape === 'count'}
          value={first.value}
          change={(value) => setFirst({ ...first, value })}
          why={missing === '' ? undefined : why}
        />
      )}
      {shape === 'between' && (
        <Field
          label="To"
          value={first.upper ?? ''}
          change={(upper) => setFirst({ ...first, upper })}
          why={missing === '' ? undefined : why}
        />
      )}
      {shape === 'value' && (
        <>
          <fieldset className="gridFilterJoin">
            <legend className="gridUnseen">Both conditions, or one of them</legend>
            {(
              [
                ['And', false],
                ['Or', true],
              ] as const
            ).map(([label, value]) => (
              <label key={label}>
                <input type="radio" name={name} checked={isOr === value} onChange={() => setOr(value)} />
                {label}
              </label>
            ))}
          </fieldset>
          <select
            aria-label="Second condition"
            value={second.id}
            onChange={(event) => setSecond({ ...second, id: event.target.value })}
          >
            <option value={none}>(no second condition)</option>
            <Options conditions={conditions.filter((one) => one.shape === 'value')} />
          </select>
          {second.id !== none && (
            <Field
              label="Second value"
              value={second.value}
              change={(value) => setSecond({ ...second, value })}
              why={missing === '' ? undefined : why}
            />
          )}
        </>
      )}
      <p id={why} role="alert" className="gridFilterWhy">
        {missing}
      </p>
      <div className="gridFilterButtons">
        <button type="submit">OK</button>
        <button type="button" onClick={back}>
          Back
        </button>
      </div>
    </form>
  )
}

function shapeOf(conditions: readonly Condition[], id: string): Condition['shape'] {
  return conditions.find((one) => one.id === id)?.shape ?? 'value'
}

function Options({ conditions }: { readonly conditions: readonly Condition[] }): ReactNode {
  return conditions.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ))
}

interface FieldProps {
  readonly label: string
  readonly isNumber?: boolean
  readonly value: string
  readonly change: (value: string) => void
  /** The id of the sentence that says what is missing. */
  readonly why: string | undefined
}

function Field({ label, isNumber = false, value, change, why }: FieldProps): ReactNode {
  return (
    <label className="gridFilterField">
      {label}
      <input
        inputMode={isNumber ? 'numeric' : undefined}
        value={value}
        aria-invalid={why !== undefined}
        aria-describedby={why}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  )
}
