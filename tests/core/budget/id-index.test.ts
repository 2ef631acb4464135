import fc from 'fast-check'
import { hashOf, IdIndex } from '../../../src/core/budget/id-index.ts'

test('finds lines by id as a Map does, the last of a doubled id', () => {
  const ids = fc.array(fc.oneof(fc.constantFrom('A', 'B', ''), fc.string({ maxLength: 3 })), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(ids, fc.string({ maxLength: 3 }), (all, other) => {
      const index = new IdIndex(all)
      const map = new Map<string, number>()
      all.forEach((id, line) => {
        expect(index.add(line)).toBe(map.get(id))
        map.set(id, line)
      })
      for (const id of [...all, other]) {
        expect(index.get(id)).toBe(map.get(id))
        expect(index.has(id)).toBe(map.has(id))
      }
    }),
  )
})

test('tells ids counted upwards apart', () => {
  const ids = Array.from({ length: 20_000 }, (_, at) => `BR-${String(at).padStart(7, '0')}`)
  const index = new IdIndex(ids)
  expect(ids.filter((_, line) => index.add(line) !== undefined)).toEqual([])
  expect(ids.every((id, line) => index.get(id) === line)).toBe(true)
  expect(index.get('BR-0020000')).toBeUndefined()
})

test('ids made to crowd one place are found all the same', () => {
  const ids: string[] = []
  for (let at = 0; ids.length < 600; at++) if ((hashOf(`x${at}`) & 2047) === 7) ids.push(`x${at}`)
  const all = [...ids, 'other', ...ids.slice(0, 5)]
  const index = new IdIndex(all)
  const earlier = all.map((_, line) => index.add(line))
  expect(earlier.filter((line) => line !== undefined)).toEqual([0, 1, 2, 3, 4])
  expect(all.map((id) => index.get(id))).toEqual(all.map((id) => all.lastIndexOf(id)))
  expect(index.has('nobody')).toBe(false)
})
