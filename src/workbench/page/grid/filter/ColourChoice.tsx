import { useRef, type ReactNode } from 'react'
import { isObject, plainText, type JsonObject } from '../../../json.ts'
import { colourName } from '../../colours.ts'
import { useFocus } from '../popups/use-focus.ts'
import { noFill, usualFont } from '../../../model/book/filter-rows.ts'
import type { FilteredColumn } from './column.ts'

export interface ColourChoiceProps {
  readonly column: FilteredColumn
  readonly filter: (criterion: JsonObject) => void
  readonly back: () => void
}

/** Shows the rows whose cells, or whose texts, are of a colour. */
export function ColourChoice({ column, filter, back }: ColourChoiceProps): ReactNode {
  const whole = useRef<HTMLButtonElement>(null)
  useFocus(whole)
  const groups = [
    ['Cell colour', 'CellColor', column.fills, noFill, 'No fill'],
    ['Font colour', 'FontColor', column.fonts, usualFont, 'Automatic'],
  ] as const
  return (
    <div className="gridFilterView" role="group" aria-label={`Show rows by a colour of ${column.header}`}>
      <div className="gridFilterButtons">
        <button ref={whole} type="button" onClick={back}>
          Back
        </button>
      </div>
      {groups.map(
        ([title, filterOn, codes, usual, usualName]) =>
          codes.length > 1 && (
            <div key={title} role="group" aria-label={title}>
              <p>{title}</p>
              {codes.map((color) => (
                <button
                  key={color}
                  type="button"
                  className="gridFilterLine gridFilterColour"
                  aria-pressed={isChosen(column, filterOn, color)}
                  onClick={() => filter({ filterOn, color })}
                >
                  <span aria-hidden="true" style={{ background: color }} />
                  {color === usual ? usualName : colourName(color)}
                </button>
              ))}
            </div>
          ),
      )}
    </div>
  )
}

function isChosen({ criterion }: FilteredColumn, filterOn: string, color: string): boolean {
  if (!isObject(criterion) || criterion['filterOn'] !== filterOn) return false
  return plainText(criterion['color']).toUpperCase() === color
}

/** Whether there is anything to choose from. */
export function hasColours({ fills, fonts }: FilteredColumn): boolean {
  return fills.length > 1 || fonts.length > 1
}
