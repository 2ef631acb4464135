/** How much is read of one file before it is refused: what bounds time and memory, whatever the file says. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number
  /** Parts in the file. */
  readonly parts: number
  /** Bytes of one part, unpacked. */
  readonly partBytes: number
  /** Bytes of all parts opened, unpacked. */
  readonly openedBytes: number
  /** Unpacked to packed size of a part above `ratioFromBytes`; deflate itself ends at about 1,030. */
  readonly ratio: number
  readonly ratioFromBytes: number
  /** Elements within elements, and attributes of one element. */
  readonly depth: number
  readonly attributes: number
  /** Distinct element names and paths of one part. */
  readonly elementKinds: number
  /** Characters of one tag, comment or the like, and of one text between two tags. */
  readonly tokenLength: number
  /** Characters of one text. A cell of Excel holds 32,767, each of them at most seven when escaped. */
  readonly textLength: number
  /** Elements of all parts opened. */
  readonly elements: number
  /** Rows and cells of all sheets read, and places in the rows that hold them, gaps included. */
  readonly rows: number
  readonly cells: number
  readonly places: number
  /** Entries of all lists: shared strings, styles, relationships, merged ranges, defined names. */
  readonly entries: number
  /** Characters of all texts that are kept. */
  readonly characters: number
}

export const standardLimits: Limits = {
  fileBytes: 128 * 2 ** 20,
  parts: 20_000,
  partBytes: 160 * 2 ** 20,
  openedBytes: 512 * 2 ** 20,
  ratio: 500,
  ratioFromBytes: 4 * 2 ** 20,
  depth: 64,
  attributes: 256,
  elementKinds: 10_000,
  tokenLength: 2 ** 20,
  textLength: 7 * 32_767,
  elements: 40_000_000,
  rows: 3_000_000,
  cells: 5_000_000,
  places: 16_000_000,
  entries: 3_000_000,
  characters: 128 * 2 ** 20,
}
