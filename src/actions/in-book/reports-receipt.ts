import type { FindingCounts } from '../../core/report/shapes.ts'
import type { OwnNames } from '../../workbook/own-names.ts'
import type { Receipt } from '../../workbook/port.ts'

/** What writing reports of ours into a book did, what was found, and what our sheets are called there. */
export interface ReportsReceipt extends Receipt, Pick<OwnNames, 'titles'> {
  readonly counts: FindingCounts
}
