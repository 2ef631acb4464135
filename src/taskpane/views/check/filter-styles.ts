import { makeStyles, tokens } from '@fluentui/react-components'
import { oneLine } from '../../shell/one-line.ts'

/** Below this four kinds do not stand side by side in one line each. */
const narrow = '@media (max-width: 419px) and (min-height: 261px)'
/** As in 200 % zoom: icons and numbers alone leave room for the list. */
const lowest = '@media (max-height: 260px)'

export const useFilterStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    gap: '4px',
    flexShrink: 0,
  },
  filter: {
    minWidth: 0,
    paddingInline: '4px',
    display: 'grid',
    gridTemplateColumns: '16px auto auto',
    justifyContent: 'center',
    alignItems: 'center',
    columnGap: '4px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { gridTemplateColumns: '1fr 1fr', paddingBlock: '0', height: '36px' },
    [lowest]: { gridTemplateColumns: '1fr 1fr', paddingBlock: '0', height: '24px' },
  },
  icon: { display: 'inline-flex', justifySelf: 'end' },
  count: {
    justifySelf: 'start',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { gridRow: 1, gridColumn: 2 },
    [lowest]: { gridRow: 1, gridColumn: 2 },
  },
  word: {
    ...oneLine,
    [narrow]: { gridRow: 2, gridColumn: '1 / 3', justifySelf: 'center', maxWidth: '100%' },
    [lowest]: { display: 'none' },
  },
})
