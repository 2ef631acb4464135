import type { ThemeName } from './doors.ts'

/** Whether a colour such as `#212121` is nearer to black than to white. */
export function isDark(colour: string): boolean {
  const channels = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour)
  if (!channels) return false
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((hex) => Number.parseInt(hex, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128
}

/**
 * The theme that goes with Office's own.
 * @param background of Office's body, where it tells one
 */
export function themeFor(background: string | undefined, prefersContrast: boolean): ThemeName {
  if (prefersContrast) return 'contrast'
  return background !== undefined && isDark(background) ? 'dark' : 'light'
}
