import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { lazy } from 'react'
import type { ViewEntry } from '../../view-entry.ts'

/** The view that checks the book. */
export const checkView: ViewEntry = {
  name: 'check',
  Icon: ShieldCheckmarkRegular,
  count: ({ openFindings }) => openFindings,
  View: lazy(() => import('./CheckView.tsx').then(({ CheckView }) => ({ default: CheckView }))),
}
