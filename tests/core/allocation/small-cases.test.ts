import type { AllocationReport } from '../../../src/core/report/shapes.ts'
import { budgetOf, figuresOf, reportOf } from './engine.ts'
import { secondFramework } from './frameworks.ts'
import type { Book } from './oracle/book.ts'
import { oracleAllocation } from './oracle/oracle.ts'
import { table } from './table.ts'

interface SmallCase {
  readonly case: string
  readonly lines: string
  readonly splits?: string
  readonly drivers?: string
  readonly links?: string
  /** Where the money stands: outputs before stage 3, goals, what is not linked, and what is left by stage. */
  readonly outputs?: string
  readonly goals?: string
  readonly left?: string
}

/** Lines, by their headers: id, objective, output, enabler, amount of 2026. */
const lineHeader = 'Line Objective Output Enabler 2026\n'
const splitHeader = 'Line Output Enabler Share\n'
const driverHeader = 'Stage From To Weight\n'
const linkHeader = 'Objective Goal Weight\n'

const cases: readonly SmallCase[] = [
  {
    case: 'the odd centime of a split goes to the output printed first, not to the first row or letter',
    lines: 'L1 . . . 0.03',
    splits: 'L1 C/01 . 50\n L1 B/02 . 50',
    outputs: 'B/02 0.02, C/01 0.01',
  },
  {
    case: 'and to an output before an enabler',
    lines: 'L1 . . . 0.01',
    splits: 'L1 . Registry 50\n L1 C/01 . 50',
    outputs: 'C/01 0.01',
  },
  {
    case: 'a tag counts and the shares do not',
    lines: 'L1 OBJ-A A/01 . 5.00',
    splits: 'L1 C/01 . 100',
    outputs: 'A/01 5.00',
  },
  {
    case: 'a tag that is wrong is no reason to count the shares',
    lines: 'L1 OBJ-B A/01 . 5.00',
    splits: 'L1 C/01 . 100',
    left: '0 L1 5.00',
  },
  {
    case: 'of lines with one id, tagged ones are placed, split ones are not',
    lines: 'L1 OBJ-A A/01 . 5.00\n L1 . . . 7.00',
    splits: 'L1 C/01 . 100',
    outputs: 'A/01 5.00',
    left: '0 L1 7.00',
  },
  {
    case: 'a line without an id is placed by its tag, else known by its row',
    lines: '. OBJ-A A/01 . 5.00\n . . . . 7.00',
    outputs: 'A/01 5.00',
    left: '0 row 3 7.00',
  },
  {
    case: 'shares are all placed or none',
    lines: 'L1 . . . 9.00',
    splits: 'L1 A/01 . 60\n L1 A/99 . 40',
    left: '0 L1 9.00',
  },
  {
    case: 'shares of 99.99 % are none',
    lines: 'L1 . . . 9.00',
    splits: 'L1 A/01 . 60\n L1 A/02 . 39.99',
    left: '0 L1 9.00',
  },
  {
    case: 'one row of 100.00 % is a share',
    lines: 'L1 . . . 9.00',
    splits: 'L1 A/01 . 100.00%',
    outputs: 'A/01 9.00',
  },
  {
    case: 'codes are known in any case, and by nothing else',
    lines: 'L1 obj-a a/01 . 1.00\n L2 OBJ-A A-01 . 2.00\n L3 . . TREASURY 0.00',
    outputs: 'A/01 1.00',
    left: '0 L2 2.00',
  },
  {
    case: 'a single target takes all, without a basis or a driver',
    lines: 'L1 . . Registry -4.00',
    drivers: '2 Registry C/01 0',
    outputs: 'C/01 -4.00',
  },
  {
    case: 'credits are no basis, and count for nothing beside one',
    lines: 'L1 . . Hydrography 3.00\n L2 OBJ-A A/01 . -9.00\n L3 OBJ-A A/02 . 0.01',
    outputs: 'A/01 -9.00, A/02 3.01',
  },
  {
    case: 'a pool without a basis stays',
    lines: 'L1 . . Hydrography 3.00\n L2 OBJ-A A/01 . -9.00',
    outputs: 'A/01 -9.00',
    left: '2 Hydrography 3.00',
  },
  {
    case: 'a central pool without a basis stays before stage 1',
    lines: 'L1 . . Treasury 3.00',
    left: '1 Treasury 3.00',
  },
  {
    case: 'the enabler’s own rows come before those of its receiver',
    lines: 'L1 . . Hydrography 3.00',
    drivers: '2 SEA-B A/01 1\n 2 Hydrography B/02 1',
    outputs: 'B/02 3.00',
  },
  {
    case: 'rows that put no weight on anything eligible are passed over',
    lines: 'L1 . . Hydrography 3.00',
    drivers: '2 SEA-B A/01 1\n 2 Hydrography B/02 0',
    outputs: 'A/01 3.00',
  },
  {
    case: 'of a doubled driver neither row is used, and the search goes on',
    lines: 'L1 . . Hydrography 3.00',
    drivers: '2 SEA-B A/01 1\n 2 Hydrography B/02 1\n 2 hydrography b/02 1',
    outputs: 'A/01 3.00',
  },
  {
    case: 'a wrong row is passed over, the others of its pool are used',
    lines: 'L1 . . Hydrography 3.00',
    drivers: '2 Hydrography B/02 -1\n 2 Hydrography A/02 2\n 2 Hydrography C/01 9',
    outputs: 'A/02 3.00',
  },
  {
    case: 'a row of a central enabler says nothing of stage 2',
    lines: 'L1 . . Fleet-IT 3.00',
    drivers: '2 Fleet-IT B/02 1\n 2 SEA-B B/01 1',
    outputs: 'B/01 3.00',
  },
  {
    case: 'weights are relative, to the millionth',
    lines: 'L1 . . Hydrography 10.00',
    drivers: '2 Hydrography A/01 0.000003\n 2 Hydrography A/02 0.000001',
    outputs: 'A/01 7.50, A/02 2.50',
  },
  {
    case: 'one link takes all, whatever its weight',
    lines: 'L1 OBJ-A A/01 . 5.00\n L2 OBJ-B B/01 . 7.00',
    links: 'OBJ-A AIM-Safe .\n OBJ-B AIM-Clean 0',
    outputs: 'A/01 5.00, B/01 7.00',
    goals: 'AIM-Safe 5.00, AIM-Clean 7.00',
  },
  {
    case: 'several links need a weight each',
    lines: 'L1 OBJ-A A/01 . 5.00\n L2 OBJ-B B/01 . 7.00',
    links: 'OBJ-A AIM-Safe 1\n OBJ-A AIM-Open .\n OBJ-B AIM-Clean 0\n OBJ-B AIM-Safe 1',
    outputs: 'A/01 5.00, B/01 7.00',
    goals: 'not linked 12.00',
  },
  {
    case: 'drivers of an objective come before its links',
    lines: 'L1 OBJ-A A/01 . 0.03',
    drivers: '4 OBJ-A AIM-Clean 1\n 4 OBJ-A AIM-Safe 1',
    links: 'OBJ-A AIM-Open .',
    outputs: 'A/01 0.03',
    goals: 'AIM-Safe 0.02, AIM-Clean 0.01',
  },
  {
    case: 'where the full cost is zero, the last target takes the parts',
    lines: 'L1 OBJ-A A/01 . -5.00\n L2 . . Hydrography 5.00',
    drivers: '2 Hydrography A/01 1\n 3 A/01 OBJ-A 1\n 3 A/01 OBJ-B 2\n 3 A/01 OBJ-D 0',
    links: 'OBJ-A AIM-Safe .\n OBJ-B AIM-Clean .',
    outputs: 'A/01 0.00 (direct -5.00, bureau 5.00)',
    goals: 'AIM-Clean 0.00 (direct -5.00, bureau 5.00)',
  },
]

