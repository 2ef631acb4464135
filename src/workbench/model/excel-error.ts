/** Excel's own codes, as `OfficeExtension.Error.code` shows them, with the HTTP status it sends along. */
const statuses = {
  AccessDenied: 403,
  ApiNotFound: 400,
  FilteredRangeConflict: 400,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidRequest: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  MergedRangeConflict: 400,
  NotImplemented: 501,
  ResponsePayloadSizeLimitExceeded: 400,
  UndoNotSupported: 400,
  UnsupportedOperation: 400,
} as const

export type ExcelErrorCode = keyof typeof statuses

const messages: Partial<Record<ExcelErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidBinding: 'This object binding is no longer valid due to previous updates.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this action.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
}

/** A refusal by Excel: it ends the batch, and what the batch did before stays done. */
export class ExcelError extends Error {
  readonly code: ExcelErrorCode

  constructor(code: ExcelErrorCode, message = messages[code] ?? code) {
    super(message)
    this.name = 'ExcelError'
    this.code = code
  }

  get status(): number {
    return statuses[this.code]
  }
}
