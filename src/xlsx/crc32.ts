const polynomial = 0xedb88320

/** What a byte makes of the sum, and in the next three stretches of 256 what it makes with as many zeros behind it. */
const table = new Int32Array(4 * 256)
for (let byte = 0; byte < 256; byte += 1) {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? polynomial ^ (value >>> 1) : value >>> 1
  table[byte] = value
}
for (let at = 256; at < table.length; at += 1) {
  const before = table[at - 256] ?? 0
  table[at] = (table[before & 0xff] ?? 0) ^ (before >>> 8)
}

/** The CRC-32 of zip files over `bytes`, continued from that of the bytes before (0 at the start). */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  let at = 0
  // Four bytes at a time, which takes a third of the time.
  for (const end = bytes.length - 3; at < end; at += 4) {
    const [a, b, c, d] = [bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]
    crc ^= (a ?? 0) | ((b ?? 0) << 8) | ((c ?? 0) << 16) | ((d ?? 0) << 24)
    crc =
      (table[768 + (crc & 0xff)] ?? 0) ^
      (table[512 + ((crc >>> 8) & 0xff)] ?? 0) ^
      (table[256 + ((crc >>> 16) & 0xff)] ?? 0) ^
      (table[crc >>> 24] ?? 0)
  }
  for (; at < bytes.length; at += 1) crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
