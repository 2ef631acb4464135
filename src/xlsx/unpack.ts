import { Inflate } from 'fflate'
import { crc32 } from './crc32.ts'
import { damaged } from './xlsx-error.ts'
import type { ZipEntry } from './zip-directory.ts'

/**
 * Packed bytes given to the inflater at a time: at most a thousandfold of it is in memory at once. For smaller steps
 * it makes so many buffers that the engine spends its time collecting them.
 */
const step = 32 * 1024

/**
 * Gives the bytes of a part to `take`, piece by piece, never more than the directory declares. Throws
 * XlsxError when they are not of the declared size and checksum.
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry, take: (piece: Uint8Array) => void): void {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize)
  let size = 0
  let checksum = 0
  const receive = (piece: Uint8Array): void => {
    size += piece.length
    if (size > entry.size) throw damaged(`the part ${entry.name} is larger than it says`)
    checksum = crc32(piece, checksum)
    take(piece)
  }
  try {
    if (entry.stored) inSteps(packed, receive)
    else inflate(packed, receive)
  } catch (thrown) {
    if (isInflateError(thrown)) throw damaged(`the part ${entry.name} cannot be unpacked`)
    throw thrown
  }
  if (size !== entry.size || checksum !== entry.checksum) {
    throw damaged(`the part ${entry.name} is not what was saved, its checksum or size is wrong`)
  }
}

function inflate(packed: Uint8Array, receive: (piece: Uint8Array) => void): void {
  const inflater = new Inflate(receive)
  inSteps(packed, (piece, isLast) => inflater.push(piece, isLast))
}

function inSteps(bytes: Uint8Array, take: (piece: Uint8Array, isLast: boolean) => void): void {
  for (let at = 0; at === 0 || at < bytes.length; at += step) {
    take(bytes.subarray(at, at + step), at + step >= bytes.length)
  }
}

/** Whether the inflater threw, whose errors carry numbers, and not who takes the pieces. */
function isInflateError(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'number'
}
