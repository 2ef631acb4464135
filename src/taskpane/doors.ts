import type { Grid, Opening, OpenWorkbook } from '../workbook/port.ts'
import type { Engine } from '../engine/engine.ts'
import type { FileKind, PickedFile } from '../engine/picked-file.ts'

/** What the pane is given of the world around it. */
export interface Doors {
  readonly workbook: OpenWorkbook
  readonly grid: Grid
  readonly engine: Engine
  readonly memory: DeviceMemory
  /** What tells the open book from others on this device; nothing is kept of it in readable form. */
  readonly bookId: () => string
  readonly now: () => Date
  readonly copyText: (text: string) => Promise<void>
  /** Lets somebody choose a file of theirs; undefined where nothing was chosen. */
  readonly pickFile: (kind: FileKind) => Promise<PickedFile | undefined>
  readonly about: AboutFacts
  /** Undefined where this Office cannot open a pane with a workbook. */
  readonly opening: Opening | undefined
}

/** What is kept on the device and never in the book: views, filters, places in lists. */
export interface DeviceMemory {
  /** @returns undefined where nothing is kept, or what is kept cannot be read */
  readonly recall: (key: string) => unknown
  readonly remember: (key: string, value: unknown) => void
}

/** What support needs to know; never contents, names of files or paths. */
export interface AboutFacts {
  readonly version: string
  readonly schemaVersion: number
  readonly excel: string
  readonly platform: string
  readonly apiSet: string
}

/** What the pane looks like: as Office does. */
export const themeNames = ['light', 'dark', 'contrast'] as const
export type ThemeName = (typeof themeNames)[number]
