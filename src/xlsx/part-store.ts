import type { Limits } from './limits.ts'
import { Spent } from './spent.ts'
import { unpack } from './unpack.ts'
import { damaged, tooLarge } from './xlsx-error.ts'
import { readZipDirectory } from './zip-directory.ts'

/** The parts of a workbook's file. Names are compared without regard to case, as the format says. */
export interface PartStore {
  readonly limits: Limits
  readonly spent: Spent
  /** The name under which the file holds a part, undefined where it holds none. */
  readonly find: (name: string) => string | undefined
  /** Gives the unpacked bytes of a part, piece by piece; throws XlsxError where it is missing or damaged. */
  readonly read: (name: string, take: (piece: Uint8Array) => void) => void
}

/** Opens the zip file that a workbook is. */
export function openParts(bytes: Uint8Array, limits: Limits): PartStore {
  const entries = new Map(readZipDirectory(bytes, limits).map((entry) => [entry.name.toLowerCase(), entry]))
  const spent = new Spent(limits)
  return {
    limits,
    spent,
    find: (name) => entries.get(name.toLowerCase())?.name,
    read(name, take) {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined) throw damaged(`its part ${name} is missing`)
      const { size, packedSize } = entry
      if (size > limits.partBytes)
        throw tooLarge(`the part ${name} unpacks to ${Math.ceil(size / 2 ** 20)} MB`)
      if (size > limits.ratioFromBytes && size > packedSize * limits.ratio) {
        throw tooLarge(`the part ${name} unpacks to over ${limits.ratio} times its packed size`)
      }
      spent.add('openedBytes', size)
      unpack(bytes, entry, take)
    },
  }
}
