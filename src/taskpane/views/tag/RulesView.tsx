import { Button, Tooltip } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { tagTexts } from '../../../texts/pane/tag.ts'
import type { ShownRule } from '../../../engine/verbs/tag-rules.ts'
import { ViewFooter } from '../../shell/ViewFooter.tsx'
import { useAnswer } from '../../state/use-answer.ts'
import type { ViewProps } from '../../view-props.ts'
import { Foldout } from './Foldout.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { blankDraft, draftOfKept, type RuleDraft } from './rule-draft.ts'
import { ruleText } from './rule-words.ts'
import { useTagStyles } from './tag-styles.ts'
import { usePreviewKeys } from './use-preview-keys.ts'

interface RulesViewProps extends ViewProps {
  readonly currency: string
  readonly never: string | undefined
  readonly apply: () => Promise<void>
  readonly edit: (draft: RuleDraft) => void
  readonly back: () => void
}

const nothing = {}

/** The rules that the book keeps, the untagged lines that each would tag, and those that rules do not agree about. */
export function RulesView({ state, do: actions, words, currency, never, apply, edit, back }: RulesViewProps) {
  const styles = useTagStyles()
  const texts = words.of(tagTexts).rules
  const shown = useAnswer(state, actions.ask, 'tagRules', nothing)
  const { rules = [], tagged, clashing, clashes = [] } = shown ?? {}
  const count = tagged?.count ?? 0
  const whyNot = never ?? (rules.length === 0 ? texts.noRule : count === 0 ? texts.nothing : undefined)
  const write = (): void => {
    if (whyNot === undefined) void apply()
  }
  usePreviewKeys(write, back)
  const money = (centimes: number): string => words.money(centimes, currency)

  async function remove({ texts: row }: ShownRule): Promise<void> {
    const planned = await actions.ask('planRule', { remove: row })
    if (planned && planned.steps.length > 0) await actions.write(...planned.steps)
  }

  return (
    <div className={styles.view}>
      <PreviewHead>{texts.title}</PreviewHead>
      {tagged && rules.length > 0 && (
        <div role="status">
          {count === 0 ? texts.nothing : words.count(texts.tagged, count, { amount: money(tagged.centimes) })}
        </div>
      )}
      {shown && rules.length === 0 && <div>{texts.none}</div>}
      <div className={styles.scroll}>
        {clashing && clashing.count > 0 && (
          <Foldout
            title={words.count(texts.clashes, clashing.count, { amount: money(clashing.centimes) })}
            detail=""
            count={clashing.count}
            lines={clashes.map(({ card, rules: claiming }) => ({
              card,
              told: claiming
                .map((at) => words.fill(texts.claims, { code: codeOf(rules[at]), at: at + 1 }))
                .join(', '),
            }))}
            {...{ currency, words }}
          />
        )}
        <ul className={styles.plain} aria-label={texts.list}>
          {rules.map((rule, at) => (
            <li key={JSON.stringify(rule.texts)} className={styles.rule}>
              <Foldout
                title={`${at + 1} · ${ruleText(rule, words)}`}
                detail={detailOf(rule)}
                count={rule.count}
                lines={rule.lines.map((card) => ({ card, told: '' }))}
                {...{ currency, words }}
              />
              <Tooltip content={words.fill(texts.edit, { at: at + 1 })} relationship="label">
                <Button
                  className={styles.move}
                  size="small"
                  appearance="subtle"
                  icon={<EditRegular />}
                  disabledFocusable={never !== undefined}
                  onClick={() => edit(draftOfKept(rule))}
                />
              </Tooltip>
              <Tooltip content={words.fill(texts.remove, { at: at + 1 })} relationship="label">
                <Button
                  className={styles.move}
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  disabledFocusable={never !== undefined}
                  onClick={() => void remove(rule)}
                />
              </Tooltip>
            </li>
          ))}
        </ul>
        <Button
          className={styles.addRule}
          size="small"
          icon={<AddRegular />}
          disabledFocusable={never !== undefined}
          onClick={() => edit(blankDraft)}
        >
          {texts.add}
        </Button>
      </div>
      <ViewFooter
        words={words}
        primary={{ label: words.count(texts.apply, count), act: write, whyNot }}
        secondary={{ label: texts.back, act: back }}
      />
    </div>
  )

  function detailOf(rule: ShownRule): string {
    if (rule.fault) return words.fill(texts.faults[rule.fault], { code: codeOf(rule) })
    return rule.count === 0
      ? texts.noLines
      : words.count(texts.lines, rule.count, { amount: money(rule.centimes) })
  }
}

function codeOf(rule: ShownRule | undefined): string {
  return rule ? rule.texts.Output || rule.texts.Enabler : ''
}
