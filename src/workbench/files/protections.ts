import type { Settings } from '../../xlsx/sheet-look.ts'
import type { SheetProtection } from '../model/book/sheet.ts'

/** What a protected sheet forbids in a file, and what Excel's options allow; the first two are allowed by themselves. */
const options = [
  ['objects', 'allowEditObjects', '0'],
  ['scenarios', 'allowEditScenarios', '0'],
  ['formatCells', 'allowFormatCells', '1'],
  ['formatColumns', 'allowFormatColumns', '1'],
  ['formatRows', 'allowFormatRows', '1'],
  ['insertColumns', 'allowInsertColumns', '1'],
  ['insertRows', 'allowInsertRows', '1'],
  ['insertHyperlinks', 'allowInsertHyperlinks', '1'],
  ['deleteColumns', 'allowDeleteColumns', '1'],
  ['deleteRows', 'allowDeleteRows', '1'],
  ['sort', 'allowSort', '1'],
  ['autoFilter', 'allowAutoFilter', '1'],
  ['pivotTables', 'allowPivotTables', '1'],
] as const
const hashes = ['password', 'algorithmName', 'hashValue', 'saltValue', 'spinCount'] as const
const isOn = (text: string | undefined): boolean => text === '1' || text === 'true'

export function protectionOf(look: Settings): SheetProtection {
  const allowed = options.map(
    ([name, option, byDefault]) => [option, !isOn(look[name] ?? byDefault)] as const,
  )
  const [noLocked, noUnlocked] = [isOn(look.selectLockedCells), isOn(look.selectUnlockedCells)]
  const hash = Object.fromEntries(
    hashes.flatMap((name) => (look[name] === undefined ? [] : [[name, look[name]]])),
  )
  return {
    options: {
      ...Object.fromEntries(allowed),
      selectionMode: noUnlocked ? 'None' : noLocked ? 'Unlocked' : 'Normal',
    },
    password: undefined,
    ...(Object.keys(hash).length > 0 && { hash }),
  }
}

/** A sheet's protection as a file holds it. */
export function protectionLook({ options: allowed, password, hash }: SheetProtection): Settings {
  const mode = allowed['selectionMode']
  const forbidden = options.flatMap(([name, option, byDefault]): [string, string][] => {
    const value = allowed[option] === true ? '0' : '1'
    return value === byDefault ? [] : [[name, value]]
  })
  return {
    ...(hash ?? (password === undefined ? {} : { password: oldHash(password) })),
    sheet: '1',
    ...Object.fromEntries(forbidden),
    ...((mode === 'None' || mode === 'Unlocked') && { selectLockedCells: '1' }),
    ...(mode === 'None' && { selectUnlockedCells: '1' }),
  }
}

/** The four digits that the format keeps of a password: they guard against slips only. */
export function oldHash(password: string): string {
  let hash = 0
  for (const letter of Array.from(password.slice(0, 15)).reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff)
    hash ^= letter.charCodeAt(0)
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff)
  return (hash ^ password.length ^ 0xce4b).toString(16).toUpperCase().padStart(4, '0')
}
