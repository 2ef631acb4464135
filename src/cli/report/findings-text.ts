import type { Place } from '../../core/finding.ts'
import type { ToldFinding } from '../../core/report/shapes.ts'
import { counted } from './count-text.ts'
import { ignoredText } from './ignored-text.ts'
import { placeText } from '../../texts/place-text.ts'
import { wrap } from './plain-text.ts'
import { oneLine } from '../../texts/one-line.ts'
import type { Page } from './style.ts'

/** A rule that fires often shows this many of its findings, and then how many more there are. */
const shownOfOneRule = { error: 20, warning: 20, info: 3 } as const

/**
 * Findings as blocks of text, a block a file, in the order given; those at no cell come last. What to do is said
 * once for each rule.
 * @param all shortens no list
 */
export function findingsText(findings: readonly ToldFinding[], all: boolean, page: Page): readonly string[] {
  const ofRule = countBy(findings, ({ code }) => code)
  const seen = new Map<string, number>()
  const blocks = new Map<string, string[]>()
  for (const finding of [...findings.filter(isAtCell), ...findings.filter((one) => !isAtCell(one))]) {
    const { code } = finding
    const most = shownOfOneRule[finding.severity]
    const number = (seen.get(code) ?? 0) + 1
    seen.set(code, number)
    if (!all && number > most) continue
    const block = blocks.get(finding.at.source) ?? []
    block.push(findingText(finding, number === 1, page))
    const more = (ofRule.get(code) ?? 0) - number
    if (!all && number === most && more > 0) {
      block.push(`  … and ${more} more like it, ${code} (--all shows them)`)
    }
    blocks.set(finding.at.source, block)
  }
  const inSource = countBy(findings, ({ at }) => at.source)
  return [...blocks].map(([source, block]) => {
    const heading = `${oneLine(source)}: ${counted(inSource.get(source) ?? 0, 'finding')}`
    return [page.style.heading(heading), ...block].join('\n')
  })
}

/** Findings about the cascade as a whole stand at no cell. */
function isAtCell({ at }: ToldFinding): boolean {
  return at.row !== null
}

/**
 * `error RBB316 lines.csv row 12, Output, line BR-0012: message`, and below it the fix, or else the advice where it
 * is wanted. Sentences are one line already, with marks that keep texts written from right to left apart.
 */
function findingText(finding: ToldFinding, isAdvised: boolean, page: Page): string {
  const { severity, code, at, line, message, advice, fix, ignored } = finding
  const where = [placeText(at), ...(typeof line === 'string' ? [`line ${oneLine(line)}`] : [])].join(', ')
  const told = wrap(`${severity} ${code} ${where}: ${message}`, page.width, '    ')
  const painted = page.style.severity[severity](severity) + told.slice(severity.length)
  const below = ignored
    ? [`  ignored: ${oneLine(ignoredText(ignored))}`]
    : fix
      ? [`  fix: ${fixText(fix, at)}`]
      : isAdvised && advice !== ''
        ? [`  to do: ${advice}`]
        : []
  return [painted, ...below.map((text) => wrap(text, page.width, '    '))].join('\n')
}

/** The fix; cells other than the finding's own are named, with their old and new text. */
function fixText({ label, changes }: NonNullable<ToldFinding['fix']>, at: Place): string {
  const own = placeText(at)
  const elsewhere = changes.filter((change) => placeText(change.at) !== own)
  const cells = elsewhere.map((change) => `${placeText(change.at)} "${change.old}" -> "${change.new}"`)
  return cells.length > 0 ? `${label} (${oneLine(cells.join('; '))})` : label
}

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