function bookOf({ lines, splits = '', drivers = '', links = '' }: SmallCase): Book {
  return {
    framework: secondFramework,
    years: ['2026'],
    amounts: 1,
    lines: table(lineHeader + lines),
    splits: table(splitHeader + splits),
    drivers: table(driverHeader + drivers),
    links: table(linkHeader + links),
  }
}

/** `A/01 5.00, A/02 0.00 (direct -5.00, bureau 5.00)`: full costs, and the parts where they cancel out. */
function shown(rows: readonly ({ readonly code: string } & AllocationReport['notLinked'])[]): string {
  const texts = rows.flatMap(({ code, full, direct, bureau, services }) => {
    const cancelled = Object.entries({ direct, bureau, services })
      .filter(([, amounts]) => amounts['2026'] !== '0.00')
      .map(([part, amounts]) => `${part} ${amounts['2026']}`)
    if (full['2026'] !== '0.00') return [`${code} ${full['2026']}`]
    return cancelled.length > 0 ? [`${code} 0.00 (${cancelled.join(', ')})`] : []
  })
  return texts.join(', ')
}

test.each(cases.map((small) => [small.case, small] as const))('%s', async (_, small) => {
  const book = bookOf(small)
  const report = reportOf(await budgetOf(book), 'include')
  const left = report.unallocated.map(({ stage, from, amounts }) => `${stage} ${from} ${amounts['2026']}`)
  expect({ outputs: shown(report.outputs), left: left.join(', ') }).toEqual({
    outputs: small.outputs ?? '',
    left: small.left ?? '',
  })
  if (small.goals !== undefined) {
    const ends = shown([...report.goals, { code: 'not linked', ...report.notLinked }])
    expect(ends).toBe(small.goals)
  }
  expect(figuresOf(report)).toEqual(oracleAllocation(book, 'include'))
})
