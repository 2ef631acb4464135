import { Link, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { allocateTexts } from '../../../texts/pane/allocate.ts'
import type { Answer } from '../../../engine/verbs.ts'
import type { ViewProps } from '../../view-props.ts'
import { useAllocateStyles } from './allocate-styles.ts'

type WithFigures = ViewProps & { readonly figures: Answer<'allocationFigures'> }

/** Whether every stage gives out what it takes in, and whether the figures are those of the book as it is now. */
export function Balance({ figures, state, words }: WithFigures) {
  const styles = useAllocateStyles()
  const texts = words.of(allocateTexts)
  const isBalanced = figures.failing.length === 0
  const isStale = state.stale !== undefined
  const facts = [
    isStale && state.read
      ? words.fill(texts.stale, { time: words.time(state.read.at) })
      : words.fill(texts.inThousands, { currency: figures.currency }),
    ...(figures.illustrative ? [texts.illustrative] : []),
  ]
  return (
    <div className={styles.balance}>
      <div className={styles.withIcon}>
        {isBalanced ? (
          <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
        ) : (
          <WarningRegular className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
        )}
        <span>
          {isBalanced ? texts.balanced : words.fill(texts.failing, { stages: figures.failing.join(', ') })}
        </span>
      </div>
      <div className={isStale ? styles.warning : styles.quiet}>{facts.join(' · ')}</div>
    </div>
  )
}

/** Why goals are empty, where no objective is linked to one: links are entered from the plan's list of steps. */
export function NoLinks({ figures, do: actions, words }: WithFigures) {
  const styles = useAllocateStyles()
  if (figures.hasGoals) return null
  return (
    <div className={styles.withIcon}>
      <InfoRegular className={styles.icon} aria-hidden />
      <Link as="button" inline className={styles.caution} onClick={() => actions.show('plan')}>
        {words.of(allocateTexts).noLinks}
      </Link>
    </div>
  )
}

/** One thing to know before the figures are used, the gravest, which leads to where it can be mended. */
export function Caution(props: WithFigures) {
  const { do: actions, words } = props
  const styles = useAllocateStyles()
  const caution = cautionOf(props)
  if (!caution) return null
  const { says, leadsTo } = caution
  return (
    <div className={styles.withIcon}>
      <WarningRegular className={mergeClasses(styles.icon, styles.warning)} aria-hidden />
      {leadsTo ? (
        <Link as="button" inline className={styles.caution} onClick={() => actions.show(leadsTo)}>
          {says}
        </Link>
      ) : (
        <span>{says}</span>
      )}
    </div>
  )

  function cautionOf({ figures }: WithFigures) {
    const texts = words.of(allocateTexts)
    const { errors, notAllocated, currency, poolsOnDefaultBasis, isAged, pending } = figures
    if (errors > 0 && notAllocated !== 0) {
      const money = words.money(notAllocated, currency)
      return { says: words.count(texts.errors, errors, { money }), leadsTo: 'check' } as const
    }
    if (errors > 0) return { says: words.count(texts.onlyErrors, errors), leadsTo: 'check' } as const
    if (isAged) return { says: texts.aged, leadsTo: undefined }
    // A part of the money says little about the bases of pools.
    if (poolsOnDefaultBasis === 0 || pending === 'only') return undefined
    return { says: words.count(texts.defaultBasis, poolsOnDefaultBasis), leadsTo: 'check' } as const
  }
}
