import stringWidth from 'string-width'
import { clip, padLeft, padRight, widthOf, wrap } from '../../../src/cli/report/plain-text.ts'
import { oneLine } from '../../../src/texts/one-line.ts'

test.each([
  ['a line break', 'first\r\nsecond', 'first second'],
  ['an escape sequence', 'a\u001b[2Jb', 'a [2Jb'],
  ['marks that turn the direction of writing', 'a\u202eb\u2066', 'a b'],
  ['text from right to left', 'ورشة عمل', 'ورشة عمل'],
])('oneLine: %s', (_, text, expected) => {
  expect(oneLine(text)).toBe(expected)
})

test.each([
  ['fits', 'Growth', 6, 'Growth'],
  ['is too long', 'Sustainability', 6, 'Susta…'],
  ['is cut at a space', 'Bridging the gap', 10, 'Bridging…'],
  ['is of wide characters', '無線通信規則', 6, '無線…'],
  ['has a combining accent', 'e\u0301e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301…'],
])('clip: a text that %s', (_, text, width, expected) => {
  expect(clip(text, width)).toBe(expected)
  expect(widthOf(expected)).toBeLessThanOrEqual(width)
})

test('padding counts the columns of a terminal, not characters', () => {
  expect(padRight('無線', 6)).toBe('無線  ')
  expect(padLeft('無線', 6)).toBe('  無線')
  expect(padRight('too long', 3)).toBe('too long')
})

test('a letter is as wide as a terminal shows it', () => {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  expect(letters.filter((letter) => widthOf(letter) !== stringWidth(letter))).toEqual([])
  expect(widthOf('“é…” – ½')).toBe(8)
})

test.each([
  ['short text', 'one two', 10, 'one two'],
  ['long text', 'one two three', 8, 'one two\n  three'],
  ['a word wider than the line', 'a incomprehensible b', 8, 'a\n  incomprehensible\n  b'],
  ['an indented text', '  fix: all of it', 10, '  fix: all\n  of it'],
])('wrap: %s', (_, text, width, expected) => {
  expect(wrap(text, width, '  ')).toBe(expected)
})
