/** One request of the client's and its answer. */
export interface RoundTrip {
  readonly requestBytes: number
  readonly responseBytes: number
  readonly actions: number
}

/** Counts what goes over the channel; letting go of kept objects, which the client does by itself, apart. */
export class Traffic {
  #roundTrips: RoundTrip[] = []
  #cleanUps = 0

  add(roundTrip: RoundTrip): void {
    this.#roundTrips.push(roundTrip)
  }

  addCleanUp(): void {
    this.#cleanUps += 1
  }

  /** In the order they came. */
  get roundTrips(): readonly RoundTrip[] {
    return this.#roundTrips
  }

  get cleanUps(): number {
    return this.#cleanUps
  }

  get largestRequest(): number {
    return Math.max(0, ...this.#roundTrips.map((trip) => trip.requestBytes))
  }

  get largestResponse(): number {
    return Math.max(0, ...this.#roundTrips.map((trip) => trip.responseBytes))
  }

  reset(): void {
    this.#roundTrips = []
    this.#cleanUps = 0
  }
}

/** The bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
