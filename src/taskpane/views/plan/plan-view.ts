import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import type { ViewEntry } from '../../view-entry.ts'
import { PlanView } from './PlanView.tsx'

/** The first view: how far the plan has come. It loads with the pane. */
export const planView: ViewEntry = { name: 'plan', Icon: ClipboardTaskRegular, View: PlanView }
