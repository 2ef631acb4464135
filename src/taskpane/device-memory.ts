import { textDigest } from '../workbook/text-digest.ts'
import type { DeviceMemory } from './doors.ts'

/**
 * Keeps things in the browser's storage, names digested: nothing there tells what books are called.
 * @param partition of Office's, where pages of several hosts share one storage
 */
export function deviceMemory(storage: Storage, partition = ''): DeviceMemory {
  const keyOf = (key: string): string => `${partition}rbb/${textDigest(key)}`
  return {
    recall(key) {
      try {
        return JSON.parse(storage.getItem(keyOf(key)) ?? 'null') as unknown
      } catch {
        return undefined
      }
    },
    remember(key, value) {
      try {
        storage.setItem(keyOf(key), JSON.stringify(value))
      } catch {
        // A storage that is full or switched off keeps nothing: the pane works all the same.
      }
    },
  }
}
