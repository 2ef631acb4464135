import { open } from 'node:fs/promises'

const step = 2 ** 20

/**
 * The bytes of a file, or of one that is longer just so many that it is seen to be: what is larger than anything
 * that is read, or has no end such as a device, never comes into memory whole.
 * @throws an error with Node's `code` where the file cannot be read
 */
export async function readStart(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    let bytes = Buffer.allocUnsafe(Math.min(size, most) + 1)
    let length = 0
    for (;;) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length)
      length += bytesRead
      if (bytesRead === 0 || length > most) return bytes.subarray(0, length)
      if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(length + step, most + 1))
    }
  } finally {
    await file.close()
  }
}
