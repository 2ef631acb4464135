import { makeStyles, tokens } from '@fluentui/react-components'
import { oneLine } from './one-line.ts'

/** Below this the labels of tabs that are not selected make room. */
const narrow = '@media (max-width: 439px)'
const narrowest = '@media (max-width: 339px)'

export const useShellStyles = makeStyles({
  pane: {
    display: 'grid',
    gridTemplateRows: '32px minmax(24px, auto) minmax(0, 1fr) auto 44px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: '12px',
    lineHeight: '16px',
    '--margin': '20px',
    [narrowest]: { '--margin': '12px' },
  },
  head: {
    gridRow: 1,
    minWidth: 0,
    paddingInlineStart: 'calc(var(--margin) - 8px)',
    // Excel's own menu lies over this corner.
    paddingInlineEnd: '34px',
  },
  tab: { height: '32px', paddingInline: '8px', paddingBlock: 0, minWidth: 0 },
  tabLabel: { whiteSpace: 'nowrap' },
  unselectedLabel: { [narrow]: { display: 'none' } },
  tabContent: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  tabIcon: { display: 'none', [narrow]: { display: 'inline-block' }, fontSize: '16px' },
  badge: { fontVariantNumeric: 'tabular-nums' },
  status: {
    gridRow: 2,
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingInline: 'var(--margin)',
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  file: {
    ...oneLine,
    // Its name gives way before the state does.
    flexShrink: 1000,
    minWidth: '40px',
    maxWidth: '40%',
    fontWeight: tokens.fontWeightSemibold,
  },
  state: {
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
  },
  stateText: oneLine,
  /** What needs something done is read whole. */
  wholeText: {
    whiteSpace: 'normal',
    display: '-webkit-box',
    '-webkit-box-orient': 'vertical',
    WebkitLineClamp: 2,
  },
  act: { flexShrink: 0, whiteSpace: 'nowrap' },
  stateIcon: { flexShrink: 0, fontSize: '14px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bar: { position: 'absolute', insetInline: 0, bottom: 0 },
  main: { gridRow: 3, minHeight: 0, minWidth: 0, position: 'relative' },
  /** Read out and not shown: the selected tab shows it. */
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  middle: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    overflowX: 'hidden',
    paddingInline: 'var(--margin)',
    paddingBlock: '8px',
    display: 'flex',
    flexDirection: 'column',
  },
  /** As low as it can be, since the list above gives way to it. */
  told: {
    minHeight: '32px',
    whiteSpace: 'normal',
    paddingInlineStart: '8px',
    '& .fui-MessageBarBody': { fontSize: '12px', lineHeight: '16px', paddingBlock: '3px' },
    '& .fui-MessageBarActions__containerAction': { paddingInlineEnd: '4px' },
  },
  failed: {
    paddingTop: '4px',
    '& .fui-MessageBarBody': { fontSize: '12px', lineHeight: '16px' },
    '& .fui-MessageBarActions': { marginBlock: '4px' },
    '& .fui-MessageBarActions__containerAction': { paddingInlineEnd: '4px' },
  },
  problem: {
    gridRow: 4,
    paddingInline: 'var(--margin)',
    paddingBlock: '4px',
    minWidth: 0,
    // In a low window, as in 200 % zoom, it leaves room for the view.
    maxHeight: '40vh',
    boxSizing: 'border-box',
    overflowY: 'auto',
  },
  footer: {
    gridRow: 5,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    paddingInline: 'var(--margin)',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  label: oneLine,
  slot: { display: 'flex', alignItems: 'center', gap: '4px', flexGrow: 1, minWidth: 0 },
})
