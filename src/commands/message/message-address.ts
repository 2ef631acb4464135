import type { Message } from '../../texts/commands.ts'

/** Addresses longer than some 2,000 characters are cut or refused here and there. */
const longest = 600

/**
 * The address of the message page with a message behind `#`, which no browser sends to a server.
 * @param page its address without one
 */
export function messageAddress(page: string, { title, paragraphs }: Message): string {
  const parts = new URLSearchParams([
    ['title', title],
    ...paragraphs.map((text): [string, string] => ['text', cut(text)]),
  ])
  return `${page}#${parts.toString()}`
}

/** The message behind `#`; Excel writes things of its own behind it. */
export function messageIn(hash: string): Message {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  return { title: parts.get('title') ?? '', paragraphs: parts.getAll('text') }
}

function cut(text: string): string {
  const letters = Array.from(text)
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text
}
