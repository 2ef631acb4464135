import { unescapedText } from '../escaped-text.ts'
import { spreadsheet } from '../namespaces.ts'
import type { PartStore } from '../part-store.ts'
import { readXml } from '../read-xml.ts'
import { parseRange } from '../reference.ts'
import type { CommentLook, NoteLook } from '../sheet-look.ts'
import { textOf } from '../string-item.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'

const threaded = ['http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments']
const texts = new Set(['comments/commentList/comment/text/t', 'comments/commentList/comment/text/r/t'])

/** Reads the notes of a sheet. */
export function readNotes(parts: PartStore, part: string): readonly NoteLook[] {
  const authors: string[] = []
  const notes: { ref: string; author: string; text: string }[] = []
  const run = textOf((text) => {
    const note = notes.at(-1)
    if (note) note.text += text
  })
  readXml(parts, part, 'comments', spreadsheet, {
    open(path, attributes) {
      if (path === 'comments/authors/author') {
        parts.spent.add('entries', 1)
        authors.push('')
      } else if (path === 'comments/commentList/comment') {
        parts.spent.add('entries', 1)
        const author = authors[wholeNumber(attributes.authorId ?? '0', part)] ?? ''
        notes.push({ ref: cellOf(attributes.ref, part), author, text: '' })
      } else if (texts.has(path)) run.open(attributes)
    },
    text(path, text) {
      parts.spent.add('characters', text.length)
      if (path === 'comments/authors/author') authors.push((authors.pop() ?? '') + text)
      else if (texts.has(path)) run.text(text)
    },
    close(path) {
      if (texts.has(path)) run.close()
    },
  })
  return notes.map(({ ref, author, text }) => ({ ref, author, text: unescapedText(text) }))
}

/** Reads the conversations of a sheet; `people` tells the names that stand behind ids. */
export function readComments(
  parts: PartStore,
  part: string,
  people: ReadonlyMap<string, string>,
): readonly CommentLook[] {
  interface Said {
    readonly ref: string
    readonly id: string
    readonly parent: string | undefined
    readonly author: string
    readonly created: string
    readonly isResolved: boolean
    text: string
  }
  const said: Said[] = []
  readXml(parts, part, 'ThreadedComments', threaded, {
    open(path, { ref, id = '', parentId: parent, personId = '', dT = '', done }) {
      if (path !== 'ThreadedComments/threadedComment') return
      parts.spent.add('entries', 1)
      const author = people.get(personId) ?? ''
      const isResolved = flag(done, false, part)
      said.push({ ref: cellOf(ref, part), id, parent, author, created: dT, isResolved, text: '' })
    },
    text(path, text) {
      const last = said.at(-1)
      if (path !== 'ThreadedComments/threadedComment/text' || !last) return
      parts.spent.add('characters', text.length)
      last.text += text
    },
  })
  const answers = new Map<string | undefined, Said[]>()
  for (const one of said) {
    const others = answers.get(one.parent)
    if (others) others.push(one)
    else answers.set(one.parent, [one])
  }
  return said
    .filter(({ parent }) => parent === undefined)
    .map(({ ref, id, author, created, isResolved, text }) => ({
      ...{ ref, author, created, isResolved, text },
      replies: (answers.get(id) ?? []).map((reply) => ({
        author: reply.author,
        created: reply.created,
        text: reply.text,
      })),
    }))
}

/** The names of those who took part in conversations, by their ids. */
export function readPeople(parts: PartStore, part: string | undefined): ReadonlyMap<string, string> {
  const people = new Map<string, string>()
  if (part === undefined) return people
  readXml(parts, part, 'personList', threaded, {
    open(path, { id, displayName }) {
      if (path !== 'personList/person' || id === undefined) return
      parts.spent.add('entries', 1)
      people.set(id, displayName ?? '')
    },
  })
  return people
}

function cellOf(ref: string | undefined, part: string): string {
  const cell = ref?.replaceAll('$', '') ?? ''
  const range = parseRange(cell)
  if (range === undefined || cell.includes(':')) throw damaged(`a note in ${part} is on no cell`)
  return cell
}
