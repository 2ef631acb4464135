/** Control characters, line breaks, and marks that turn the direction of writing. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu

/** Text of a file on one line, with nothing in it that could steer a terminal. */
export function oneLine(text: string): string {
  return text.replace(steering, ' ').trim()
}
