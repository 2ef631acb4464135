/**
 * A broken environment or an unreadable file, in words for the person who meets it. A mistake in a budget is
 * never one: that is a finding.
 */
export class HostError extends Error {
  /** @param code kebab case, for tests and support: `file-not-text` */
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'HostError'
  }
}
