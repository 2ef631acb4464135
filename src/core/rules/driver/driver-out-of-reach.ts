import { isWithinReach } from '../../budget/reach.ts'
import { driverRule } from './driver-rule.ts'

/** No pool of the source could ever reach this target, so the row would be passed over in silence. */
export const driverOutOfReach = driverRule({
  code: 'RBB433',
  name: 'driver-out-of-reach',
  severity: 'error',
  column: 'To',
  fault: ({ stage, from, to }, { lookup }) =>
    stage &&
    from.is.kind === 'known' &&
    to.is.kind === 'known' &&
    !isWithinReach(lookup, stage, from.is.at, to.is.at)
      ? { params: { stage: String(stage), from: from.text, to: to.text } }
      : undefined,
})
