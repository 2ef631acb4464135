import { figureExplainer, type FigureRequest } from '../../actions/explain-figure.ts'
import { treeRows, type TreeQuery, type TreeRow } from '../../actions/explanation-tree.ts'
import { figureAt, shownFigures, type ShownFigure, type ShownFigures } from '../../actions/figure-at.ts'
import { figureOfWords, type FigureWords } from '../../actions/figure-of-words.ts'
import { originsOf, type OriginShare } from '../../actions/figure-sentence.ts'
import { planExplanation } from '../../actions/in-book/write-explanation.ts'
import { wouldReach, type WouldReach } from '../../actions/would-reach.ts'
import type { PendingMode } from '../../core/allocation/allocation.ts'
import type { Budget } from '../../core/budget/budget.ts'
import { periodsOf } from '../../core/budget/periods.ts'
import { centimesOf } from '../../core/report/centimes-of.ts'
import type { Explanation } from '../../core/report/shapes.ts'
import { explanationPlainText } from '../../texts/explanation-text.ts'
import { namedParts, titlesOf } from '../../texts/titles.ts'
import { linesOf, type EngineState, type ReadLines } from '../engine-state.ts'

/** A figure as its card shows it. */
export interface ExplainedFigure {
  readonly request: FigureRequest
  readonly title: string
  readonly centimes: number
  /** How the allocation that it is a figure of treats pending items. */
  readonly pending: PendingMode
  readonly illustrative: boolean
  readonly origins: readonly OriginShare[]
  readonly rows: readonly TreeRow[]
  /** Rows right below those, by the path of the row above. */
  readonly below: Readonly<Record<string, readonly TreeRow[]>>
  /** Of a figure without money. */
  readonly wouldReach: WouldReach | undefined
}

/** What the Review view asks. */
export const reviewVerbs = {
  figureAtCell: atCell,
  figureOfWords: ofWords,
  figureTitles: titled,
  explained,
  treeRows: (state: EngineState, { request, ...query }: TreeQuery & { readonly request: FigureRequest }) =>
    treeRows(explanationOf(linesOf(state), request), titlesOf(state.lookup.framework), {
      ...query,
      firstYear: linesOf(state).budget.lines.years[0],
    }),
  explanationText: (state: EngineState, { request }: { readonly request: FigureRequest }) =>
    explanationPlainText(explanationOf(linesOf(state), request), {
      currency: state.lookup.framework.currency ?? 'CHF',
      titles: titlesOf(state.lookup.framework),
    }),
  planExplanation: (
    state: EngineState,
    { request, at }: { readonly request: FigureRequest; readonly at: Date },
  ) =>
    planExplanation(
      { explanation: explanationOf(linesOf(state), request), framework: state.lookup.framework, now: at },
      state.look.names,
    ),
}

function explained(
  state: EngineState,
  { request, most, sort }: Omit<TreeQuery, 'path'> & { readonly request: FigureRequest },
): ExplainedFigure {
  const explanation = explanationOf(linesOf(state), request)
  const titles = titlesOf(state.lookup.framework)
  const [firstYear] = linesOf(state).budget.lines.years
  const rows = treeRows(explanation, titles, { path: [], most, sort, firstYear })
  const centimes = centimesOf(explanation.amount)
  return {
    request,
    title: namedParts(explanation.what, titles).title,
    centimes,
    pending: explanation.pending,
    illustrative: explanation.illustrative,
    origins: originsOf(explanation, state.lookup),
    rows,
    below: Object.fromEntries(
      rows
        .filter(({ parts }) => parts > 0)
        .map(({ path }) => [path.join(), treeRows(explanation, titles, { path, most, sort, firstYear })]),
    ),
    wouldReach:
      explanation.parts.length === 0 ? wouldReach(request.of, state.lookup, explanation.pending) : undefined,
  }
}

/** A figure that somebody clicked, and how the report that shows it was written. */
export interface ClickedFigure extends ShownFigure {
  readonly pending: PendingMode
  /** Main units of the currency in one unit of the published tables. */
  readonly unit: number
}

/** The figure that a cell of one of our sheets shows, by the name that the sheet has now. */
function atCell(
  state: EngineState,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: string },
): ClickedFigure | undefined {
  const key = state.look.sheets.find(({ name }) => name === sheet)?.key
  if (!key || !state.lines) return undefined
  const { pending, unit } = state.lines.settings
  const figure = figureAt(figuresOf(state.lines), { key, row, column })
  return figure && { ...figure, pending, unit }
}

/** The figure that words name, as the book's reports treat pending items. */
function ofWords(state: EngineState, { text }: { readonly text: string }): FigureWords {
  const { budget, settings } = linesOf(state)
  const asWritten = (request: FigureRequest): FigureRequest => ({ ...request, pending: settings.pending })
  const found = figureOfWords(text, state.lookup, periodKeys(budget))
  return found.is === 'figure'
    ? { ...found, request: asWritten(found.request) }
    : { ...found, requests: found.requests.map(asWritten) }
}

function titled(
  { lookup }: EngineState,
  { requests }: { readonly requests: readonly FigureRequest[] },
): readonly string[] {
  const titles = titlesOf(lookup.framework)
  return requests.map(({ of }) => namedParts(of, titles).title)
}

interface Kept {
  readonly explain: (request: FigureRequest) => Explanation
  readonly explained: Map<string, Explanation>
  figures?: ShownFigures
}

/** Explanations of one budget, as many as somebody goes back through. */
const kept = new WeakMap<Budget, Kept>()
const mostKept = 10

function keptOf({ budget, settings }: ReadLines): Kept {
  const known = kept.get(budget)
  if (known) return known
  const made = {
    explain: figureExplainer(budget, settings.pending),
    explained: new Map<string, Explanation>(),
  }
  kept.set(budget, made)
  return made
}

function explanationOf(lines: ReadLines, request: FigureRequest): Explanation {
  const { explain, explained: all } = keptOf(lines)
  const { of, part, period, pending } = request
  const key = JSON.stringify([of, part, period, pending])
  const found = all.get(key) ?? explain(request)
  all.delete(key)
  all.set(key, found)
  for (const old of [...all.keys()].slice(0, -mostKept)) all.delete(old)
  return found
}

function figuresOf(lines: ReadLines): ShownFigures {
  const own = keptOf(lines)
  own.figures ??= shownFigures(lines.budget, lines.settings)
  return own.figures
}

function periodKeys({ lines }: Budget): readonly string[] {
  return periodsOf(lines.years).map(({ key }) => key)
}
