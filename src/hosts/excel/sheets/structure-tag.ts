/** The property of a sheet, seen by nobody, that tells how its structure was written last: a digest, or one of two words. */
export const structureTag = 'rbb.structure'

/** The sheet was added and is not all there yet. */
export const begun = 'begun'

/** Its structure is being written anew. */
export const changing = 'changing'

/** Says on a sheet how its structure is; an older word is written over. */
export function tagSheet(sheet: Excel.Worksheet, tag: string): void {
  sheet.customProperties.add(structureTag, tag)
}
