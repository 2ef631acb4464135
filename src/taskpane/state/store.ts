/** A value that is looked at and listened to; parts of it are replaced, never changed. */
export class Store<State extends object> {
  #state: State
  readonly #listeners = new Set<() => void>()

  constructor(state: State) {
    this.#state = state
  }

  readonly get = (): State => this.#state

  readonly set = (part: Partial<State>): void => {
    this.#state = { ...this.#state, ...part }
    for (const listener of [...this.#listeners]) listener()
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }
}
