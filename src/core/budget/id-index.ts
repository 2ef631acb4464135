/** Ids that crowd one place of the table: more than chance gives, so somebody made them for it. */
const mostProbes = 512

/**
 * Finds lines by their id. It is a hash table of plain numbers with linear probing: of a million ids a `Map` takes
 * several times as long to build, because each text, bucket and entry stands elsewhere in memory. Ids made to
 * collide, which would make every search long, are kept in a `Map` after all, whose hash nobody outside knows.
 */
export class IdIndex {
  /** Pairs of a hash and a line counted from 1; a line of 0 is a free place. At most half are taken. */
  private readonly places: Int32Array
  private readonly mask: number
  private crowded: Map<string, number> | undefined

  /** @param ids by line; room is made for all of them, and each is added by `add`, in order */
  constructor(private readonly ids: readonly string[]) {
    let room = 16
    while (room < 2 * ids.length) room *= 2
    this.places = new Int32Array(2 * room)
    this.mask = room - 1
  }

  /** Adds a line under its id. @returns the line added under that id before, whose place it takes */
  add(line: number): number | undefined {
    const id = this.ids[line] ?? ''
    const hash = hashOf(id)
    const place = this.crowded ? undefined : this.placeOf(id, hash)
    if (place === undefined) return this.addCrowded(id, line)
    const earlier = this.lineAt(place)
    this.places[place] = hash
    this.places[place + 1] = line + 1
    return earlier
  }

  /** The line with this id; of several the last added. */
  get(id: string): number | undefined {
    if (this.crowded) return this.crowded.get(id)
    const place = this.placeOf(id, hashOf(id))
    return place === undefined ? undefined : this.lineAt(place)
  }

  has(id: string): boolean {
    return this.get(id) !== undefined
  }

  private lineAt(place: number): number | undefined {
    const line = this.places[place + 1] ?? 0
    return line === 0 ? undefined : line - 1
  }

  private addCrowded(id: string, line: number): number | undefined {
    this.crowded ??= this.asMap()
    const earlier = this.crowded.get(id)
    this.crowded.set(id, line)
    return earlier
  }

  private asMap(): Map<string, number> {
    const lines: number[] = []
    for (let place = 1; place < this.places.length; place += 2) {
      const line = this.places[place] ?? 0
      if (line !== 0) lines.push(line - 1)
    }
    return new Map(lines.map((line) => [this.ids[line] ?? '', line]))
  }

  /** Where an id stands, or the free place where it would; undefined where the way there is too crowded. */
  private placeOf(id: string, hash: number): number | undefined {
    const { places, mask, ids } = this
    for (let probe = 0; probe < mostProbes; probe++) {
      const at = (hash + probe) & mask
      const line = places[2 * at + 1] ?? 0
      if (line === 0 || (places[2 * at] === hash && ids[line - 1] === id)) return 2 * at
    }
    return undefined
  }
}

/** FNV-1a over the text's code units, its bits then mixed so that ids counted upwards spread over the table. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
