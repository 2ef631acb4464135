import type { NotCarried } from './book-appearance.ts'

/** Counts what is passed over, by kind. */
export class Losses {
  private readonly counts = new Map<string, number>()

  add(kind: string, count = 1): void {
    if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count)
  }

  get all(): readonly NotCarried[] {
    return Array.from(this.counts, ([kind, count]) => ({ kind, count }))
  }
}

/** A setting of a file whose meaning is not known here. */
export const unknownSetting = 'settings that are not understood'
