/** Two builds that stand side by side in one Excel: the one for everybody, and one to try. */
export type Channel = 'production' | 'test'

/** Stands in manifest.xml for the address of the files. No such host can exist (RFC 2606). */
export const placeholder = 'https://rbb.invalid'

const ownMachine = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** Whether an address is one of the machine that asks for it, where nobody else finds the files. */
export function isOwnMachine(url: string): boolean {
  return ownMachine.test(new URL(url).hostname)
}

/** The address under which the files will stand, without a slash at its end; or why it cannot be that. */
export function baseUrlOf(
  text: string,
  channel: Channel,
): { readonly url: string } | { readonly why: string } {
  const said = `--base-url ${text}`
  const parsed = URL.canParse(text) ? new URL(text) : undefined
  if (parsed === undefined) {
    return { why: `${said} is no address. Write it in full, such as https://example.org/rbb` }
  }
  if (parsed.protocol !== 'https:') {
    return { why: `${said} does not begin with https://. Excel loads an add-in from nowhere else.` }
  }
  if (parsed.search !== '' || parsed.hash !== '' || parsed.username !== '' || parsed.password !== '') {
    return {
      why: `${said} holds more than a host and a folder. Leave out what follows ? or #, and any name or password.`,
    }
  }
  if (parsed.hostname.endsWith('.invalid')) {
    return { why: `${said} is a placeholder. Name the server that the files will stand on.` }
  }
  if (isOwnMachine(text) && channel !== 'test') {
    return {
      why: `${said} is this machine, where nobody else finds the files. To try the add-in here, add --channel test`,
    }
  }
  return { url: parsed.href.replace(/\/+$/, '') }
}
