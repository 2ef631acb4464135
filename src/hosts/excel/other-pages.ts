/** What a page of the add-in's tells the others that have the same book open. */
export type Told =
  | { readonly is: 'writing' }
  /** It has ended writing, on these sheets; undefined where it failed, so that nobody knows. */
  | { readonly is: 'wrote'; readonly sheets: readonly string[] | undefined }

interface Note {
  readonly told: Told
  readonly book: string
  readonly from: string
}

/**
 * The pages of the add-in that may have the same book open: the pane, and the page of the ribbon's functions. Whether
 * Excel tells one of them what another writes is its own affair, so they tell it one another, within the browser.
 */
export class OtherPages {
  readonly #name = 'rbb-pages'
  readonly #own = crypto.randomUUID()

  /** Where the browser knows no such channel, or nobody listens, nothing is told. */
  readonly tell = (told: Told): void => {
    if (typeof BroadcastChannel === 'undefined') return
    const channel = new BroadcastChannel(this.#name)
    channel.postMessage({ told, book: openBook(), from: this.#own } satisfies Note)
    channel.close()
  }

  /** @returns stops listening */
  listen(take: (told: Told) => void): () => void {
    if (typeof BroadcastChannel === 'undefined') return () => undefined
    const channel = new BroadcastChannel(this.#name)
    channel.addEventListener('message', ({ data }: MessageEvent<Note>) => {
      if (data.from !== this.#own && data.book === openBook()) take(data.told)
    })
    return () => channel.close()
  }
}

/** Books that were never saved are not told apart: whoever is told too much reads again what has not changed. */
function openBook(): string {
  const { url } = Office.context.document as { readonly url?: string | null }
  return url ?? ''
}
