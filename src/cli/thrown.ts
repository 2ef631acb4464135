/** The code of something thrown, such as Node's `ENOENT`, where it has one. */
export function codeOf(thrown: unknown): string | undefined {
  return isObject(thrown) && 'code' in thrown ? String(thrown.code) : undefined
}

/** What something thrown says. */
export function messageOf(thrown: unknown): string {
  return isObject(thrown) && 'message' in thrown ? String(thrown.message) : String(thrown)
}

/** An error of another realm, such as a worker or a test, is no `instanceof Error` here. */
function isObject(thrown: unknown): thrown is object {
  return typeof thrown === 'object' && thrown !== null
}
