import type { Json, JsonObject } from '../../json.ts'
import { ExcelError } from '../excel-error.ts'
import type { Book } from './book.ts'
import { guardAction } from './protection.ts'
import type { CommentState, Remark, Sheet } from './sheet.ts'
import { tellSheet } from './tell-change.ts'

export interface Content {
  readonly content: string
  readonly richContent: string
  readonly contentType: 'Plain' | 'Mention'
  readonly mentions: Json
}

export function plainContent(content: string): Content {
  return { content, richContent: content, contentType: 'Plain', mentions: [] }
}

/** `<at id="0">Ada Novak</at>, please look` and who that is. */
export function mentioning(richContent: string, mentions: Json): Content {
  const content = richContent.replace(/<at id="\d+">(.*?)<\/at>/g, '$1')
  return { content, richContent, contentType: 'Mention', mentions }
}

/** A cell has one comment; what else is to be said is a reply. */
export function addComment(
  book: Book,
  sheet: Sheet,
  cell: { readonly row: number; readonly column: number },
  content: Content,
): CommentState {
  guardAction(sheet, 'allowEditObjects')
  if (commentAt(sheet, cell.row, cell.column)) throw new ExcelError('ItemAlreadyExists')
  const comment: CommentState = { ...newRemark(book, content), ...cell, resolved: false, replies: [] }
  sheet.comments.push(comment)
  tellComment(book, sheet, 'commentAdded', comment)
  return comment
}

export function addReply(book: Book, sheet: Sheet, comment: CommentState, content: Content): Remark {
  guardAction(sheet, 'allowEditObjects')
  const reply = newRemark(book, content)
  comment.replies.push(reply)
  tellComment(book, sheet, 'commentChanged', comment, { changeType: 'ReplyAdded' })
  return reply
}

export function changeRemark(
  book: Book,
  sheet: Sheet,
  comment: CommentState,
  remark: Remark,
  to: Content,
): void {
  guardAction(sheet, 'allowEditObjects')
  Object.assign(remark, to)
  const changeType = remark === comment ? 'CommentEdited' : 'ReplyEdited'
  tellComment(book, sheet, 'commentChanged', comment, { changeType })
}

export function resolveComment(book: Book, sheet: Sheet, comment: CommentState, isResolved: boolean): void {
  guardAction(sheet, 'allowEditObjects')
  if (comment.resolved === isResolved) return
  comment.resolved = isResolved
  const changeType = isResolved ? 'CommentResolved' : 'CommentReopened'
  tellComment(book, sheet, 'commentChanged', comment, { changeType })
}

export function deleteComment(book: Book, sheet: Sheet, comment: CommentState): void {
  guardAction(sheet, 'allowEditObjects')
  sheet.comments = sheet.comments.filter((one) => one !== comment)
  tellComment(book, sheet, 'commentDeleted', comment)
}

export function deleteReply(book: Book, sheet: Sheet, comment: CommentState, reply: Remark): void {
  guardAction(sheet, 'allowEditObjects')
  comment.replies.splice(comment.replies.indexOf(reply), 1)
  tellComment(book, sheet, 'commentChanged', comment, { changeType: 'ReplyDeleted' })
}

export function commentAt(sheet: Sheet, row: number, column: number): CommentState | undefined {
  return sheet.comments.find((comment) => comment.row === row && comment.column === column)
}

function newRemark(book: Book, content: Content): Remark {
  return { id: book.newId(), author: 'Illustrative author', created: new Date().toISOString(), ...content }
}

function tellComment(
  book: Book,
  sheet: Sheet,
  name: 'commentAdded' | 'commentChanged' | 'commentDeleted',
  { id, replies }: CommentState,
  details: JsonObject = {},
): void {
  const commentDetails = [{ commentId: id, replyIds: replies.map((reply) => reply.id) }]
  tellSheet(book, sheet, name, { commentDetails, ...details })
}
