import { driverRule } from './driver-rule.ts'

/** Another book gives the same stage, from and to another weight: none is used, because nobody can say which is meant. */
export const driverDiffersBetweenBooks = driverRule({
  code: 'RBB437',
  name: 'driver-differs-between-books',
  severity: 'error',
  column: 'Weight',
  fault: (driver, { drivers }) => {
    const same = drivers.sameKey(driver)
    const others = same.filter(({ source }) => source.book !== driver.source.book)
    const [other] = others
    if (!other || same.length - others.length > 1) return undefined
    const { stageText: stage, from, to } = driver
    return { params: { stage, from: from.text, to: to.text, book: other.source.book ?? other.source.name } }
  },
})
