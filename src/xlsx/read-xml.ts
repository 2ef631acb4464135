import { SaxesParser } from 'saxes'
import { PlainRows } from './plain-rows.ts'
import type { PartStore } from './part-store.ts'
import { RowShortcut } from './row-shortcut.ts'
import { damaged, tooLarge } from './xlsx-error.ts'
import { XmlEvents } from './xml-events.ts'
import type { XmlHandler } from './xml-events.ts'

/** Bytes parsed at a time: unpacking may give millions at once. */
const step = 64 * 1024

/**
 * Reads a part as strict XML in UTF-8, piece by piece. Only elements of `namespaces` reach the handler, each
 * by its path from the root (`sst/si/t`); what stands in any other element is passed over. Throws XlsxError
 * where the part is missing, not well-formed, has a DOCTYPE, goes beyond the limits or has another root.
 */
export function readXml(
  parts: PartStore,
  name: string,
  root: string,
  namespaces: readonly string[],
  handler: XmlHandler,
): void {
  const events = new XmlEvents(name, root, namespaces, handler, parts)
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  /** Characters since the last tag or text came to its end. */
  let pending = 0
  parser.on('xmldecl', ({ version = '1.0', encoding = 'UTF-8' }) => {
    if (version !== '1.0' || !/^(utf-?8|us-ascii)$/i.test(encoding)) {
      throw damaged(`the part ${name} is not XML 1.0 in UTF-8`)
    }
  })
  parser.on('doctype', () => {
    throw damaged(`the part ${name} has a document type, which no workbook has`)
  })
  parser.on('attribute', events.attribute)
  parser.on('opentag', ({ name: element, attributes }) => {
    pending = 0
    events.open(element, attributes)
  })
  parser.on('closetag', () => {
    pending = 0
    events.close()
  })
  parser.on('text', events.text)
  parser.on('cdata', events.text)

  const feed = (text: string): void => {
    events.forget()
    pending += text.length
    inWords(() => parser.write(text))
  }
  const shortcut =
    handler.rows &&
    new RowShortcut(new PlainRows(handler.rows), {
      feed,
      hasJustOpened: (path) => events.lastOpened === path,
      hasJustClosed: (path) => events.lastClosed === path,
      passedOver(elements) {
        pending = 0
        events.passedOver(elements)
      },
    })

  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let isFirst = true
  parts.read(name, (piece) => {
    if (isFirst && piece.length > 0) {
      refuseUtf16(piece, name)
      isFirst = false
    }
    for (let at = 0; at < piece.length; at += step) write(piece.subarray(at, at + step))
  })
  write()
  shortcut?.end()
  inWords(() => parser.close())
  events.count()

  function write(bytes?: Uint8Array): void {
    const text = decoded(bytes)
    if (shortcut) shortcut.write(text)
    else feed(text)
    if (pending > parts.limits.tokenLength + step) {
      throw tooLarge(`the part ${name} has a tag or a text of over a million characters`)
    }
  }

  /** The parser's own errors are plain ones; an error handler, one more than it has room for, halves its speed. */
  function inWords(parse: () => void): void {
    try {
      parse()
    } catch (thrown) {
      if (!(thrown instanceof Error) || thrown.name !== 'Error') throw thrown
      const reason = thrown.message.replace(/\.$/, '').slice(0, 100)
      throw damaged(`the part ${name} is not well-formed XML (${reason})`)
    }
  }

  function decoded(bytes: Uint8Array | undefined): string {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw damaged(`the part ${name} is not well-formed XML (its text is not UTF-8)`)
    }
  }
}

function refuseUtf16(piece: Uint8Array, name: string): void {
  const [first, second] = piece
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) throw damaged(`the part ${name} is in UTF-16, where UTF-8 is read`)
}
