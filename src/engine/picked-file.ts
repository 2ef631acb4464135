/** What a file is to hold: another workbook, or a results framework. */
export type FileKind = 'workbook' | 'framework'

/** A file as somebody chose it: nothing but its name and its bytes. */
export interface PickedFile {
  readonly name: string
  readonly bytes: Uint8Array
}
