import { HostError } from '../../workbook/host-error.ts'

/**
 * Looks again where somebody changed the book meanwhile, so that what is seen is the book at one moment.
 * @param changes counts what happens in the book without our doing
 * @throws HostError `book-changing` where it is changed each time
 */
export async function quietly<Result>(
  changes: () => number,
  look: () => Promise<Result>,
  attemptsLeft = 3,
): Promise<Result> {
  const before = changes()
  const result = await look()
  if (changes() === before) return result
  if (attemptsLeft > 1) return quietly(changes, look, attemptsLeft - 1)
  throw new HostError(
    'book-changing',
    'The book was changed each time while it was read. Wait until others are done, and try again.',
  )
}
