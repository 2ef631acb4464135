import type { PlanSummary } from '../../../actions/plan-summary.ts'
import { planTexts } from '../../../texts/pane/plan.ts'
import type { Words } from '../../../texts/pane/words.ts'

/** What a step leads to. */
export type StepAct = 'insert' | 'adopt' | 'tag' | 'links' | 'drivers' | 'revenue' | 'allocate' | 'check'

/** A step of the plan: how it stands, in a shape, a word and a count, and the one thing to be done about it. */
export interface ChecklistItem {
  readonly name: string
  readonly is: 'done' | 'open' | 'optional' | 'old'
  readonly count: string
  readonly link: string
  readonly act: StepAct
}

/** The steps of a plan, in the order in which they are taken. */
export function checklistItems(summary: PlanSummary, words: Words): readonly ChecklistItem[] {
  const texts = words.of(planTexts).checklist
  const { framework, frameworkSheets, lines, untagged, links, defaultBasis, appendixA } = summary
  const { present = 0, of = 0 } = frameworkSheets ?? {}
  const { asOf, aged } = appendixA
  // A table of ours that holds no line yet is no place of lines.
  const places = summary.sources.filter(({ holds }) => holds !== undefined && holds.lines > 0)
  const sheets = words.count(texts.countSheets, new Set(places.map(({ name, sheet }) => sheet ?? name)).size)
  const left = words.number(untagged.lines)
  return [
    {
      name: texts.frameworkSheets,
      is: present < of ? 'open' : 'done',
      count: words.fill(texts.sheetsOf, { present, of }),
      link: present < of ? texts.insert : texts.update,
      act: 'insert',
    },
    {
      name: texts.lines,
      is: lines.lines > 0 ? 'done' : 'open',
      count: lines.lines > 0 ? words.count(texts.countLines, lines.lines, { sheets }) : texts.noLines,
      link: texts.useMyLines,
      act: 'adopt',
    },
    {
      name: texts.tags,
      is: lines.lines > 0 && untagged.lines === 0 ? 'done' : 'open',
      count:
        untagged.lines > 0
          ? words.fill(texts.left, {
              lines: left,
              money: words.money(untagged.centimes, framework.currency),
            })
          : lines.lines > 0
            ? texts.allTagged
            : texts.noLines,
      link: texts.tag,
      act: 'tag',
    },
    {
      name: texts.links,
      is: links.linked < links.of ? 'open' : 'done',
      count: words.fill(texts.linked, { linked: links.linked, of: links.of }),
      link: texts.addLinks,
      act: 'links',
    },
    {
      name: texts.drivers,
      is: defaultBasis.enablers > 0 || lines.lines === 0 ? 'open' : 'done',
      count:
        lines.lines === 0
          ? texts.noPools
          : defaultBasis.enablers > 0
            ? words.count(texts.onDefault, defaultBasis.enablers)
            : texts.allDriven,
      link: texts.addDrivers,
      act: 'drivers',
    },
    {
      name: texts.others,
      is: 'optional',
      count: words.fill(texts.otherRows, { revenue: summary.revenueRows, ceilings: summary.ceilingRows }),
      link: texts.goTo,
      act: 'revenue',
    },
    {
      name: texts.appendixA,
      is: asOf === undefined ? 'open' : aged.length > 0 ? 'old' : 'done',
      count: asOf ?? texts.never,
      link: texts.allocate,
      act: 'allocate',
    },
  ]
}

/** The first step that is not done; undefined where all are. */
export function firstOpen(items: readonly ChecklistItem[]): ChecklistItem | undefined {
  return items.find(({ is }) => is === 'open' || is === 'old')
}
