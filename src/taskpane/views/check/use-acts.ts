import { useState } from 'react'
import type { ListedFinding } from '../../../actions/check-state/list-findings.ts'
import type { FixPreview } from '../../../actions/check-state/preview-fixes.ts'
import type { Fixable } from '../../../actions/fix-findings.ts'
import type { FindingGroup } from '../../../actions/check-state/group-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import { refusalText } from '../../../texts/refusals.ts'
import type { ViewProps } from '../../view-props.ts'
import { keepReason } from './kept-choices.ts'
import { toldFixes } from './told-fixes.ts'
import type { TypedIgnore } from './IgnoreForm.tsx'

/** What stands in the place of the list. */
export type Asking =
  | { readonly is: 'ignoring'; readonly finding: ListedFinding; readonly alike: readonly number[] }
  | { readonly is: 'fixing'; readonly title: string; readonly previews: readonly FixPreview[] }

/** What can be done about findings: each writes, and says what became of it. */
export function useActs({ state, do: actions, words }: ViewProps, listAgain: () => void) {
  const texts = words.of(checkTexts)
  const [asking, setAsking] = useState<Asking>()
  const stopAsking = (): void => {
    setAsking(undefined)
    listAgain()
  }

  const fix = async (findings: readonly Fixable[]): Promise<void> => {
    const planned = await actions.ask('planFixes', { findings })
    stopAsking()
    if (!planned) return
    const isNothing = (planned.plan.edits ?? []).length === 0
    const receipt = isNothing ? { skipped: [] } : await actions.write({ plan: planned.plan, kind: 'edit' })
    if (receipt) actions.tell(toldFixes(planned, receipt, words))
  }
  const askToFix = async ({ title, fixable }: FindingGroup): Promise<void> => {
    const previews = await actions.ask('previewFixes', { chosen: fixable })
    if (previews) setAsking({ is: 'fixing', title, previews })
  }
  const fixTicked = (previews: readonly FixPreview[], ticked: ReadonlySet<number>): Promise<void> => {
    const changes = new Map<number, FixPreview[]>()
    for (const one of previews)
      if (ticked.has(one.finding)) changes.set(one.finding, [...(changes.get(one.finding) ?? []), one])
    return fix([...changes.values()].map((some) => ({ fix: { changes: some } })))
  }

  const askToIgnore = async (finding: ListedFinding): Promise<void> => {
    const alike = await actions.ask('ignorableLike', { position: finding.position })
    if (alike) setAsking({ is: 'ignoring', finding, alike })
  }
  /** The book may have been read anew while somebody typed: positions are those of now. */
  const positionsNow = async (
    { held }: ListedFinding,
    isForAll: boolean,
  ): Promise<readonly number[] | undefined> => {
    const now = await actions.ask('foundAgain', { held })
    if (!now) actions.tell(texts.detail.gone)
    else if (isForAll) return actions.ask('ignorableLike', { position: now.position })
    return now && [now.position]
  }
  const ignore = async (finding: ListedFinding, { reason, who, isForAll }: TypedIgnore): Promise<void> => {
    keepReason(actions, reason, who)
    const findings = await positionsNow(finding, isForAll)
    const date = (state.read?.at ?? new Date(0)).toISOString().slice(0, 10)
    const planned =
      findings && (await actions.ask('planIgnores', { findings, because: { reason, who, date } }))
    stopAsking()
    if (!planned) return
    const { refused, plan } = planned
    const [first] = refused
    const stay = first && words.count(texts.ignoring.refused, refused.length, { why: refusalText(first) })
    const done = words.count(texts.ignoring.done, findings.length - refused.length)
    if (await actions.write({ plan, kind: 'edit' })) actions.tell(stay ? `${done}. ${stay}` : `${done}.`)
  }
  const restore = async (finding: ListedFinding): Promise<void> => {
    const findings = await positionsNow(finding, false)
    const planned = findings && (await actions.ask('planRestore', { findings }))
    if (!planned) return
    if (await actions.write({ plan: planned.plan, kind: 'edit' })) actions.tell(texts.ignoring.restored)
  }

  return { asking, stopAsking, fix, askToFix, fixTicked, ignore, askToIgnore, restore }
}
