import { TagRegular } from '@fluentui/react-icons/svg/tag'
import { lazy } from 'react'
import type { ViewEntry } from '../../view-entry.ts'

export const tagView: ViewEntry = {
  name: 'tag',
  Icon: TagRegular,
  View: lazy(() => import('./TagView.tsx').then(({ TagView }) => ({ default: TagView }))),
}
