const escape = /_x([0-9A-Fa-f]{4})_/g

/** Text with the format's escapes resolved: `a_x000A_b` is two lines, `_x005F_x000A_` the seven characters. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(escape, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
