import type { Place } from '../../finding.ts'
import type { ResultsFramework } from '../../framework/schema.ts'

/** What a coded item of a framework is; a code is a key only within its kind. */
export type ItemKind =
  | 'sector'
  | 'unit'
  | 'goal'
  | 'target'
  | 'objective'
  | 'outcome'
  | 'output'
  | 'enabler'
  | 'risk'
  | 'action line'
  | 'category'
  | 'fund'
  | 'revenue source'

/** An item with what any of its kind may hold; `parent` is the code it hangs on, where its kind has one. */
export interface Item {
  readonly kind: ItemKind
  readonly code: string
  readonly text: string
  readonly parent: string | undefined
  readonly printed: readonly string[]
}

interface Coded {
  readonly code: string
  readonly name?: string | undefined
  readonly title?: string | undefined
  readonly text?: string | undefined
  readonly printed?: string | undefined
}

/** Every coded item of a framework, kind by kind, in printed order. */
export function itemsOf(framework: ResultsFramework): readonly Item[] {
  const { goals, objectives, enablers } = framework
  return [
    ...listed('sector', framework.sectors),
    ...listed('unit', framework.units),
    ...listed('goal', goals),
    ...goals.flatMap(({ code, targets }) => listed('target', targets, code)),
    ...objectives.map((objective) => {
      const { list, table } = objective.wordings ?? {}
      return itemOf('objective', objective, undefined, [list?.code, table?.code])
    }),
    ...objectives.flatMap(({ code, outcomes }) => listed('outcome', outcomes, code)),
    ...objectives.flatMap(({ code, outputs }) => listed('output', outputs, code)),
    ...(enablers ?? []).map((enabler) => itemOf('enabler', enabler, enabler.unit)),
    ...listed('risk', framework.risks),
    ...listed('action line', framework.actionLines),
    ...listed('category', framework.categories),
    ...listed('fund', framework.funds),
    ...listed('revenue source', framework.revenueSources),
  ]
}

function listed(kind: ItemKind, items: readonly Coded[] | undefined, parent?: string): readonly Item[] {
  return (items ?? []).map((item) => itemOf(kind, item, parent))
}

function itemOf(
  kind: ItemKind,
  item: Coded,
  parent: string | undefined,
  alsoPrinted: readonly (string | undefined)[] = [],
): Item {
  const printed = new Set([item.printed, ...alsoPrinted].flatMap((form) => form ?? []))
  return {
    kind,
    code: item.code,
    text: item.title ?? item.name ?? item.text ?? '',
    parent,
    printed: [...printed],
  }
}

/** A framework's own findings stand in no sheet; their parameters name the item. */
export function placeOf({ id }: ResultsFramework): Place {
  return { source: id, sheet: null, row: null, column: null }
}

/** Whether two codes are one: codes differ without regard to case. */
export function sameCode(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

/** Whether a list of coded items holds a code. */
export function holds(items: readonly { readonly code: string }[], code: string): boolean {
  return items.some((item) => sameCode(item.code, code))
}
