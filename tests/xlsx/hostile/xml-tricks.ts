import type { GenuineBook } from './genuine-books.ts'
import { refused, type HostileFile, type Truth } from './hostile-file.ts'
import { partsOf, rawZip, utf8 } from './raw-zip.ts'
import { isReadPart, surelyAsBefore } from './rebuilt.ts'

type Bytes = string | Uint8Array
type Trick = readonly [trick: string, change: (text: string) => Bytes]

const declaration = /^(\uFEFF)?<\?xml[^>]*\?>\s*/
const withoutDeclaration = (text: string): string => text.replace(declaration, '')
const headed = (head: string) => (text: string) => `${head}${withoutDeclaration(text)}`
/** Put behind the start tag of the root. */
const inside = (what: string) => (text: string) =>
  text.replace(/<(?![?!])[^>]*[^/]>/, (tag) => `${tag}${what}`)
const onRoot = (what: string) => (text: string) =>
  text.replace(/<(?![?!])[^\s/>]+/, (tag) => `${tag} ${what}`)
const laughs = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('')

/** XML that is not well-formed, or does what no workbook does. */
const wrong: readonly Trick[] = [
  ['with a DOCTYPE', headed('<!DOCTYPE a>')],
  ['with a DOCTYPE of the web', headed('<!DOCTYPE a PUBLIC "-//W3C//DTD" "http://example.org/a.dtd">')],
  ['with an entity', headed('<!DOCTYPE a [<!ENTITY b "c">]>')],
  ['with a file as an entity', headed('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>')],
  ['with a parameter entity', headed('<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.org/"> %b;]>')],
  ['with a billion laughs', headed(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]>`)],
  ['with a DOCTYPE never closed', headed('<!DOCTYPE a [')],
  ['with an unknown entity', inside('&b;')],
  ['with an entity of Object', inside('&constructor;&__proto__;')],
  ['with an ampersand', inside('a & b')],
  ['with the character 0', inside('&#0;')],
  ['with the character 8', inside('&#x8;')],
  ['with half a surrogate pair', inside('&#xD800;')],
  ['with a character beyond all', inside('&#x110000;')],
  ['with a number never closed', inside('&#65')],
  ['with a byte of 0', inside('\0')],
  ['with a byte of 1', inside('\u0001')],
  ['with text behind the root', (text) => `${text}more`],
  ['with a second root', (text) => `${text}<a/>`],
  ['with text before the root', headed('more')],
  ['with a declaration in the middle', inside('<?xml version="1.0"?>')],
  ['with space before its declaration', (text) => ` <?xml version="1.0"?>${withoutDeclaration(text)}`],
  ['declared as XML 1.1', headed('<?xml version="1.1"?>')],
  ['declared as XML 2.0', headed('<?xml version="2.0"?>')],
  ['declared as UTF-16', headed('<?xml version="1.0" encoding="UTF-16"?>')],
  ['declared as UTF-7', headed('<?xml version="1.0" encoding="UTF-7"?>')],
  ['declared as EBCDIC', headed('<?xml version="1.0" encoding="IBM037"?>')],
  ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['in UTF-16 without its mark', (text) => Buffer.from(text, 'utf16le')],
  ['in UTF-16, big-endian', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
  ['with a byte that is not UTF-8', (text) => Buffer.from(inside('\u0080')(text), 'latin1')],
  ['with an overlong slash', (text) => Buffer.from(inside('\u00C0\u00AF')(text), 'latin1')],
  ['with a mark twice', (text) => `\uFEFF\uFEFF${withoutDeclaration(text)}`],
  ['with a comment never closed', inside('<!-- a')],
  ['with two hyphens in a comment', inside('<!-- a -- b -->')],
  ['with CDATA never closed', inside('<![CDATA[ a')],
  ['with an end of CDATA', inside('a ]]> b')],
  ['with an instruction never closed', inside('<?a b')],
  ['with a start tag never closed', inside('<a>')],
  ['with an end tag never opened', inside('</a>')],
  ['with tags that cross', inside('<a><b></a></b>')],
  ['with an attribute without a value', onRoot('b')],
  ['with an attribute without quotes', onRoot('b=c')],
  ['with a doubled attribute', onRoot('b="" b=""')],
  ['with < in an attribute', onRoot('b="<"')],
  ['with an attribute named by a number', onRoot('1="a"')],
  ['with a prefix not declared', inside('<q:a/>')],
  ['with a prefix declared as nothing', inside('<q:a xmlns:q=""/>')],
  [
    'with 300 attributes',
    inside(`<a ${Array.from({ length: 300 }, (_, index) => `a${index}=""`).join(' ')}/>`),
  ],
  ['nested deeply', inside(`${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}`)],
  [
    'nested deeply in a foreign namespace',
    inside(`<a xmlns="urn:a">${'<a>'.repeat(90)}${'</a>'.repeat(90)}</a>`),
  ],
  ['of another root', (text) => text.replaceAll(/(<\/?)([\w:]+)(?=[\s>])/g, '$1x$2')],
  ['of another namespace', (text) => text.replace(/xmlns(:x)?="[^"]*\/([^"/]*)"/, 'xmlns$1="urn:$2"')],
]

const foreign = 'xmlns:q="urn:q"'

/** XML that says the same in another way. */
const odd: readonly Trick[] = [
  ['without a declaration', withoutDeclaration],
  ['with a mark', (text) => `\uFEFF${text}`],
  ['with its standalone said', headed("<?xml version='1.0' encoding='utf-8' standalone='no'?>\r\n")],
  ['with a comment before', headed('<!-- <a> & -->')],
  ['with a comment within', inside('<!-- <row r="1"><c><v>1</v></c></row> -->')],
  ['with a comment behind', (text) => `${text}<!-- a -->`],
  ['with an instruction', inside('<?php echo "<a>" ?>')],
  ['with space behind', (text) => `${text}\r\n\t `],
  ['with a foreign element', inside(`<q:a ${foreign}><row r="1"><c><v>1</v></c></row></q:a>`)],
  ['with a foreign attribute', onRoot(`${foreign} q:ref="A1:B2" q:r="7"`)],
  ['with a foreign attribute __proto__', onRoot(`${foreign} q:__proto__="a"`)],
  ['with single quotes', (text) => text.replaceAll(/="([^"']*)"/g, "='$1'")],
  ['with spaces in its tags', (text) => text.replaceAll(/(<\/[\w:]+)>/g, '$1 \n>').replaceAll('="', ' =\n"')],
  ['with its empty elements opened', (text) => text.replaceAll(/<([\w:]+)([^<>]*)\/>/g, '<$1$2></$1>')],
  [
    'with letters as numbers',
    (text) => withoutDeclaration(text).replaceAll(/(?<=="[^"<>&]*)[A-Za-z](?=[^"<>]*")/g, asNumber),
  ],
]

function asNumber(letter: string): string {
  return `&#x${letter.charCodeAt(0).toString(16)};`
}

/** Each part of a book that is read, with each of the tricks. */
export function* xmlTricks(book: GenuineBook): Generator<HostileFile> {
  const parts = partsOf(book.bytes)
  for (const [part, data] of parts) {
    if (!isReadPart(part)) continue
    const text = new TextDecoder().decode(data)
    const trick = ([name, change]: Trick, truth: Truth): HostileFile => {
      const changed = change(text)
      const bytes = typeof changed === 'string' ? utf8(changed) : new Uint8Array(changed)
      const file = (): Uint8Array =>
        rawZip([...new Map(parts).set(part, bytes)].map(([own, ownData]) => ({ name: own, data: ownData })))
      return { name: `${book.name}: ${part} ${name}`, bytes: file, truth }
    }
    const isRead = !/worksheets\/_rels/.test(part) || text.includes('/table"')
    for (const one of wrong)
      yield trick(one, isRead ? refused() : { ...surelyAsBefore(book), kind: 'readOrRefused' })
    for (const one of odd) yield trick(one, surelyAsBefore(book))
  }
}
