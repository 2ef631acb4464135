/** A message that no client of Microsoft's sends: the channel leaves it unanswered or refuses the request. */
export class ProtocolError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ProtocolError'
  }
}
