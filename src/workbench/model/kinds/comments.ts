import { isObject, type Json } from '../../json.ts'
import { cellCount } from '../area.ts'
import {
  addComment,
  changeRemark,
  commentAt,
  deleteComment,
  mentioning,
  plainContent,
  resolveComment,
  type Content,
} from '../book/comments.ts'
import { findArea, type Found } from '../book/find-area.ts'
import { wholeBook } from '../book/happenings.ts'
import type { CommentState, Sheet } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse, type Given } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfBook, OfSheet } from '../objects.ts'
import { replies, commentReply } from './comment-replies.ts'
import { listeners } from './listeners.ts'
import { range } from './range.ts'

/** The comments of a sheet, or of the whole book. */
export interface OfComments extends OfBook {
  readonly sheet: Sheet | undefined
}

export interface OfComment extends OfSheet {
  readonly comment: CommentState
}

const fixed = (get: (comment: CommentState) => Json): Property<OfComment> => ({
  get: ({ comment }) => get(comment),
})

const comment = kind<OfComment>('Comment', {
  key: (self) => ({ name: 'Id', value: self.comment.id }),
  isGone: ({ sheet, comment: own }) => !sheet.comments.includes(own),
  properties: {
    id: fixed(({ id }) => id),
    authorName: fixed(({ author }) => author),
    authorEmail: fixed(() => 'author@example.org'),
    creationDate: fixed(({ created }) => created),
    contentType: fixed(({ contentType }) => contentType),
    mentions: fixed(({ mentions }) => mentions),
    richContent: fixed(({ richContent }) => richContent),
    content: {
      get: ({ comment: own }) => own.content,
      set: ({ book, sheet, comment: own }, value) =>
        changeRemark(book, sheet, own, own, plainContent(typeof value === 'string' ? value : refuse())),
    },
    resolved: {
      get: ({ comment: own }) => own.resolved,
      set: ({ book, sheet, comment: own }, value) => resolveComment(book, sheet, own, value === true),
    },
  },
  objects: { replies: (self) => replies.of(self) },
  methods: {
    delete: ({ book, sheet, comment: own }) => deleteComment(book, sheet, own),
    getLocation: ({ objects, sheet, comment: { row, column } }) =>
      objects.range(sheet, { top: row, left: column, rows: 1, columns: 1 }),
    updateMentions: ({ book, sheet, comment: own }, given) =>
      changeRemark(book, sheet, own, own, contentOf(given.json(0))),
  },
})

export const comments = kind<OfComments>('CommentCollection', {
  items: (self) => all(self).map((one) => comment.of(one)),
  events: ['onAdded', 'onChanged', 'onDeleted'],
  methods: {
    getCount: (self) => all(self).length,
    getItem: (self, given) => comment.of(withId(self, given) ?? missing()),
    getItemOrNullObject: (self, given) => {
      const found = withId(self, given)
      return found ? comment.of(found) : null
    },
    getItemAt: (self, given) => comment.of(all(self)[given.whole(0)] ?? missing()),
    getItemByCell: (self, given) => {
      const { sheet, area } = cellOf(self, given)
      return comment.of({ ...self, sheet, comment: commentAt(sheet, area.top, area.left) ?? missing() })
    },
    getItemByReplyId: (self, given) =>
      comment.of(
        all(self).find((one) => one.comment.replies.some(({ id }) => id === given.text(0))) ?? missing(),
      ),
    add: (self, given) => {
      const { sheet, area } = cellOf(self, given)
      const cell = { row: area.top, column: area.left }
      return comment.of({
        ...self,
        sheet,
        comment: addComment(self.book, sheet, cell, contentOf(given.json(1))),
      })
    },
    ...listeners<OfComments>(
      { AddedEvent: 'commentAdded', ChangedEvent: 'commentChanged', DeletedEvent: 'commentDeleted' },
      ({ sheet }) => sheet?.id ?? wholeBook,
    ),
  },
})

export const commentKinds = [comments, comment, replies, commentReply] as const

/** A text, or a text that mentions people. */
export function contentOf(value: Json): Content {
  if (typeof value === 'string') return plainContent(value)
  const { richContent, mentions = [] } = isObject(value) ? value : refuse()
  return typeof richContent === 'string' ? mentioning(richContent, mentions) : refuse()
}

function all({ book, objects, sheet }: OfComments): readonly OfComment[] {
  const sheets = sheet ? [sheet] : book.sheets
  return sheets.flatMap((one) => one.comments.map((own) => ({ book, objects, sheet: one, comment: own })))
}

function withId(self: OfComments, given: Given): OfComment | undefined {
  const id = given.text(0)
  return all(self).find((one) => one.comment.id === id)
}

function cellOf({ book, sheet }: OfComments, given: Given): Found {
  const value = given.at(0)
  const found =
    typeof value === 'string'
      ? findArea(book, sheet ?? book.active, value)
      : (range.behind(value) ?? refuse())
  if (cellCount(found.area) !== 1 || (sheet && found.sheet !== sheet)) refuse()
  return found
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
