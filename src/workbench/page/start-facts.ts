/** What the server tells the page at its start. */
export interface StartFacts {
  /** Addresses of the manifests, in the order of their tabs. */
  readonly manifests: readonly string[]
  readonly book: BookFile
  /** A first run through the add-in, with the book to try it on; other people's have none. */
  readonly guide?: { readonly url: string; readonly book: BookFile }
  /** Blank books that a new one can be made from. */
  readonly templates: readonly BookFile[]
}

export interface BookFile {
  readonly name: string
  readonly url: string
  /** Whether its figures are made up to try things out. */
  readonly isIllustrative: boolean
}

/** @throws Error in words where the server does not answer */
export async function startFacts(): Promise<StartFacts> {
  return (await (await answered('/start.json')).json()) as StartFacts
}

/** @throws Error in words where there is nothing at the address */
export async function answered(url: string): Promise<Response> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} was not found (${response.status}).`)
  return response
}
