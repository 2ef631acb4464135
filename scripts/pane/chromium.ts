import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'msedge']

/** Where Chromium is: `CHROMIUM` says so, or it is on PATH by one of its names. */
export function chromiumPath(): string {
  const { CHROMIUM, PATH = '' } = process.env
  const found = names.flatMap((name) => PATH.split(delimiter).map((folder) => join(folder, name)))
  const path = CHROMIUM ?? found.find((file) => existsSync(file))
  if (path === undefined)
    throw new Error('Chromium is not there: install it, or say where it is by CHROMIUM.')
  return path
}
