import type { AllocationReport, PartsReport } from '../../../src/core/report/shapes.ts'
import { budgetOf, reportOf } from './engine.ts'
import type { Book } from './oracle/book.ts'
import { oracleAllocation } from './oracle/oracle.ts'
import { table } from './table.ts'
import { secondFramework } from './frameworks.ts'

/*
 * A small budget of the illustrative Harbour Union, worked with pencil and paper. Two sectors:
 *
 *   SEA   bureau SEA-B   objectives OBJ-A (outputs A/01, A/02) and OBJ-B (B/01, B/02, and B/03, which is pending)
 *   LAND  bureau LAND-B  objectives OBJ-C (C/01) and OBJ-D (D/01, D/02), which is pending with its outputs
 *
 * Enablers: Hydrography of SEA-B supports OBJ-A and OBJ-B; Registry of LAND-B supports OBJ-C; Treasury of the head
 * office supports all objectives, Fleet-IT of the head office OBJ-B.
 */

const book: Book = {
  framework: secondFramework,
  years: ['2026'],
  amounts: 1,
  lines: table(`
    Line  Objective  Output  Enabler       2026
    L1    OBJ-A      A/01    .             600.00
    L2    OBJ-A      A/02    .             300.00
    L3    .          .       .             100.01
    L4    .          .       Treasury      100.00
    L5    .          .       Hydrography    50.00
    L6    OBJ-D      D/01    .             -20.00
    L7    OBJ-A      A/99    .               7.00
    L8    .          .       Fleet-IT        9.00
  `),
  splits: table(`
    Line  Output  Enabler   Share
    L3    C/01    .         60.00
    L3    .       Registry  40.00
  `),
  drivers: table(`
    Stage  From         To        Weight
    1      HQ           SEA-B     2
    1      HQ           LAND-B    1
    2      Hydrography  A/02      1
    2      Hydrography  B/03      1
    2      LAND-B       C/01      3
    2      LAND-B       D/01      1
    3      A/02         OBJ-A     2
    3      A/02         OBJ-B     1
    4      OBJ-D        AIM-Clean 5
  `),
  links: table(`
    Objective  Goal      Kind       Weight
    OBJ-A      AIM-Safe  primary    .
    OBJ-B      AIM-Open  secondary  1
    OBJ-B      AIM-Safe  primary    3
  `),
}

/** Rows with money, each as `direct + bureau + services = full`. */
function shown(rows: readonly (PartsReport & { readonly code: string })[]): Record<string, string> {
  const sums = rows.map(({ code, direct, bureau, services, full }) => [
    code,
    `${direct['plan']} + ${bureau['plan']} + ${services['plan']} = ${full['plan']}`,
  ])
  return Object.fromEntries(sums.filter(([, sum]) => sum !== '0.00 + 0.00 + 0.00 = 0.00')) as Record<
    string,
    string
  >
}

function stagesOf({ stages }: AllocationReport): string[] {
  return stages.map((stage) => `${stage.in['2026']} = ${stage.out['2026']} + ${stage.left['2026']}`)
}

function leftOf({ unallocated }: AllocationReport): string[] {
  return unallocated.map(({ stage, from, amounts }) => `${stage} ${from} ${amounts['2026']}`)
}

