import { notOffered } from '../../../../src/workbench/page/grid/guard.ts'

it('says what is not offered in words of people, with no name of the program’s', () => {
  expect(notOffered('sheet.mutation.reorder-range')).toBe(
    'Sorting in this way is not offered in this stand-in for Excel.',
  )
  expect(notOffered('sheet.mutation.set-filter-criteria')).toBe(
    'That is not offered in this stand-in for Excel, and nothing was changed.',
  )
})
