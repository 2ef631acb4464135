import { mergeClasses, Tab, TabList } from '@fluentui/react-components'
import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import { viewNames, type PaneState, type ViewName } from '../state/pane-state.ts'
import type { ViewEntry } from '../view-entry.ts'
import { useShellStyles } from './shell-styles.ts'

interface TabsProps {
  readonly views: readonly ViewEntry[]
  readonly state: PaneState
  readonly show: (view: ViewName) => void
  readonly words: Words
}

/** The first row: which view is shown. */
export function Tabs({ views, state, show, words }: TabsProps) {
  const styles = useShellStyles()
  const texts = words.of(shellTexts).views
  return (
    <TabList
      size="small"
      selectedValue={state.view}
      aria-label={texts.label}
      onTabSelect={(_, { value }) => {
        const chosen = viewNames.find((name) => name === value)
        if (chosen) show(chosen)
      }}
    >
      {views.map(({ name, Icon, count }) => {
        const label = texts[name]
        const open = count?.(state)
        const isSelected = name === state.view
        return (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls="view"
            aria-label={
              open === undefined ? label : words.fill(texts.withCount, { view: label, count: open })
            }
            className={styles.tab}
          >
            <span className={styles.tabContent}>
              <Icon className={styles.tabIcon} aria-hidden />
              <span className={mergeClasses(styles.tabLabel, !isSelected && styles.unselectedLabel)}>
                {label}
              </span>
              {open !== undefined && <span className={styles.badge}>{words.number(open)}</span>}
            </span>
          </Tab>
        )
      })}
    </TabList>
  )
}
