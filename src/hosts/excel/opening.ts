import { HostError } from '../../workbook/host-error.ts'
import type { Opening } from '../../workbook/port.ts'

/** The setting of a document by which Office opens the pane with it; the manifest's TaskpaneId has the same name. */
const setting = 'Office.AutoShowTaskpaneWithDocument'

/** @returns undefined where this Office cannot open a pane with a workbook */
export function openingOf(): Opening | undefined {
  const { document, requirements } = Office.context
  if (!requirements.isSetSupported('AddinCommands', '1.1')) return undefined
  const { settings } = document
  return {
    isOn: () => settings.get(setting) === true,
    turn: async (on) => {
      const before: unknown = settings.get(setting)
      put(settings, on ? true : undefined)
      try {
        await saved(settings)
      } catch (error) {
        put(settings, before)
        throw error
      }
    },
  }
}

function put(settings: Office.Settings, value: unknown): void {
  if (value === undefined || value === null) settings.remove(setting)
  else settings.set(setting, value)
}

function saved(settings: Office.Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve()
      else {
        const why = `Office did not keep this with the workbook: ${error.message}`
        reject(new HostError('opening-not-kept', why, { cause: error }))
      }
    })
  })
}