describe('a budget worked by hand', () => {
  test('with everything included', async () => {
    const report = reportOf(await budgetOf(book), 'include')
    expect(report.total).toEqual({ 2026: '1146.01', plan: '1146.01' })
    // L7 names an output that does not exist. Fleet-IT can only go to SEA-B, so all of it does, with no driver; there
    // only outputs of OBJ-B may take it, none of which has direct cost: it stays.
    expect(leftOf(report)).toEqual(['0 L7 7.00', '2 Fleet-IT@SEA-B 9.00'])
    // Stage 0: L3 is 60.006 and 40.004, rounded down 60.00 and 40.00; the missing centime to C/01, .6 over against .4.
    // Stage 1: Treasury 2/3 and 1/3: 66.6667 and 33.3333, so 66.67 to SEA-B and 33.33 to LAND-B.
    // Stage 2:
    //   Treasury at SEA-B has no driver: 66.67 by direct cost, 600 to 300, is 44.4467 and 22.2233: 44.45 and 22.22.
    //   Treasury at LAND-B: 33.33 by 3 to 1 is 24.9975 and 8.3325: 25.00 to C/01 and 8.33 to D/01.
    //   Hydrography: half of 50.00 to A/02, half to B/03. Registry: C/01 is all it supports, 40.00.
    expect(shown(report.outputs)).toEqual({
      'A/01': '600.00 + 0.00 + 44.45 = 644.45',
      'A/02': '300.00 + 25.00 + 22.22 = 347.22',
      'B/03': '0.00 + 25.00 + 0.00 = 25.00',
      'C/01': '60.01 + 40.00 + 25.00 = 125.01',
      'D/01': '-20.00 + 0.00 + 8.33 = -11.67',
    })
    // Stage 3: A/02 serves OBJ-A and OBJ-B 2 to 1: 231.48 and 115.74. Of its parts OBJ-A takes 200.00, 16.6667 and
    // 14.8133, rounded down 231.47; the missing centime to bureau, .67 over. OBJ-B takes what is left: 100.00, 8.33, 7.41.
    expect(shown(report.objectives)).toEqual({
      'OBJ-A': '800.00 + 16.67 + 59.26 = 875.93',
      'OBJ-B': '100.00 + 33.33 + 7.41 = 140.74',
      'OBJ-C': '60.01 + 40.00 + 25.00 = 125.01',
      'OBJ-D': '-20.00 + 0.00 + 8.33 = -11.67',
    })
    expect(shown(report.sectors)).toEqual({
      SEA: '900.00 + 50.00 + 66.67 = 1016.67',
      LAND: '40.01 + 40.00 + 33.33 = 113.34',
    })
    // Stage 4: OBJ-B to AIM-Open and AIM-Safe 1 to 3: 35.185 and 105.555. Both are half a centime over, so AIM-Open,
    // printed first, has it: 35.19 and 105.55. Of its parts AIM-Open takes 25.0036, 8.3337 and 1.8528, rounded down
    // 35.18; the missing centime to bureau, .37 over. OBJ-A has one link and needs no weight; OBJ-D has a driver.
    expect(shown(report.goals)).toEqual({
      'AIM-Open': '25.00 + 8.34 + 1.85 = 35.19',
      'AIM-Safe': '875.00 + 41.66 + 64.82 = 981.48',
      'AIM-Clean': '-20.00 + 0.00 + 8.33 = -11.67',
    })
    // OBJ-C has no link.
    expect(report.notLinked.full['2026']).toBe('125.01')
    expect(stagesOf(report)).toEqual([
      '1146.01 = 1139.01 + 7.00',
      '109.00 = 109.00 + 0.00', // Treasury 100.00, Fleet-IT 9.00
      '199.00 = 190.00 + 9.00', // those, Hydrography 50.00, Registry 40.00
      '1130.01 = 1130.01 + 0.00',
      '1130.01 = 1005.00 + 125.01',
    ])
  })

  test('with pending items left out', async () => {
    const report = reportOf(await budgetOf(book), 'exclude')
    expect(report.total['2026']).toBe('1146.01')
    // L6 is on a pending output; its credit stays, like the rest of stage 0.
    expect(leftOf(report).sort()).toEqual(['0 L6 -20.00', '0 L7 7.00', '2 Fleet-IT@SEA-B 9.00'])
    // Hydrography: the row to B/03 is left out, so A/02 has all 50.00. Treasury at LAND-B: only C/01 may take it.
    expect(shown(report.outputs)).toEqual({
      'A/01': '600.00 + 0.00 + 44.45 = 644.45',
      'A/02': '300.00 + 50.00 + 22.22 = 372.22',
      'C/01': '60.01 + 40.00 + 33.33 = 133.34',
    })
    // A/02: 248.1467 and 124.0733, so 248.15 and 124.07. OBJ-B: 31.0175 and 93.0525, so 31.02 and 93.05.
    expect(report.objectives.map(({ full }) => full['2026'])).toEqual(['892.60', '124.07', '133.34', '0.00'])
    expect(report.goals.map(({ full }) => full['2026'])).toEqual(['31.02', '985.65', '0.00'])
    expect(report.notLinked.full['2026']).toBe('133.34')
    expect(stagesOf(report)).toEqual([
      '1146.01 = 1159.01 + -13.00',
      '109.00 = 109.00 + 0.00',
      '199.00 = 190.00 + 9.00',
      '1150.01 = 1150.01 + 0.00',
      '1150.01 = 1016.67 + 133.34',
    ])
  })

  test('with pending items only: the francs at stake', async () => {
    const report = reportOf(await budgetOf(book), 'only')
    // B/03 25.00 and D/01 -11.67, as they stand when everything is included
    expect(report.total['2026']).toBe('13.33')
    expect(shown(report.outputs)).toEqual({
      'B/03': '0.00 + 25.00 + 0.00 = 25.00',
      'D/01': '-20.00 + 0.00 + 8.33 = -11.67',
    })
    // 25.00 of OBJ-B, 1 to 3
    expect(report.goals.map(({ full }) => full['2026'])).toEqual(['6.25', '18.75', '-11.67'])
    expect(leftOf(report)).toEqual([])
    expect(stagesOf(report)).toEqual([
      '0.00 = 0.00 + 0.00',
      '0.00 = 0.00 + 0.00',
      '0.00 = 0.00 + 0.00',
      '13.33 = 13.33 + 0.00',
      '13.33 = 13.33 + 0.00',
    ])
  })

  test('the naive engine comes to the same by itself', () => {
    const oracle = oracleAllocation(book, 'include')
    expect(oracle.total).toEqual({ 2026: '1146.01', plan: '1146.01' })
    expect(oracle.notLinked['full']).toEqual({ 2026: '125.01', plan: '125.01' })
    expect(Object.keys(oracle.unallocated)).toEqual(['0 L7', '2 Fleet-IT@SEA-B'])
  })
})
