import { bookIdOf } from '../../src/taskpane/book-id.ts'

test.each([
  ['C:\\plans\\Book1.xlsx', 'C:\\plans\\Book1.xlsx'],
  ['https://itu.example/plans/Book1.xlsx', 'https://itu.example/plans/Book1.xlsx'],
  ['Book1', 'session'],
  ['', 'session'],
  [null, 'session'],
  [undefined, 'session'],
])('a book at %p is told from others by %s', (url, id) => {
  expect(bookIdOf(url, 'session')).toBe(id)
})
