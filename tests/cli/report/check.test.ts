import { checkRows } from '../../../src/cli/report/check-csv.ts'
import { checkJson } from '../../../src/cli/report/check-json.ts'
import { checkText } from '../../../src/cli/report/check-text.ts'
import { styleOf } from '../../../src/cli/report/style.ts'
import type { CheckReport, ToldFinding } from '../../../src/core/report/shapes.ts'

const page = { width: 60, style: styleOf(false) }

const at = { source: 'lines.csv', sheet: null, row: 12, column: 'Output' }

const unknown: ToldFinding = {
  code: 'RBB316',
  name: 'output-misspelt',
  severity: 'error',
  at,
  line: 'BR-0012',
  message: 'There is no output “R1-1”.',
  advice: 'Choose an output.',
  fix: { label: 'Write R.1-1', changes: [{ at, old: 'R1-1', new: 'R.1-1' }] },
}

const unlinked: ToldFinding = {
  code: 'RBB464',
  name: 'objective-not-linked',
  severity: 'warning',
  at: { source: 'Allocation', sheet: null, row: null, column: null },
  message: 'No goal takes I.6.',
  advice: 'Link it.',
}

const inSheet: ToldFinding = {
  ...unlinked,
  severity: 'info',
  at: { source: 'Plan.xlsx', sheet: 'BR', row: 14, column: 'H' },
}

function reportOf(findings: readonly ToldFinding[]): CheckReport {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const counts = { error: count('error'), warning: count('warning'), info: count('info'), ignored: 0 }
  return { valid: counts.error === 0, illustrative: false, counts, findings }
}

describe('as text', () => {
  test('findings stand by file, those at no cell last, with their place, sentence and fix, and are counted', () => {
    expect(checkText(reportOf([unlinked, unknown, inSheet]), false, page)).toBe(
      `lines.csv: 1 finding
error RBB316 lines.csv row 12, Output, line BR-0012: There
    is no output “R1-1”.
  fix: Write R.1-1

Plan.xlsx: 1 finding
info RBB464 Plan.xlsx BR!H14: No goal takes I.6.
  to do: Link it.

Allocation: 1 finding
warning RBB464 Allocation: No goal takes I.6.

1 error, 1 warning, 1 info. Errors make figures wrong or
incomplete: mend them first.
`,
    )
  })

  test('a budget without findings is said to have none', () => {
    expect(checkText(reportOf([]), false, page)).toBe('No errors, no warnings, no infos.\n')
  })

  test('a fix of another cell names the cell', () => {
    const changes = [{ at: { ...at, row: 13 }, old: 'x', new: '' }]
    const text = checkText(reportOf([{ ...unknown, fix: { label: 'Empty it', changes } }]), false, page)
    expect(text).toContain('  fix: Empty it (lines.csv row 13, Output "x" -> "")\n')
  })

  const many = Array.from({ length: 55 }, (_, row) => ({ ...unknown, at: { ...at, row } }))
  const often = [...many.slice(0, 30), unlinked, ...many.slice(30)]

  test('a rule that fires often shows twenty, then how many more', () => {
    const text = checkText(reportOf(often), false, page)
    expect(text.match(/^error/gm)).toHaveLength(20)
    expect(text).toContain('lines.csv: 55 findings\n')
    expect(text).toContain('\n  … and 35 more like it, RBB316 (--all shows them)\n')
    expect(text).toContain('No goal takes I.6.')
  })

  test('twenty are not shortened, and --all shortens nothing', () => {
    expect(checkText(reportOf(many.slice(0, 20)), false, page)).not.toContain('more like it')
    const text = checkText(reportOf(often), true, page)
    expect(text.match(/^error/gm)).toHaveLength(55)
    expect(text).not.toContain('more like it')
  })

  test('nothing in a file can steer the terminal', () => {
    const text = checkText(reportOf([{ ...unknown, line: 'a\u001b[2J\nb' }]), false, page)
    expect(text).toContain('line a [2J b: There')
  })
})

test('as JSON the keys stand in the documented order', () => {
  expect([...checkJson(reportOf([unlinked]))].join('')).toBe(`{
  "valid": true,
  "illustrative": false,
  "counts": {
    "error": 0,
    "warning": 1,
    "info": 0,
    "ignored": 0
  },
  "findings": [
    {
      "code": "RBB464",
      "name": "objective-not-linked",
      "severity": "warning",
      "message": "No goal takes I.6.",
      "advice": "Link it.",
      "at": {
        "source": "Allocation",
        "sheet": null,
        "row": null,
        "column": null
      }
    }
  ]
}
`)
})

test.each([0, 1, 1000, 1001])('as JSON, %d findings in pieces are one report', (count) => {
  const report = reportOf(Array.from({ length: count }, (_, row) => ({ ...unlinked, at: { ...at, row } })))
  const text = [...checkJson(report)].join('')
  expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`)
  expect(JSON.parse(text)).toEqual(report)
})

test('as CSV each finding is a row', () => {
  expect([...checkRows(reportOf([unknown, inSheet]))].flat()).toEqual([
    [
      'Code',
      'Name',
      'Severity',
      'Source',
      'Sheet',
      'Row',
      'Column',
      'Line',
      'Message',
      'Advice',
      'Fix',
      'Ignored',
    ],
    [
      'RBB316',
      'output-misspelt',
      'error',
      'lines.csv',
      '',
      '12',
      'Output',
      'BR-0012',
      'There is no output “R1-1”.',
      'Choose an output.',
      'Write R.1-1',
      '',
    ],
    [
      'RBB464',
      'objective-not-linked',
      'info',
      'Plan.xlsx',
      'BR',
      '14',
      'H',
      '',
      'No goal takes I.6.',
      'Link it.',
      '',
      '',
    ],
  ])
})
