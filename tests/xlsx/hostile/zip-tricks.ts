import { deflateRawSync, gzipSync } from 'node:zlib'
import type { GenuineBook } from './genuine-books.ts'
import { refused, type HostileFile, type Truth } from './hostile-file.ts'
import { nested, reaching, shared } from './overlapping-parts.ts'
import {
  joined,
  littleEndian,
  none,
  rawZip,
  utf8,
  type RawEnd,
  type RawFields,
  type RawPart,
} from './raw-zip.ts'
import { asBefore, rawPartsOf, surelyAsBefore } from './rebuilt.ts'

type Trick = readonly [trick: string, file: Uint8Array, truth: Truth]

/** Zip files that contradict themselves, and sound ones of an odd make. */
export function* zipTricks(book: GenuineBook): Generator<HostileFile> {
  const parts = rawPartsOf(book)
  for (const index of [0, parts.length - 1]) {
    for (const [trick, file, truth] of partLies(book, parts, index)) {
      const name = `${book.name}: ${parts[index]?.name ?? ''} ${trick}`
      yield { name, bytes: () => file, truth }
    }
  }
  for (const [trick, file, truth] of [...fileTricks(book, parts), ...endLies(parts)]) {
    yield { name: `${book.name}: ${trick}`, bytes: () => file, truth }
  }
}

function* partLies(book: GenuineBook, parts: readonly RawPart[], index: number): Generator<Trick> {
  const [part] = parts.slice(index)
  if (!part) return
  const { name, data } = part
  const packed = new Uint8Array(deflateRawSync(data))
  const zipOf = (changes: Partial<RawPart>): Uint8Array => rawZip(parts.with(index, { ...part, ...changes }))
  const both = (lies: Partial<RawFields>): Uint8Array => zipOf({ local: lies, listed: lies })
  const damaged = refused('damaged')
  yield ['says that it is empty', both({ size: 0 }), damaged]
  yield ['says that it is one byte shorter', both({ size: data.length - 1 }), damaged]
  yield ['says that it is one byte longer', both({ size: data.length + 1 }), damaged]
  yield ['says that it has 4 GB', both({ size: 0xfffffffe }), refused()]
  yield ['says that it is packed into nothing', both({ packedSize: 0 }), damaged]
  yield ['says that it is packed into less', both({ packedSize: packed.length - 1 }), damaged]
  yield ['says that it is packed into 2 GB', both({ packedSize: 0x7fffffff }), damaged]
  yield ['has another checksum', both({ checksum: 1 }), damaged]
  yield ['has no checksum', both({ checksum: 0 }), damaged]
  yield ['has another checksum in its header', zipOf({ local: { checksum: 1 } }), damaged]
  yield ['has another size in its header', zipOf({ local: { size: 5 } }), damaged]
  yield ['has another name in its header', zipOf({ local: { name: utf8(name.replace('.', '-')) } }), damaged]
  yield ['is encrypted', both({ flags: 1 }), refused('encrypted')]
  yield ['is encrypted in its header', zipOf({ local: { flags: 1 } }), refused('encrypted')]
  yield ['is encrypted in the list', zipOf({ listed: { flags: 1 } }), refused('encrypted')]
  yield ['is strongly encrypted', both({ flags: 0x41 }), refused('encrypted')]
  for (const method of [1, 6, 9, 12, 14, 93, 95, 97, 98, 99, 0xffff]) {
    yield [`is packed in the way ${method}`, both({ method }), refused()]
  }
  yield ['is packed in another way in its header', zipOf({ local: { method: 0 } }), damaged]
  yield ['says that it is not packed', both({ method: 0 }), damaged]
  yield ['says that it is packed, but is not', zipOf({ packed: data }), damaged]
  yield ['is packed for gzip', zipOf({ packed: new Uint8Array(gzipSync(data)) }), damaged]
  yield ['is a deflate of a type there is not', zipOf({ packed: Uint8Array.of(7, ...packed) }), damaged]
  yield ['is a deflate without its end', zipOf({ packed: withoutEnd(data) }), damaged]
  yield ['is a deflate with more behind', zipOf({ packed: joined(packed, utf8('more')) }), asBefore(book)]
  yield [
    'is a deflate of a distance too far',
    zipOf({ packed: Uint8Array.of(0x4b, 0x04, 0x13, 0x00) }),
    damaged,
  ]
  yield ['is listed only', zipOf({ isOnlyListed: true }), damaged]
  yield ['lies at the end of the file', zipOf({ listed: { headerStart: 0xfffffff0 } }), damaged]
  yield ['lies one byte further', zipOf({ listed: { headerStart: 1 } }), damaged]
  yield ['is followed by its sizes', zipOf({ follows: true, listed: { flags: 8 } }), surelyAsBefore(book)]
  yield [
    'is followed by its sizes, but does not say so',
    zipOf({ follows: true, listed: { flags: 0 } }),
    damaged,
  ]
  yield ['has a comment', zipOf({ listed: { comment: utf8('PK\x05\x06 a comment') } }), surelyAsBefore(book)]
  yield ['has a field of a time', zipOf({ local: { extra: field(0x5455, 5) } }), surelyAsBefore(book)]
  yield ['has a broken field', zipOf({ listed: { extra: Uint8Array.of(1, 0, 99, 0) } }), asBefore(book)]
  yield ['comes after other bytes', zipOf({ before: utf8('PK\x03\x04 not a part') }), surelyAsBefore(book)]
  const long = littleEndian([2, 1], [2, 16], [8, data.length], [8, packed.length])
  const ones = { size: 0xffffffff, packedSize: 0xffffffff }
  yield ['has its sizes in a long field', both({ ...ones, extra: long }), surelyAsBefore(book)]
  yield ['has its sizes in no field', both(ones), damaged]
  const lying = littleEndian([2, 1], [2, 16], [8, 2 ** 50], [8, packed.length])
  yield ['has an impossible size in a long field', both({ ...ones, extra: lying }), refused()]
  const short = littleEndian([2, 1], [2, 8], [8, data.length])
  yield ['has a long field too short', both({ ...ones, extra: short }), damaged]
}

