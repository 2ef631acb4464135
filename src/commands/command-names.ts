/** The ribbon commands without a pane, by the names that manifest.xml calls them. */
export const commandNames = ['checkBook', 'nextFinding', 'updateAppendixA'] as const

/** One of the ribbon commands. */
export type CommandName = (typeof commandNames)[number]
