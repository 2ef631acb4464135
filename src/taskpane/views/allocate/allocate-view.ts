import { DataBarHorizontalRegular } from '@fluentui/react-icons/svg/data-bar-horizontal'
import { lazy } from 'react'
import type { ViewEntry } from '../../view-entry.ts'

/** The view that allocates. */
export const allocateView: ViewEntry = {
  name: 'allocate',
  Icon: DataBarHorizontalRegular,
  View: lazy(() => import('./AllocateView.tsx').then(({ AllocateView }) => ({ default: AllocateView }))),
}
