/**
 * What is known of a damaged or hostile file, independently of the reader. `as` is everything that is in the
 * file: nothing else may come out of it.
 * - `read`: a sound file, however odd, which must be read;
 * - `readOrRefused`: a file that need not be read, as a whole or some sheet of it;
 * - `refused`: a file of which something cannot be read, with this code where one is named.
 */
export interface Truth {
  readonly kind: 'read' | 'readOrRefused' | 'refused'
  readonly as?: () => Contents
  readonly code?: string
}

export interface Contents {
  readonly sheets: readonly unknown[]
  readonly tables: readonly unknown[]
  readonly names: readonly unknown[]
  /** What stands in each of the sheets. */
  readonly contents: readonly unknown[]
}

export interface HostileFile {
  /** What was done to which file. */
  readonly name: string
  readonly bytes: () => Uint8Array
  readonly truth: Truth
}

/** Certainly refused, whatever is in it. */
export function refused(code?: string): Truth {
  return code === undefined ? { kind: 'refused' } : { kind: 'refused', code }
}
