import type { HostObject } from '../model/host-object.ts'

/** Objects that the client asked to keep (`_KeepReference`), under the names it was told. */
export class References {
  readonly #objects = new Map<string, HostObject>()
  readonly #names = new Map<HostObject, string>()
  #last = 0

  keep(object: HostObject): string {
    const known = this.#names.get(object)
    if (known !== undefined) return known
    this.#last += 1
    const name = `ref${this.#last}`
    object.keep(true)
    this.#objects.set(name, object)
    this.#names.set(object, name)
    return name
  }

  nameOf(object: HostObject): string | undefined {
    return this.#names.get(object)
  }

  find(name: string): HostObject | undefined {
    return this.#objects.get(name)
  }

  release(name: string): void {
    const object = this.#objects.get(name)
    if (object) this.#names.delete(object)
    object?.keep(false)
    this.#objects.delete(name)
  }

  /** How many are kept: a client that forgets to let go makes it grow. */
  get size(): number {
    return this.#objects.size
  }
}
