import { zipSync } from 'fflate'

/** The earliest moment a zip file can hold, in local time as the format says, so the same in every time zone. */
const noTime = new Date(1980, 0, 1, 12)

/** The zip file of these parts in their order: the same parts give the same bytes always and everywhere. */
export function packParts(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: noTime })
}
