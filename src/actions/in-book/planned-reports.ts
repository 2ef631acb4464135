import type { OwnNames } from '../../workbook/own-names.ts'
import type { WriteKind } from '../../workbook/port.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'

/** Reports of ours as they would be written into a book, and what our sheets are called there. */
export interface PlannedReports extends Pick<OwnNames, 'titles'> {
  readonly plan: WritePlan
  readonly kind: WriteKind
}
