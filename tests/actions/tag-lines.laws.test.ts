import fc from 'fast-check'
import { changesNothing } from '../../src/actions/edits/planned.ts'
import { planTags } from '../../src/actions/tag-lines.ts'
import { applied, readCells, textsIn } from './edits/cell-book.ts'
import { placesIn, sumsIn } from './edits/placed.ts'
import { randomCells } from './edits/random-cells-book.ts'

describe('laws of random budgets', () => {
  const runs = { numRuns: Number(process.env['RANDOM_BOOKS'] ?? 100) }
  const tagged = randomCells().chain((made) => {
    const lines = fc.subarray([...Array(14).keys()])
    const to = fc.option(fc.constantFrom(...made.results), { freq: 2 })
    return fc.record({
      made: fc.constant(made),
      tags: fc.array(fc.record({ lines, to }), { maxLength: 3 }),
      keepApart: fc
        .oneof(fc.constant([]), fc.subarray(['Ours', 'Theirs']))
        .map((names) => new Set<string>(names)),
    })
  })

  test('tagged lines are placed as wished, all others and all sums stay', async () => {
    await fc.assert(
      fc.asyncProperty(tagged, async ({ made: { book, lookup }, tags, keepApart }) => {
        const before = await readCells(book, lookup)
        const asked = tags.map(({ lines, to }) => {
          return { lines: lines.filter((line) => line < before.budget.lines.count), to }
        })
        const { plan, refused } = planTags(before, asked, { keepApart })
        const after = await readCells(applied(book, plan), lookup)
        const [was, is] = [placesIn(before.budget), placesIn(after.budget)]
        const wished = new Map(asked.flatMap(({ lines, to }) => lines.map((line) => [line, to] as const)))
        for (const { line } of refused) wished.delete(line)
        is.forEach((place, line) => {
          const to = wished.get(line)
          if (to === undefined) expect(place).toBe(was[line])
          else if (to === null) expect(place).toMatch(/^(mapping|enabler|column)-missing$|^line-id-doubled$/)
          else expect([to.code, `${to.code} 100.00`]).toContain(place)
        })
        expect(sumsIn(after.budget)).toEqual(sumsIn(before.budget))
        expect(after.budget.lines.leftOut).toEqual(before.budget.lines.leftOut)
        const again = planTags(after, asked, { keepApart })
        expect(changesNothing(again.plan)).toBe(true)
        expect(again.refused).toEqual(refused)
      }),
      runs,
    )
  })

  test('tagging an untagged line and clearing it leaves the book as it was', async () => {
    await fc.assert(
      fc.asyncProperty(tagged, async ({ made: { book, lookup, results }, keepApart }) => {
        const before = await readCells(book, lookup)
        const places = placesIn(before.budget)
        const open = places.flatMap((place, line) =>
          /^(mapping|enabler)-missing$/.test(place) ? [line] : [],
        )
        const [to = null] = results
        const tag = planTags(before, [{ lines: open, to }], { keepApart })
        const after = applied(book, tag.plan)
        const clear = planTags(await readCells(after, lookup), [{ lines: open, to: null }], { keepApart })
        const restored = applied(after, clear.plan)
        expect(textsIn(restored, 'BudgetLines')).toEqual(textsIn(book, 'BudgetLines'))
        expect(textsIn(restored, 'SplitRows')).toEqual(textsIn(book, 'SplitRows'))
      }),
      runs,
    )
  })
})
