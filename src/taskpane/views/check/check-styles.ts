import { makeStyles, tokens } from '@fluentui/react-components'

export const useCheckStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', minHeight: 0, flex: 1, gap: '4px' },
  says: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0, overflowWrap: 'anywhere' },
  good: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  stale: { color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  blank: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '8px', margin: 0 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
})
