/** The functions of an add-in's that buttons of the ribbon call. */
export class CalledFunctions {
  #begun = 0
  #ended = 0
  #hear: (isRunning: boolean) => void = () => undefined

  /** How often one said that it is done. */
  get ended(): number {
    return this.#ended
  }

  /** Tells from here on whether any is under way. */
  onRunning(hear: (isRunning: boolean) => void): void {
    this.#hear = hear
  }

  begin(): void {
    this.#begun += 1
    this.#tell()
  }

  end(): void {
    this.#ended += 1
    this.#tell()
  }

  #tell(): void {
    this.#hear(this.#begun > this.#ended)
  }
}
