/** Carries out what is asked one after another, whoever asks. */
export class Turns {
  #last: Promise<void> = Promise.resolve()

  /** `work` must not fail: those after it would be left waiting. */
  take(work: () => Promise<void>): void {
    this.#last = this.#last.then(work)
  }

  /** Resolves when all that was asked so far is done. */
  async idle(): Promise<void> {
    await this.#last
  }
}