function* fileTricks(book: GenuineBook, parts: readonly RawPart[]): Generator<Trick> {
  const whole = rawZip(parts)
  const [first, ...others] = parts
  if (!first) return
  const same = surelyAsBefore(book)
  yield ['with bytes before it, counted', rawZip(parts, { prefix: utf8('PK\x03\x04....') }), same]
  yield ['with a web page before it', rawZip(parts, { prefix: utf8('<html></html>') }), refused()]
  yield ['with bytes before it, not counted', joined(utf8('PK\x03\x04....'), whole), refused('damaged')]
  yield ['with bytes behind it', joined(whole, utf8('and more')), same]
  yield ['with 70,000 bytes behind it', joined(whole, new Uint8Array(70_000)), refused()]
  yield ['with a comment', rawZip(parts, { comment: utf8('a comment') }), same]
  yield ['with an end in its comment', rawZip(parts, { comment: emptyZip }), refused()]
  yield ['with another zip behind it', joined(whole, rawZip([{ name: 'a', data: none }])), refused()]
  yield ['twice', joined(whole, whole), refused()]
  yield ['within a zip', rawZip([{ name: 'book.xlsx', data: whole }]), refused('zip')]
  yield ['without a list', rawZip(parts.map((part) => ({ ...part, isUnlisted: true }))), refused('zip')]
  yield [
    'with a part not listed',
    rawZip([{ ...first, data: utf8('<a/>'), isUnlisted: true }, ...parts]),
    same,
  ]
  yield ['with a part within another', nested(first, others), refused('damaged')]
  yield ['with two parts on the same bytes', shared(parts), refused('damaged')]
  for (const length of [1, 4, 12, 29, 30, 33]) {
    yield [`with a part ${length} bytes into the next header`, reaching(parts, length), refused('damaged')]
  }
  const folders = ['xl/', '_rels/', 'xl/worksheets/'].map((name) => ({ name, data: none, method: 0 }))
  yield ['with folders', rawZip([...folders, ...parts]), same]
  const many = Array.from({ length: 21_000 }, (_, index) => ({ name: `x/${index}`, data: none, method: 0 }))
  yield ['with 21,000 parts', rawZip([...parts, ...many]), refused('too-large')]
}

function* endLies(parts: readonly RawPart[]): Generator<Trick> {
  const whole = rawZip(parts)
  const lies: Readonly<Record<string, Partial<RawEnd>>> = {
    'says that it has no parts': { count: 0 },
    'says that it has one part less': { count: parts.length - 1 },
    'says that it has one part more': { count: parts.length + 1 },
    'says that it has 65,534 parts': { count: 0xfffe },
    'says that it is a long zip': { count: 0xffff },
    'says that its list is empty': { directorySize: 0 },
    'says that its list is a byte longer': { directorySize: 1 },
    'says that its list is at the start': { directoryStart: 0 },
    'says that its list is behind its end': { directoryStart: whole.length },
    'says that its list is at the end of a long zip': { directoryStart: 0xffffffff },
    'says that its comment is longer': { commentLength: 9 },
    'says that it has 2^52 parts': { count: 0xffff, beforeEnd: longEnd({ count: 2 ** 52 }) },
    'says that its long list starts far away': { count: 0xffff, beforeEnd: longEnd({ start: 2 ** 52 }) },
    'says that its long list is huge': { count: 0xffff, beforeEnd: longEnd({ size: 2 ** 52 }) },
    'has its long end elsewhere': { count: 0xffff, beforeEnd: longEnd({}, 2 ** 40) },
  }
  for (const [trick, lie] of Object.entries(lies)) yield [trick, rawZip(parts, lie), refused()]
}

/** Zip64's record and what points to it. */
function longEnd(
  lies: { readonly start?: number; readonly size?: number; readonly count?: number },
  at?: number,
): RawEnd['beforeEnd'] {
  return (place) => {
    const { start, size, count } = { ...place, ...lies }
    return joined(
      littleEndian([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
      littleEndian([8, size], [8, start]),
      littleEndian([4, 0x07064b50], [4, 0], [8, at ?? place.start + place.size], [4, 1]),
    )
  }
}

const emptyZip = rawZip([])
const field = (id: number, length: number): Uint8Array =>
  joined(littleEndian([2, id], [2, length]), new Uint8Array(length))

function withoutEnd(data: Uint8Array): Uint8Array {
  const packed = new Uint8Array(deflateRawSync(data))
  // The first bit says that this block is the last one.
  packed[0] = (packed[0] ?? 0) & 0xfe
  return packed
}
