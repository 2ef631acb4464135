import { openCsvBook } from '../../src/hosts/file/csv-book.ts'
import { readBudget } from '../../src/actions/read-budget.ts'
import type { PendingMode } from '../../src/core/allocation/allocation.ts'
import type { Budget } from '../../src/core/budget/budget.ts'
import type { Finding } from '../../src/core/finding.ts'
import { loadFramework } from '../../src/core/framework/load.ts'
import { lookupOf } from '../../src/core/framework/lookup.ts'
import { allocateBudget, findingsOf } from '../../src/core/rules/check-budget.ts'
import { frameworkRules } from '../../src/core/rules/framework/index.ts'
import { allRules, type RuleName } from '../../src/core/rules/index.ts'
import { runRules } from '../../src/core/rules/rule.ts'
import { ruleTexts } from '../../src/texts/catalogue.ts'
import { messageOf } from '../../src/texts/message.ts'
import { budgetIn, budgetOf, budgetOfCells, seed } from '../budget-of.ts'
import { auditCases } from '../core/framework/audit-cases.ts'
import { sound } from '../core/framework/sound.ts'
import { bookCases } from '../core/rules/book-cases.ts'
import { booksOf } from '../core/rules/books-of.ts'
import { cellCases, clean, csvCases } from '../core/rules/rule-cases.ts'

const texts = Object.entries(ruleTexts)

function check(budget: Budget, pending: PendingMode = 'include'): readonly Finding[] {
  return findingsOf(budget, allocateBudget(budget, pending))
}

function ofFrameworks(): readonly Finding[] {
  return auditCases.flatMap(([, , change]) => {
    const loaded = loadFramework({ ...sound, ...change })
    return loaded.ok ? runRules(frameworkRules, loaded.framework) : []
  })
}

/** Findings that need a particular way of reading or allocating. */
async function ofParticulars(): Promise<readonly Finding[]> {
  const pending = clean.BudgetLines.replace('R.1,R.1-1', 'I.1,I.1-5')
  const accented = clean.BudgetLines.replace('Publish notices', 'Préparation')
  const latin = { name: 'lines.csv', bytes: Buffer.from(accented, 'latin1') }
  const outputless = { ...seed, objectives: seed.objectives.map((one) => ({ ...one, outputs: [] })) }
  return [
    ...check(await budgetOf({ BudgetLines: clean.BudgetLines }, lookupOf(outputless))),
    ...check(await budgetOf({ ...clean, BudgetLines: pending }), 'exclude'),
    ...check(await readBudget(openCsvBook({ files: { BudgetLines: latin }, amountUnit: 1 }), lookupOf(seed))),
  ]
}

async function ofCells(): Promise<readonly Finding[]> {
  const header = ['Line', 'Unit', 'Activity', 'Objective', 'Output', 'Enabler', 'Category', 'Fund', 2020]
  const rows = cellCases.map(({ cell }, at) => [
    `L${at}`,
    'BR',
    'Publish',
    'R.1',
    'R.1-1',
    null,
    1,
    'RB',
    cell,
  ])
  return check(await budgetOfCells([header, ...rows]))
}

/** Findings of every rule, as the rules themselves give them. */
async function allFindings(): Promise<readonly Finding[]> {
  const budgets = await Promise.all([
    ...csvCases.map(({ tables }) => budgetOf(tables)),
    ...bookCases.map(({ books, given }) => booksOf(books, given)),
  ])
  return [
    ...ofFrameworks(),
    ...check(await budgetIn('tests/fixtures/mess')),
    ...budgets.flatMap((budget) => check(budget)),
    ...(await ofCells()),
    ...(await ofParticulars()),
  ]
}

function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w*)\}/g)].map(([, name]) => name ?? '')
}

test('every rule has a text, and every text a rule', () => {
  expect(Object.keys(ruleTexts).sort()).toEqual(allRules.map(({ name }) => name).sort())
})

describe('messages and what the rules give them', () => {
  let findings: readonly Finding[] = []
  beforeAll(async () => {
    findings = await allFindings()
  })

  test('every rule gives a finding', () => {
    const fired = new Set(findings.map(({ name }) => name))
    expect(allRules.map(({ name }) => name).filter((name) => !fired.has(name))).toEqual([])
  })

  test('every placeholder is among the parameters of every finding', () => {
    const without = findings.flatMap(({ name, params }) =>
      placeholdersIn(ruleTexts[name as RuleName].message)
        .filter((asked) => !(asked in params))
        .map((asked) => `${name} {${asked}}`),
    )
    expect([...new Set(without)]).toEqual([])
  })

  test('every sentence is whole', () => {
    const odd = findings
      .map((finding) => messageOf(finding))
      .filter(
        (message) => !message.endsWith('.') || /[{}]|undefined|NaN| {2}(?![^“]*”)| [,;:.]/.test(message),
      )
    expect([...new Set(odd)]).toEqual([])
  })
})

describe('the catalogue', () => {
  test.each(texts)('%s: one sentence each, and placeholders in the message only', (_name, text) => {
    const { title, message, advice, why, bad, good } = text
    for (const sentence of [message, advice, why]) expect(sentence).toMatch(/^[\p{Lu}“{].*\.$/u)
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
    expect(placeholdersIn([title, advice, why, bad, good].join(' '))).toEqual([])
    expect(bad).not.toBe(good)
  })

  test.each(texts)('%s: plain words', (_name, { title, message, advice, why }) => {
    const read = [title, message, advice, why].join(' ')
    expect(read).not.toMatch(
      /\b(null|undefined|pars\w+|regex|valid\w*|string|integer|array|boolean|invalid)\b/i,
    )
    expect(read).not.toMatch(/['"]/)
  })
})
