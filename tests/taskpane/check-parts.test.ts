import { planFixes } from '../../src/actions/fix-findings.ts'
import {
  drawnGroups,
  headHeight,
  itemHeight,
  scrolledTo,
} from '../../src/taskpane/views/check/list-window.ts'
import { inTurn } from '../../src/taskpane/views/check/in-turn.ts'
import { keepPlace, recalledChoices, recalledPlace } from '../../src/taskpane/views/check/kept-choices.ts'
import { toldFixes } from '../../src/taskpane/views/check/told-fixes.ts'
import { wordsFor } from '../../src/texts/pane/words.ts'
import type { SkipReason } from '../../src/workbook/port.ts'
import { cellTable, ownCells, readCells } from '../actions/edits/cell-book.ts'

describe('what of a list is drawn', () => {
  const counts = [10, 5000, 3]
  const total = 3 * headHeight + 5013 * itemHeight

  test.each([0, 300, 440, 12_345, 100_000, total - 400])('at %d px it fills what is seen', (top) => {
    const height = 400
    const drawn = drawnGroups(counts, { top, height }, undefined)
    const seen = drawn.flatMap(({ top: begins, first, last }, group) =>
      Array.from({ length: last - first }, (_, nth) => ({
        group,
        at: begins + headHeight + (first + nth) * itemHeight,
      })),
    )
    expect(seen.length).toBeLessThan(60)
    for (let y = Math.max(top, headHeight); y < Math.min(top + height, total); y += itemHeight) {
      const isHead = drawn.some(({ top: begins }) => y >= begins && y < begins + headHeight)
      const isDrawn = seen.some(({ at }) => y >= at && y < at + itemHeight)
      expect(isHead || isDrawn).toBe(true)
    }
    drawn.forEach(({ before, after, first, last }, group) => {
      expect(before + after + (last - first) * itemHeight).toBe((counts[group] ?? 0) * itemHeight)
    })
  })

  test('a detail that is not drawn keeps its room', () => {
    const seen = { top: 100_000, height: 400 }
    const detail = { group: 1, item: 5, height: 150 }
    const [, long] = drawnGroups(counts, seen, detail)
    const [, plain] = drawnGroups(counts, seen, undefined)
    if (!long || !plain) throw new Error('no group')
    expect(long.before - long.first * itemHeight).toBe(150)
    expect(plain.before - plain.first * itemHeight).toBe(0)
  })

  test('an item is scrolled to no further than needed', () => {
    const seen = { top: 0, height: 400 }
    const [group] = drawnGroups([100], seen, undefined)
    if (!group) throw new Error('no group')
    const to = (item: number, top: number): number =>
      scrolledTo(group, { group: 0, item }, { ...seen, top }, undefined)
    expect(to(2, 0)).toBe(0)
    expect(to(20, 0)).toBe(headHeight + 21 * itemHeight - 400)
    expect(to(20, 2000)).toBe(20 * itemHeight)
  })
})

test('of what waits for its turn only the last is done, and a failure blocks nothing', async () => {
  const run = inTurn()
  const done: string[] = []
  const task = (name: string) => async (): Promise<void> => {
    await Promise.resolve()
    done.push(name)
  }
  await Promise.all(['first', 'second', 'third'].map((name) => run(task(name))))
  expect(done).toEqual(['first', 'third'])
  await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await run(task('fourth'))
  expect(done).toEqual(['first', 'third', 'fourth'])
})

describe('what is kept on the device', () => {
  const memory = new Map<string, unknown>()
  const recall = (key: string): unknown => memory.get(key)
  const remember = (key: string, value: unknown): void => void memory.set(key, value)

  test('the place in the list comes back as it was kept', () => {
    const at = { source: 'Hers', sheet: 'Plan', row: 4, column: 'G' }
    keepPlace({ recall, remember } as Parameters<typeof keepPlace>[0], { code: 'RBB317', at, line: 'L3' })
    memory.set('checkPlace', JSON.parse(JSON.stringify(memory.get('checkPlace'))))
    expect(recalledPlace(recall)).toEqual({ code: 'RBB317', at, line: 'L3' })
  })

  test.each([null, 'R', 7, [], { code: 3 }, { code: 'RBB317' }])('%j is no place', (kept) => {
    expect(recalledPlace(() => kept)).toBeUndefined()
  })

  test('filters that are no longer known are left out', () => {
    expect(recalledChoices(() => ({ filters: ['fatal', 'info'], by: 'mood' }))).toEqual({
      filters: ['info'],
      by: 'rule',
    })
  })
})

describe('what became of fixes', () => {
  const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', '2020']
  const ids = ['L1', 'L2', 'L3', 'L4', 'L5']

  async function told(skips: Readonly<Record<string, SkipReason>>, more: object[] = []): Promise<string> {
    const rows = ids.map((id) => [id, 'BR', 'x', 'R.1', 'R1-1', null, 5])
    const read = await readCells([
      cellTable('BudgetLines', header, rows, { source: 'Hers', sheet: 'Plan' }),
      ownCells('SplitRows'),
    ])
    const fixes = ids.map((_, nth) => {
      const at = { source: 'Hers', sheet: 'Plan', row: nth + 2, column: 'E' }
      return { fix: { changes: [{ at, old: 'R1-1', new: 'R.1-1' }] } }
    })
    const planned = planFixes(read, [...fixes, ...more])
    const skipped = (planned.plan.edits ?? []).flatMap((edit) => {
      const reason = skips[edit.line ?? '']
      return reason ? [{ edit: { ...edit }, reason }] : []
    })
    return toldFixes(planned, { skipped }, wordsFor('en-GB'))
  }

  test('all', async () => expect(await told({})).toBe('5 fixed.'))
  test('some', async () =>
    expect(await told({ L2: 'changed' })).toBe('4 fixed, 1 skipped (changed meanwhile): L2 Output.'))
  test('few', async () =>
    expect(await told({ L1: 'changed', L2: 'locked', L3: 'changed', L5: 'gone' })).toBe(
      '1 fixed, 4 skipped (changed meanwhile, locked cell, its line has gone): L1 Output; L2 Output; L3 Output; 1 more.',
    ))
  test('what could not even be planned', async () =>
    expect(await told({}, [{}])).toBe(
      '5 fixed. 1 cannot be fixed: Nothing is certain enough here to be put right without you.',
    ))
})
