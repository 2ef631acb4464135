import { decodeText } from '../../../src/hosts/file/decode-text.ts'

const file = (...bytes: readonly number[]): { name: string; bytes: Uint8Array } => {
  return { name: 'lines.csv', bytes: Uint8Array.from(bytes) }
}

test.each([
  ['UTF-8', [0xc3, 0xa9], { text: 'é' }],
  ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9], { text: 'é' }],
  ['UTF-16, little end first', [0xff, 0xfe, 0xe9, 0x00], { text: 'é' }],
  ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0xe9], { text: 'é' }],
  ['Windows-1252, told as a guess', [0xe9, 0x80, 0x31, 0x92], { text: 'é€1’', encoding: 'Windows-1252' }],
  ['nothing', [], { text: '' }],
])('reads %s', (_, bytes, expected) => {
  expect(decodeText(file(...bytes))).toEqual(expected)
})

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04], 'lines.csv is a workbook'],
  ['bytes that no text has', [0x41, 0x00, 0x42], 'lines.csv is not a text file'],
])('refuses %s, by name', (_, bytes, words) => {
  expect(() => decodeText(file(...bytes))).toThrow(words)
})
