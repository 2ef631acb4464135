/** A command line that cannot be carried out as it stands; its message is one line that says what to change. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
