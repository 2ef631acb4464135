import { Button } from '@fluentui/react-components'
import { tagTexts } from '../../../texts/pane/tag.ts'
import { useTagStyles } from './tag-styles.ts'
import type { ViewProps } from '../../view-props.ts'
import { Tagger } from './Tagger.tsx'

/** Lines are tagged here: found, looked at, and given an output or enabler. */
export function TagView(props: ViewProps) {
  const { state, do: actions, words } = props
  const styles = useTagStyles()
  const texts = words.of(tagTexts).empty
  if (state.read?.loaded.hasLines === true)
    return <Tagger {...props} currency={state.read.loaded.framework.currency} />
  return (
    <div className={styles.empty}>
      <p>{texts.noLines}</p>
      <Button size="small" onClick={() => actions.show('plan')}>
        {texts.toPlan}
      </Button>
    </div>
  )
}
