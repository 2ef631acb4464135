import { createHash } from 'node:crypto'
import { placeholder, type Channel } from './base-url.ts'

/** The manifest for files at `baseUrl`. That of the test channel is another add-in, told apart by id and by name. */
export function builtManifest(source: string, baseUrl: string, channel: Channel): string {
  const placed = source.replaceAll(placeholder, escaped(baseUrl))
  return channel === 'test' ? forTest(placed) : placed
}

function forTest(manifest: string): string {
  return manifest
    .replace(/(?<=<Id>)[^<]+/, (id) => idFrom(id, 'test'))
    .replace(/<DisplayName [^]*?<\/DisplayName>/, markedAsTest)
    .replace(/<bt:String id="Tab\.Label"[^]*?<\/bt:String>/, markedAsTest)
}

function markedAsTest(block: string): string {
  return block.replace(/((?:Default)?Value)="([^"]*)"/g, '$1="$2 (test)"')
}

/** An id made from another one and a word, always the same: a UUID of version 5 (RFC 9562). */
export function idFrom(id: string, word: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(id.replaceAll('-', ''), 'hex'))
    .update(word)
    .digest()
  hash[6] = (hash.readUInt8(6) & 0x0f) | 0x50
  hash[8] = (hash.readUInt8(8) & 0x3f) | 0x80
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
