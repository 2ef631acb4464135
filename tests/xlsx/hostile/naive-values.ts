/** What a style shows a number as, by the codes' letters. */
export function naiveFormat(id: number, code: string | undefined): 'percent' | 'date' | 'plain' {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent'
    const isDate =
      (id > 13 && id < 23) || (id > 26 && id < 37) || (id > 44 && id < 48) || (id > 49 && id < 59)
    return isDate ? 'date' : 'plain'
  }
  let bare = ''
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charAt(at)
    if (letter === '"') at = closing(code, '"', at)
    else if (letter === '[') {
      const end = closing(code, ']', at)
      const inside = code.slice(at + 1, end).toLowerCase()
      if (/^(h+|m+|s+)$/.test(inside)) bare += inside
      at = end
    } else if (letter === '\\' || letter === '_' || letter === '*') at += 1
    else bare += letter.toLowerCase()
  }
  if (bare.includes('%')) return 'percent'
  return /[dmyhs]/.test(bare.replaceAll('general', '')) ? 'date' : 'plain'
}

function closing(code: string, mark: string, from: number): number {
  const at = code.indexOf(mark, from + 1)
  return at < 0 ? code.length : at
}

/** The date of a day count by counting days one calendar field at a time, or undefined beyond Excel's years. */
export function naiveDate(serial: number, from1904: boolean): string | undefined {
  const seconds = Math.round(serial * 86_400)
  const day = Math.floor(seconds / 86_400)
  const rest = seconds - day * 86_400
  const time = [rest / 3600, (rest / 60) % 60, rest % 60].map((part) => two(Math.floor(part))).join(':')
  if (serial < 0) return undefined
  if (day === 0 && (rest > 0 || !from1904)) return time
  const date = from1904 ? dayAfter('1904-01-01', day) : since1900(day)
  if (date === undefined) return undefined
  return rest === 0 ? date : `${date}T${time}`
}

function since1900(day: number): string | undefined {
  if (day === 60) return '1900-02-29'
  return dayAfter('1900-01-01', day > 60 ? day - 2 : day - 1)
}

function dayAfter(start: string, days: number): string | undefined {
  const date = new Date(`${start}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  const year = date.getUTCFullYear()
  return year > 9999 || Number.isNaN(year) ? undefined : date.toISOString().slice(0, 10)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** The block of `A1:C9`, counted letter by letter. */
export function naiveRange(text: string): Record<string, number> {
  const [start = '', end = start] = text.replaceAll('$', '').toUpperCase().split(':')
  const [firstColumn, firstRow] = place(start)
  const [lastColumn, lastRow] = place(end)
  return { firstRow, lastRow, firstColumn, lastColumn }
}

/** Column and row of `B7`, from 1. */
export function place(text: string): readonly [column: number, row: number] {
  const letters = text.replace(/[^A-Z]/g, '')
  let column = 0
  for (const letter of letters) column = column * 26 + ' ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter)
  return [column, Number(text.slice(letters.length))]
}
