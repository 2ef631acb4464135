import { useMemo, useState } from 'react'
import type { FixPreview } from '../../../actions/check-state/preview-fixes.ts'
import type { ListedFinding, ListedGroup } from '../../../actions/check-state/list-findings.ts'
import { checkTexts } from '../../../texts/pane/check.ts'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { keepReason, recalledChoices, type KeptChoices } from './kept-choices.ts'
import type { TypedIgnore } from './IgnoreForm.tsx'

/** Findings told at once; more are asked for. */
const pageSize = 200

interface Chosen {
  readonly position: number
  /** Whether it was reached by keys, so that it takes the focus. */
  readonly byKeys: boolean
}

/** What stands in the place of the list. */
export type Asking =
  | { readonly is: 'ignoring'; readonly finding: ListedFinding; readonly group: ListedGroup | undefined }
  | { readonly is: 'fixing'; readonly title: string; readonly previews: readonly FixPreview[] }

/** The findings, which of them is chosen, and what can be done about them. */
export function useCheck({ state, do: actions, words }: ViewProps) {
  const texts = words.of(checkTexts)
  const [choices, setChoices] = useState<KeptChoices>(() => recalledChoices(actions.recall))
  const [most, setMost] = useState(pageSize)
  const [chosen, setChosen] = useState<Chosen>()
  const [asking, setAsking] = useState<Asking>()
  const { filters, by } = choices
  const query = useMemo(() => ({ filters, by, most }), [filters, by, most])
  const page = useAnswer(state, actions.ask, 'findings', query)

  const change = (more: Partial<KeptChoices>): void => {
    const now = { ...choices, ...more }
    actions.remember('check', now)
    setChoices(now)
    setChosen(undefined)
  }
  /** Goes to the cell where the finding stands by now, which is read first where the book was changed. */
  const goTo = async ({ held, code }: ListedFinding): Promise<void> => {
    if (held.at.sheet === null) return
    if (state.stale && !(await actions.read())) return
    const now = await actions.ask('placeNow', { held, code })
    if (!now) {
      actions.tell(texts.detail.gone)
      return
    }
    const { at, position } = now
    if (state.stale) setChosen(position < 0 ? undefined : { position, byKeys: true })
    if (at.sheet !== null && at.row !== null) await actions.goTo(at.sheet, `${at.column ?? 'A'}${at.row}`)
  }
  const choose = (finding: ListedFinding, byKeys: boolean): void => {
    setChosen({ position: finding.position, byKeys })
    void goTo(finding)
  }
  const step = async (direction: 'next' | 'previous'): Promise<void> => {
    const selection = await actions.selection()
    const from = selection && { sheet: selection.sheet, ...selection.active }
    const finding = await actions.ask('nextFinding', { filters, from, direction })
    if (!finding) return
    if (finding.position >= most) setMost(finding.position + pageSize)
    choose(finding, true)
  }
  const fix = async (findings: readonly { readonly fix?: ListedFinding['fix'] }[]): Promise<void> => {
    const planned = await actions.ask('planFixes', { findings })
    setAsking(undefined)
    if (planned) await actions.write({ plan: planned.plan, kind: 'edit' })
  }
  const fixAll = async ({ title, fixable }: ListedGroup): Promise<void> => {
    const previews = await actions.ask('previewFixes', { chosen: fixable })
    if (previews) setAsking({ is: 'fixing', title, previews })
  }
  const fixTicked = (previews: readonly FixPreview[], ticked: readonly number[]): Promise<void> =>
    fix(
      ticked.map((position) => ({
        fix: { label: '', changes: previews.filter(({ finding }) => finding === position) },
      })),
    )
  const ignore = async (asked: Asking, typed: TypedIgnore): Promise<void> => {
    if (asked.is !== 'ignoring' || !state.read) return
    const { reason, who, isForAll } = typed
    keepReason(actions, reason, who)
    const findings = isForAll ? (asked.group?.findings ?? []) : [asked.finding.position]
    const because = { reason, who, date: state.read.at.toISOString().slice(0, 10) }
    const planned = await actions.ask('planIgnores', { findings, because })
    setAsking(undefined)
    if (planned) await actions.write({ plan: planned.plan, kind: 'edit' })
  }
  const restore = async ({ position }: ListedFinding): Promise<void> => {
    const planned = await actions.ask('planRestore', { findings: [position] })
    if (planned) await actions.write({ plan: planned.plan, kind: 'edit' })
  }
  const askToIgnore = (finding: ListedFinding): void => {
    const group = page?.groups.find(({ findings }) => findings.includes(finding.position))
    setAsking({ is: 'ignoring', finding, group: by === 'rule' ? group : undefined })
  }

  return {
    page,
    choices,
    change,
    chosen,
    choose,
    step,
    goTo,
    more: () => setMost((before) => before + pageSize),
    asking,
    stopAsking: () => setAsking(undefined),
    fix,
    fixAll,
    fixTicked,
    ignore,
    askToIgnore,
    restore,
  }
}
