import { driverRule } from './driver-rule.ts'

/** Another book gives the same stage, from and to another weight: none is used, because nobody can say which is meant. */
export const driverDiffersBetweenBooks = driverRule({
  code: 'RBB437',
  name: 'driver-differs-between-books',
  severity: 'error',
  column: 'Weight',
  fault: (driver, { drivers }) => {
    const { own, elsewhere: other } = drivers.same(driver)
    if (!other || own > 1) return undefined
    const { stageText: stage, from, to } = driver
    return { params: { stage, from: from.text, to: to.text, book: other.source.book ?? other.source.name } }
  },
})
