import type { Json } from '../../json.ts'
import { addReply, changeRemark, deleteReply, plainContent } from '../book/comments.ts'
import type { CommentState, Remark } from '../book/sheet.ts'
import { ExcelError } from '../excel-error.ts'
import { refuse } from '../given.ts'
import { kind, type Property } from '../kind.ts'
import type { OfSheet } from '../objects.ts'

interface OfReplies extends OfSheet {
  readonly comment: CommentState
}

interface OfReply extends OfReplies {
  readonly reply: Remark
}

const fixed = (get: (self: OfReply) => Json): Property<OfReply> => ({ get })

export const commentReply = kind<OfReply>('CommentReply', {
  key: ({ reply }) => ({ name: 'Id', value: reply.id }),
  isGone: ({ comment, reply }) => !comment.replies.includes(reply),
  properties: {
    id: fixed(({ reply }) => reply.id),
    authorName: fixed(({ reply }) => reply.author),
    authorEmail: fixed(() => 'author@example.org'),
    creationDate: fixed(({ reply }) => reply.created),
    contentType: fixed(({ reply }) => reply.contentType),
    mentions: fixed(({ reply }) => reply.mentions),
    richContent: fixed(({ reply }) => reply.richContent),
    resolved: fixed(({ comment }) => comment.resolved),
    content: {
      get: ({ reply }) => reply.content,
      set: ({ book, sheet, comment, reply }, value) =>
        changeRemark(book, sheet, comment, reply, plainContent(typeof value === 'string' ? value : refuse())),
    },
  },
  methods: {
    delete: ({ book, sheet, comment, reply }) => deleteReply(book, sheet, comment, reply),
    getLocation: ({ objects, sheet, comment: { row, column } }) =>
      objects.range(sheet, { top: row, left: column, rows: 1, columns: 1 }),
  },
})

export const replies = kind<OfReplies>('CommentReplyCollection', {
  items: (self) => self.comment.replies.map((reply) => commentReply.of({ ...self, reply })),
  methods: {
    add: (self, given) => {
      const { book, sheet, comment } = self
      return commentReply.of({ ...self, reply: addReply(book, sheet, comment, plainContent(given.text(0))) })
    },
    getCount: ({ comment }) => comment.replies.length,
    getItem: (self, given) => commentReply.of({ ...self, reply: find(self, given.text(0)) ?? missing() }),
    getItemOrNullObject: (self, given) => {
      const reply = find(self, given.text(0))
      return reply ? commentReply.of({ ...self, reply }) : null
    },
    getItemAt: (self, given) =>
      commentReply.of({ ...self, reply: self.comment.replies[given.whole(0)] ?? missing() }),
  },
})

function find({ comment }: OfReplies, wanted: string): Remark | undefined {
  return comment.replies.find(({ id }) => id === wanted)
}

function missing(): never {
  throw new ExcelError('ItemNotFound')
}
