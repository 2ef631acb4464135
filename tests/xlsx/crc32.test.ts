import { crc32 as expected } from 'node:zlib'
import { crc32 } from '../../src/xlsx/crc32.ts'

test('the checksum of bytes, whole and continued, is that of zlib', () => {
  const bytes = Uint8Array.from({ length: 1003 }, (_, index) => (index * 7919) >>> 3)
  for (const length of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1000, 1001, 1002, 1003]) {
    const some = bytes.subarray(0, length)
    expect(crc32(some)).toBe(expected(some))
    expect(crc32(some.subarray(3), crc32(some.subarray(0, 3)))).toBe(expected(some))
  }
})
