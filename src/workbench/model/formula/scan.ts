/** A piece of a formula. */
export type Token =
  | { readonly is: 'other'; readonly text: string }
  /** `Sheet!A1`, `$A$1:B2`, `A:C`, `1:4`. */
  | {
      readonly is: 'reference'
      readonly text: string
      readonly sheet: string | undefined
      readonly address: string
    }
  /** `Table[Column]`, `[@Column]`, or a table's name alone. */
  | {
      readonly is: 'structured'
      readonly text: string
      readonly table: string
      readonly inner: string | undefined
    }
  | { readonly is: 'name'; readonly text: string }

const sheetPart = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`
const cellPart = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`
const areaPart = String.raw`${cellPart}(?::${cellPart})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`
const reference = new RegExp(String.raw`(?:${sheetPart})?(${areaPart})(?![\p{L}\p{N}_.(!\[])`, 'uy')
const word = /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy
const number = /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y
const text = /"(?:[^"]|"")*"/y
const error = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/y

/** The pieces of a formula, which joined again give it back to the letter. */
export function scanFormula(formula: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(formula)
  }
  while (at < formula.length) {
    const token = next(formula, at, take)
    tokens.push(token)
    at += token.text.length
  }
  return tokens
}

function next(formula: string, at: number, take: (pattern: RegExp) => RegExpExecArray | null): Token {
  const literal = take(text) ?? take(error)
  if (literal) return { is: 'other', text: literal[0] }
  const found = take(reference)
  if (found) {
    const [whole, quoted, plain, address = ''] = found
    return { is: 'reference', text: whole, sheet: quoted?.replaceAll("''", "'") ?? plain, address }
  }
  if (formula[at] === '[') return structured(formula, at, '')
  const name = take(word)?.[0]
  if (name !== undefined) {
    const after = formula[at + name.length]
    if (after === '[') return structured(formula, at, name)
    // A function, a sheet before `!`, or a plain name.
    return after === '(' || after === '!' || /^(true|false)$/i.test(name)
      ? { is: 'other', text: name }
      : { is: 'name', text: name }
  }
  return { is: 'other', text: take(number)?.[0] ?? formula.charAt(at) }
}

/** Reads to the bracket that closes the first one; an apostrophe takes the next character as it is. */
function structured(formula: string, from: number, table: string): Token {
  let depth = 0
  for (let at = from + table.length; at < formula.length; at++) {
    const letter = formula[at]
    if (letter === "'") at++
    else if (letter === '[') depth++
    else if (letter === ']') {
      depth--
      if (depth === 0) {
        const whole = formula.slice(from, at + 1)
        return { is: 'structured', text: whole, table, inner: whole.slice(table.length + 1, -1) }
      }
    }
  }
  return { is: 'other', text: formula.slice(from) }
}
