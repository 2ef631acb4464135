// Writes docs/rules, a page for each rule, from the rules and their texts. With --check nothing is written, and
// the script fails where a page is stale, naming it. Paths are those of the folder it is run in.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { Severity } from '../src/core/finding.ts'
import { amountRules } from '../src/core/rules/amount/index.ts'
import { bookRules } from '../src/core/rules/book/index.ts'
import { cascadeRules } from '../src/core/rules/cascade/index.ts'
import { ceilingRules } from '../src/core/rules/ceiling/index.ts'
import { driverRules } from '../src/core/rules/driver/index.ts'
import { frameworkRules } from '../src/core/rules/framework/index.ts'
import type { RuleName } from '../src/core/rules/index.ts'
import { lineRules } from '../src/core/rules/line/index.ts'
import { linkRules } from '../src/core/rules/link/index.ts'
import { tagRules, unitRules } from '../src/core/rules/mapping/index.ts'
import { revenueRules } from '../src/core/rules/revenue/index.ts'
import { rowRules, sourceRules } from '../src/core/rules/source/index.ts'
import { splitRules } from '../src/core/rules/split/index.ts'
import { ruleTexts } from '../src/texts/catalogue.ts'
import { severityWord } from '../src/texts/message.ts'

const folder = 'docs/rules'

/** What a page needs of a rule. */
interface RuleHead {
  readonly code: string
  readonly name: RuleName
  readonly severity: Severity
}

interface Area {
  readonly title: string
  readonly rules: readonly RuleHead[]
}

const areas: readonly Area[] = [
  { title: 'The framework', rules: frameworkRules },
  { title: 'Tables, columns and rows', rules: [...sourceRules, ...rowRules, ...bookRules] },
  { title: 'Budget lines', rules: lineRules },
  { title: 'Units, outputs and enablers of lines', rules: [...unitRules, ...tagRules] },
  { title: 'Amounts', rules: amountRules },
  { title: 'Splits', rules: splitRules },
  { title: 'Drivers', rules: driverRules },
  { title: 'Links to goals', rules: linkRules },
  { title: 'The allocation', rules: cascadeRules },
  { title: 'Revenue', rules: revenueRules },
  { title: 'Ceilings', rules: ceilingRules },
]

const meaning = {
  error: 'Figures are wrong, incomplete or ambiguous until it is mended, so it cannot be ignored.',
  warning: 'Worth a second look. It can be ignored, with a reason.',
  info: 'Good to know. It can be ignored, with a reason.',
} as const satisfies Record<Severity, string>

const origin = '<!-- Generated from src/core/rules and src/texts: npm run docs -->'

/** Every page, by file name. */
function pages(): ReadonlyMap<string, string> {
  const rules = areas.flatMap((area) => area.rules.map((rule) => [fileOf(rule), pageOf(rule)] as const))
  return new Map([['README.md', index()], ...rules])
}

function index(): string {
  const sections = areas.map(({ title, rules }) => {
    const rows = [...rules]
      .sort((a, b) => a.code.localeCompare(b.code, 'en'))
      .map(({ code, name, severity }) => [
        `[${code}](${fileOf({ code, name })})`,
        `\`${name}\``,
        severity,
        ruleTexts[name].title,
      ])
    return `## ${title}\n\n${table([['Code', 'Name', 'Severity', 'What it finds'], ...rows])}`
  })
  const severities = Object.entries(meaning).map(([severity, means]) => `- **${severity}**: ${means}`)
  return `${[
    origin,
    '# Rules',
    'Every finding names its rule by a code, which is never used again for another. Words in _italics_ on the pages stand for what was found.',
    severities.join('\n'),
    ...sections,
  ].join('\n\n')}\n`
}

function pageOf({ code, name, severity }: RuleHead): string {
  const { title, message, advice, why, bad, good } = ruleTexts[name]
  return `${[
    origin,
    `# ${code} ${name}`,
    `**${title}**`,
    `${severityWord(severity)}. ${meaning[severity]}`,
    '## What it finds',
    message.replace(/\{(\w+)\}/g, '_$1_'),
    '## What to do',
    advice,
    '## Example',
    `- Gives this finding: \`${bad}\`\n- Put right: \`${good}\``,
    '## Why it matters',
    why,
    '[All rules](README.md)',
  ].join('\n\n')}\n`
}

function fileOf({ code, name }: Pick<RuleHead, 'code' | 'name'>): string {
  return `${code}-${name}.md`
}

/** Rows of cells as a Markdown table with even columns; the first is the header. */
function table([header = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => (row[at] ?? '').length)))
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** Pages that are missing, differ from what they should be, or belong to no rule any more. */
function staleAmong(wanted: ReadonlyMap<string, string>): readonly string[] {
  const written = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.md')) : []
  const isStale = (file: string): boolean =>
    !written.includes(file) || readFileSync(`${folder}/${file}`, 'utf8') !== wanted.get(file)
  return [...new Set([...wanted.keys(), ...written])].filter(isStale)
}

function run(check: boolean): number {
  const wanted = pages()
  const stale = staleAmong(wanted)
  if (check && stale.length > 0) {
    console.error(`Out of date in ${folder}: ${stale.join(', ')}\nBring them up to date with: npm run docs`)
    return 1
  }
  mkdirSync(folder, { recursive: true })
  for (const file of stale) {
    const page = wanted.get(file)
    if (page === undefined) rmSync(`${folder}/${file}`)
    else writeFileSync(`${folder}/${file}`, page)
  }
  return 0
}

process.exitCode = run(process.argv.includes('--check'))
