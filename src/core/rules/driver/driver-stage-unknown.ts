import { driverRule } from './driver-rule.ts'

/** The stage is not one of 1 to 4, so the row cannot be used. */
export const driverStageUnknown = driverRule({
  code: 'RBB421',
  name: 'driver-stage-unknown',
  severity: 'error',
  column: 'Stage',
  fault: ({ stage, stageText }) => (stage === undefined ? { params: { text: stageText } } : undefined),
})
