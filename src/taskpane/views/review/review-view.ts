import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { lazy } from 'react'
import type { ViewEntry } from '../../view-entry.ts'

/** The view that explains figures. */
export const reviewView: ViewEntry = {
  name: 'review',
  Icon: DocumentSearchRegular,
  View: lazy(() => import('./ReviewView.tsx').then(({ ReviewView }) => ({ default: ReviewView }))),
}
