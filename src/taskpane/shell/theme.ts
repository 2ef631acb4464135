import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import type { ThemeName } from '../doors.ts'

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
}

/** The colours of a theme, with the type that the pane is set in: 12 px on 16. */
export function themeOf(name: ThemeName): Theme {
  return { ...themes[name], fontSizeBase300: '12px', lineHeightBase300: '16px' }
}
