import type { Limits } from './limits.ts'
import { unpack } from './unpack.ts'
import { damaged, tooLarge } from './xlsx-error.ts'
import { readZipDirectory } from './zip-directory.ts'

/** The parts of a workbook's file. Names are compared without regard to case, as the format says. */
export interface PartStore {
  readonly limits: Limits
  readonly has: (name: string) => boolean
  /** Gives the unpacked bytes of a part, piece by piece; throws XlsxError where it is missing or damaged. */
  readonly read: (name: string, take: (piece: Uint8Array) => void) => void
}

/** Opens the zip file that a workbook is. */
export function openParts(bytes: Uint8Array, limits: Limits): PartStore {
  const entries = new Map(readZipDirectory(bytes, limits).map((entry) => [entry.name.toLowerCase(), entry]))
  const opened = new Set<string>()
  let openedBytes = 0
  return {
    limits,
    has: (name) => entries.has(name.toLowerCase()),
    read(name, take) {
      const key = name.toLowerCase()
      const entry = entries.get(key)
      if (entry === undefined) throw damaged(`its part ${name} is missing`)
      const { size, packedSize } = entry
      if (!opened.has(key)) openedBytes += size
      opened.add(key)
      if (size > limits.partBytes || openedBytes > limits.openedBytes) {
        throw tooLarge(`the part ${name} unpacks to ${Math.ceil(size / 2 ** 20)} MB`)
      }
      if (size > limits.ratioFromBytes && size > packedSize * limits.ratio) {
        throw tooLarge(`the part ${name} unpacks to over ${limits.ratio} times its packed size`)
      }
      unpack(bytes, entry, take)
    },
  }
}
