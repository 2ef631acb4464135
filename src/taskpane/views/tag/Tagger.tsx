import { useState } from 'react'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { TagList } from './TagList.tsx'
import { TagMiddle } from './TagMiddle.tsx'
import { useTagActs } from './use-tag-acts.ts'
import { useChoice } from './use-choice.ts'
import { useFinder, useRecent } from './use-finder.ts'
import { usePlace } from './use-place.ts'

const nothing = {}

/** The Tag view of a book that has lines. */
export function Tagger(props: ViewProps & { readonly currency: string }) {
  const { state, do: actions, words } = props
  const [ownUnitOnly, setOwnUnitOnly] = useState(() => actions.recall('tagOwnUnitOnly') === true)
  const finder = useFinder(state, actions)
  const used = useRecent(actions)
  const where = usePlace(state, actions)
  const progress = useAnswer(state, actions.ask, 'tagProgress', nothing)
  const { place } = where
  const choice = useChoice(finder, place, used.recent, actions.ask)
  const acts = useTagActs({ state, actions, words, where, choice, used, ownUnitOnly })
  return (
    <TagMiddle {...{ ...props, acts, place, finder }}>
      <TagList
        {...{ ...props, acts, choice, place, progress, ownUnitOnly }}
        setOwnUnitOnly={(only) => {
          setOwnUnitOnly(only)
          actions.remember('tagOwnUnitOnly', only)
        }}
      />
    </TagMiddle>
  )
}
