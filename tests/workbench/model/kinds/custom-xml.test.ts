/**
 * @jest-environment ./tests/workbench/excel-environment.ts
 */
import type { StandIn } from '../../../../src/workbench/channel/stand-in.ts'
import { refusal, startExcel } from '../../excel.ts'

let excel: StandIn

beforeAll(async () => {
  excel = await startExcel()
})
beforeEach(() => excel.open())
afterAll(() => excel.close())

const reviewers = '<r:reviewers xmlns:r="https://example.org/review"><r:name>Ada</r:name></r:reviewers>'

it('keeps XML in the book, to be found by its id and its namespace', async () => {
  await Excel.run(async (context) => {
    const { customXmlParts: parts } = context.workbook
    const part = parts.add(reviewers).load('id, namespaceUri')
    parts.add('<plain/>')
    await context.sync()
    expect(part.namespaceUri).toBe('https://example.org/review')
    const ofReview = parts.getByNamespace('https://example.org/review')
    const only = ofReview.getOnlyItem()
    const xml = only.getXml()
    const again = parts.getItem(part.id).load('id')
    const counts = [parts.getCount(), ofReview.getCount(), parts.getByNamespace('').getCount()]
    await context.sync()
    expect([xml.value, again.id]).toEqual([reviewers, part.id])
    expect(counts.map(({ value }) => value)).toEqual([2, 1, 1])
    only.setXml(reviewers.replace('Ada', 'Grace'))
    const changed = again.getXml()
    await context.sync()
    expect(changed.value).toContain('Grace')
    again.delete()
    const none = ofReview.getOnlyItemOrNullObject()
    await context.sync()
    expect(none.isNullObject).toBe(true)
  })
})

it('refuses what is no XML', async () => {
  await Excel.run(async (context) => {
    context.workbook.customXmlParts.add('<a><b></a>')
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
    context.workbook.customXmlParts.add('')
    expect((await refusal(() => context.sync())).code).toBe('InvalidArgument')
  })
})
