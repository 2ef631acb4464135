import { ownTables } from '../../workbook/own-tables.ts'
import { textCell } from '../../workbook/entered/entered-cell.ts'
import type { BookReader } from '../../workbook/port.ts'
import { planTitle } from '../../texts/plan-titles.ts'
import { editPlan } from '../edits/planned.ts'
import type { WritePlan } from '../../workbook/write-plan.ts'
import { tableTexts } from '../table-texts.ts'
import { ruleColumns, type TagRule } from '../tag-rules.ts'

/** A row of TagRules, by its headers. */
export type RuleTexts = Readonly<Record<(typeof ownTables)['TagRules'][number], string>>

/** A rule as the book keeps it. */
export interface KeptRule {
  readonly texts: RuleTexts
  /** Undefined where its row was changed by hand into something that is no rule. */
  readonly rule: TagRule | undefined
}

/** The rules that a book keeps; none where it has no table of them. */
export async function keptRules(book: BookReader): Promise<readonly KeptRule[]> {
  const rows = await tableTexts(book, 'TagRules')
  return rows.map((cells) => {
    const texts = Object.fromEntries(
      ownTables.TagRules.map((header, at) => [header, (cells[at] ?? '').trim()]),
    ) as RuleTexts
    return { texts, rule: ruleOf(texts) }
  })
}

/** What becomes of the rules that a book keeps. */
export interface RuleChange {
  readonly remove?: RuleTexts | undefined
  readonly add?: TagRule | undefined
}

/** Plans that a rule is kept, changed or deleted; nothing where the book has it already. */
export function planRuleChange(kept: readonly KeptRule[], { remove, add }: RuleChange): WritePlan {
  const wished = add && textsOf(add)
  const isThere = wished !== undefined && kept.some(({ texts }) => isSame(texts, wished))
  const isStaying = isThere && remove !== undefined && isSame(remove, wished)
  const gone = remove && !isStaying ? [remove] : []
  const come = wished && !isThere ? [wished] : []
  const verb = come.length === 0 ? 'deleteRule' : gone.length === 0 ? 'keepRule' : 'changeRule'
  return editPlan(planTitle(verb, 1), {
    rows: [
      {
        table: 'TagRules',
        remove: gone,
        add: come.map((texts) =>
          Object.fromEntries(Object.entries(texts).map(([header, text]) => [header, textCell(text)])),
        ),
      },
    ],
  })
}

function textsOf({ unit, column, contains, to }: TagRule): RuleTexts {
  return {
    Unit: unit.trim(),
    Column: column,
    Contains: contains.trim(),
    Output: to.kind === 'output' ? to.code : '',
    Enabler: to.kind === 'enabler' ? to.code : '',
  }
}

function ruleOf({ Unit, Column, Contains, Output, Enabler }: RuleTexts): TagRule | undefined {
  const column = ruleColumns.find((one) => one.toLowerCase() === Column.toLowerCase())
  if (!column || (Output === '') === (Enabler === '')) return undefined
  const to =
    Output === ''
      ? ({ kind: 'enabler', code: Enabler } as const)
      : ({ kind: 'output', code: Output } as const)
  return { unit: Unit, column, contains: Contains, to }
}

function isSame(one: RuleTexts, other: RuleTexts): boolean {
  return ownTables.TagRules.every((header) => one[header] === other[header])
}
