import { makeStyles, tokens } from '@fluentui/react-components'
import { oneLine } from '../../shell/one-line.ts'

const underlined = {
  borderBlockEndWidth: '1px',
  borderBlockEndStyle: 'solid',
  borderBlockEndColor: tokens.colorNeutralStroke3,
} as const

export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', flex: 1, minHeight: 0 },
  title: {
    fontSize: '14px',
    lineHeight: '20px',
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
    overflowWrap: 'anywhere',
    flexShrink: 0,
  },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fields: { display: 'flex', flexDirection: 'column', gap: '8px', paddingBlockEnd: '8px' },
  radio: {
    '& > .fui-Radio__indicator': { marginBlock: '4px' },
    '& > .fui-Radio__label': { paddingBlock: '4px' },
  },
  earlier: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: '4px' },
  reason: { justifyContent: 'start', minWidth: 0, fontWeight: tokens.fontWeightRegular },
  cut: oneLine,
  scrolls: { flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', marginBlockEnd: '-8px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    textAlign: 'start',
    padding: '4px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cell: {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '4px',
    overflowWrap: 'anywhere',
    ...underlined,
  },
  tickHead: {
    width: '28px',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: 0,
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  tick: { verticalAlign: 'top', padding: 0, ...underlined },
  box: { '& > .fui-Checkbox__indicator': { margin: '4px' }, minHeight: 0 },
  value: { whiteSpace: 'pre-wrap' },
})
