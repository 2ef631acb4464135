/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, settled, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

it('adds, reads, answers, resolves and deletes comments, which go along with their cells', async () => {
  await Excel.run(async (context) => {
    const { comments, worksheets } = context.workbook
    const sheet = worksheets.getActiveWorksheet()
    const comment = comments.add('Sheet1!B3', 'Which output is this?')
    comment.replies.add('R.1-2, I think')
    comment.replies.getItemAt(0).content = 'R.1-2'
    comment.resolved = true
    sheet.getRange('1:1').insert('Down')
    const found = sheet.comments.getItemByCell('B4').load('content, resolved, authorName, creationDate')
    found.replies.load('items/content')
    const place = comment.getLocation().load('address')
    const count = comments.getCount()
    await context.sync()
    expect([found.content, found.resolved, place.address, count.value]).toEqual([
      'Which output is this?',
      true,
      'Sheet1!B4',
      1,
    ])
    expect(found.replies.items.map(({ content }) => content)).toEqual(['R.1-2'])
    expect(Math.abs(found.creationDate.getTime() - Date.now())).toBeLessThan(60_000)
    comment.content = 'Solved'
    comment.replies.getItemAt(0).delete()
    found.load('content, replies/items/content')
    await context.sync()
    expect([found.content, found.replies.items]).toEqual(['Solved', []])
    comment.delete()
    await context.sync()
    expect((await refusal(() => gone(context, found))).code).toBe('ItemNotFound')
  })
})

async function gone(context: Excel.RequestContext, comment: Excel.Comment) {
  comment.load('content')
  await context.sync()
}

it('knows who is mentioned', async () => {
  await Excel.run(async (context) => {
    const ada = { email: 'ada@example.org', id: 0, name: 'Ada Novak' }
    const comment = context.workbook.comments.add(
      'Sheet1!A1',
      { richContent: '<at id="0">Ada Novak</at>, please check', mentions: [ada] },
      'Mention',
    )
    comment.load('content, contentType, mentions, richContent')
    await context.sync()
    expect([comment.content, comment.contentType, comment.mentions]).toEqual([
      'Ada Novak, please check',
      'Mention',
      [ada],
    ])
  })
})

it.each<[string, string, (comments: Excel.CommentCollection) => unknown]>([
  ['two cells', 'InvalidArgument', (comments) => comments.add('Sheet1!A1:A2', 'x')],
  ['a cell that has one', 'ItemAlreadyExists', (comments) => comments.add('Sheet1!C1', 'x')],
  ['a cell that has none', 'ItemNotFound', (comments) => comments.getItemByCell('Sheet1!C2')],
  ['an unknown id', 'ItemNotFound', (comments) => comments.getItem('none')],
])('refuses %s with %s', async (_, code, ask) => {
  const asking = () =>
    Excel.run(async (context) => {
      const { comments } = context.workbook
      comments.add('Sheet1!C1', 'there')
      await context.sync()
      ask(comments)
      await context.sync()
    })
  expect((await refusal(asking)).code).toBe(code)
})

it('tells of comments that come, change and go', async () => {
  const told: string[] = []
  const note = async ({ type, ...event }: { type: string; changeType?: string }) => {
    told.push(`${type} ${event.changeType ?? ''}`.trim())
    await Promise.resolve()
  }
  await Excel.run(async (context) => {
    const { comments } = context.workbook
    comments.onAdded.add(note)
    comments.onChanged.add(note)
    comments.onDeleted.add(note)
    await context.sync()
    const comment = comments.add('Sheet1!A1', 'a')
    comment.content = 'b'
    comment.replies.add('c')
    comment.resolved = true
    comment.delete()
    await context.sync()
  })
  await settled(excel)
  expect(told).toEqual([
    'CommentAdded',
    'CommentChanged CommentEdited',
    'CommentChanged ReplyAdded',
    'CommentChanged CommentResolved',
    'CommentDeleted',
  ])
})
