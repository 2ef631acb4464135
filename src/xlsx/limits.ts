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
  /** Elements of all parts opened; one that declares namespaces counts for several. */
  readonly elements: number
  /** Cells of all sheets read, and the places of memory that they take in their rows, gaps included. */
  readonly cells: number
  readonly places: number
  /** Dates, percentages and faults of cells that are kept as objects: the distinct ones, as far as they repeat. */
  readonly objects: number
  /** Shared strings. */
  readonly texts: number
  /** Entries of all other lists: styles, relationships, merged ranges, defined names. */
  readonly entries: number
  /** Characters of all texts that are kept. */
  readonly characters: number
}

export const standardLimits: Limits = {
  fileBytes: 64 * 2 ** 20,
  parts: 20_000,
  partBytes: 160 * 2 ** 20,
  openedBytes: 192 * 2 ** 20,
  ratio: 500,
  ratioFromBytes: 4 * 2 ** 20,
  depth: 64,
  attributes: 256,
  elementKinds: 10_000,
  tokenLength: 2 ** 20,
  textLength: 7 * 32_767,
  elements: 16_000_000,
  cells: 3_000_000,
  places: 10_000_000,
  objects: 1_500_000,
  texts: 2_000_000,
  entries: 500_000,
  characters: 40 * 2 ** 20,
}
