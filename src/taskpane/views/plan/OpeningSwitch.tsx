import { useState } from 'react'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { ViewProps } from '../../view-props.ts'
import { SwitchRow } from './SwitchRow.tsx'
import { whyNotWritable } from '../../state/why-not-write.ts'

/** Whether the pane opens together with this workbook. */
export function OpeningSwitch({ state, do: actions, words }: ViewProps) {
  const texts = words.of(planTexts).more
  const [isOn, setOn] = useState(actions.opensWithBook)

  async function turn(on: boolean): Promise<void> {
    if (await actions.openWithBook(on)) setOn(on)
  }

  return (
    <SwitchRow
      label={texts.opening}
      note={texts.openingIs}
      isOn={isOn === true}
      turn={(on) => void turn(on)}
      whyNot={isOn === undefined ? texts.noOpening : whyNotWritable(state, words)}
    />
  )
}
