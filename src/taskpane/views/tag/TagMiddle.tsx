import type { ReactNode } from 'react'
import type { ResultFinder } from '../../../actions/find-results/open-finder.ts'
import type { TagPlace } from '../../../engine/verbs/tag-place.ts'
import type { ViewProps } from '../../view-props.ts'
import { CarryPreview } from './CarryPreview.tsx'
import { LikeItPreview } from './LikeItPreview.tsx'
import { RuleEditor } from './RuleEditor.tsx'
import { RulesView } from './RulesView.tsx'
import { SplitEditor } from './SplitEditor.tsx'
import type { TagActs } from './use-tag-acts.ts'

interface TagMiddleProps extends ViewProps {
  readonly acts: TagActs
  readonly place: TagPlace | undefined
  readonly finder: ResultFinder | undefined
  readonly currency: string
  /** The list, where nothing takes its place. */
  readonly children: ReactNode
}

/** What stands in the middle of the Tag view: the list, or what is looked at before it is done. */
export function TagMiddle({ acts, place, finder, currency, children, ...props }: TagMiddleProps) {
  const { pane, never, back } = acts
  const { words } = props
  const card = place?.card
  if (pane.is === 'like' && card)
    return <LikeItPreview {...{ ...pane, back, currency, words }} tag={acts.tagLike} />
  if (pane.is === 'split' && card && finder)
    return <SplitEditor {...{ card, finder, back, currency, words }} write={acts.writeSplit} />
  if (pane.is === 'rules')
    return (
      <RulesView
        {...{ ...props, never, back, currency }}
        apply={acts.applyRules}
        edit={(draft) => acts.show({ is: 'rule', draft, from: 'rules' })}
      />
    )
  if (pane.is === 'rule' && finder)
    return <RuleEditor {...{ ...props, finder, never }} draft={pane.draft} back={acts.back} />
  if (pane.is === 'carry')
    return <CarryPreview {...{ never, back, currency, words }} shown={pane.shown} carry={acts.carry} />
  return children
}
