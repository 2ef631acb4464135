import type { CellStyle } from '../cell-style.ts'
import { parseLinesOrRange } from '../reference.ts'
import type { HighlightLook, Settings, ValidationLook } from '../sheet-look.ts'
import type { Spent } from '../spent.ts'
import { wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'
import type { ColourOf } from './colours.ts'
import { unknownSetting } from './losses.ts'
import type { Losses } from './losses.ts'

/** What rules refer to. */
export interface RuleContext {
  readonly highlights: readonly CellStyle[]
  readonly colourOf: ColourOf
  readonly losses: Losses
  readonly spent: Spent
}

/** The blocks that a list such as `A1:B2 D4` names. */
export function areasOf(list: string | undefined): readonly string[] {
  const areas = (list ?? '').replaceAll('$', '').split(/\s+/).filter(Boolean)
  if (areas.some((area) => parseLinesOrRange(area) === undefined))
    throw damaged('a rule in it has no range of cells')
  return areas
}

interface Draft {
  areas: readonly string[]
  settings: Settings
  formulas: string[]
}

/** Takes rules for what may be typed, the newer form among them, in which a formula stands in an element more. */
export class ValidationReader {
  private readonly drafts: Draft[] = []

  constructor(private readonly context: RuleContext) {}

  get looks(): readonly ValidationLook[] {
    const { losses } = this.context
    return this.drafts.filter(({ areas, settings }) => {
      if (areas.length === 0) losses.add(unknownSetting)
      // A rule of no type does nothing but show its prompt.
      return areas.length > 0 && settings.type !== undefined
    })
  }

  open(element: string, { sqref, ...settings }: Attributes): void {
    if (element === 'dataValidation') {
      this.context.spent.add('entries', 1)
      this.drafts.push({ areas: areasOf(sqref), settings: { ...settings }, formulas: [] })
    } else if (element === 'formula1' || element === 'formula2') this.drafts.at(-1)?.formulas.push('')
  }

  text(element: string, text: string): void {
    const draft = this.drafts.at(-1)
    if (!draft) return
    this.context.spent.add('characters', text.length)
    if (element === 'sqref') draft.areas = [...draft.areas, ...areasOf(text)]
    else draft.formulas.push((draft.formulas.pop() ?? '') + text)
  }
}

interface HighlightDraft extends Draft {
  readonly type: string
  readonly priority: number
  readonly thresholds: Settings[]
  readonly colors: string[]
  readonly style: CellStyle | undefined
}

/** Takes conditional formats. */
export class HighlightReader {
  private areas: readonly string[] = []
  private readonly drafts: HighlightDraft[] = []

  constructor(private readonly context: RuleContext) {}

  /** The first goes before the others. */
  get looks(): readonly HighlightLook[] {
    return this.drafts
      .filter(({ areas }) => areas.length > 0)
      .toSorted((one, other) => one.priority - other.priority)
      .map(({ areas, type, settings, formulas, thresholds, colors, style }) => ({
        ...{ areas, type, settings, formulas, thresholds, colors },
        ...(style && { style }),
      }))
  }

  open(element: string, attributes: Attributes): void {
    const { spent, colourOf } = this.context
    const draft = this.drafts.at(-1)
    switch (element) {
      case 'conditionalFormatting':
        this.areas = areasOf(attributes.sqref)
        return
      case 'cfRule':
        spent.add('entries', 1)
        this.drafts.push(this.begun(attributes))
        return
      case 'formula':
        draft?.formulas.push('')
        return
      case 'cfvo':
        spent.add('entries', 1)
        draft?.thresholds.push({ ...attributes })
        return
      case 'color':
        draft?.colors.push(colourOf(attributes) ?? '000000')
        return
      case 'iconSet':
      case 'dataBar':
        if (draft) draft.settings = { ...draft.settings, ...attributes }
    }
  }

  text(element: string, text: string): void {
    const draft = this.drafts.at(-1)
    if (element !== 'formula' || !draft) return
    this.context.spent.add('characters', text.length)
    draft.formulas.push((draft.formulas.pop() ?? '') + text)
  }

  private begun({ type = 'expression', priority, dxfId, ...settings }: Attributes): HighlightDraft {
    const { highlights } = this.context
    const style = dxfId === undefined ? undefined : highlights[wholeNumber(dxfId, 'a conditional format')]
    if (dxfId !== undefined && style === undefined)
      throw damaged('a conditional format in it names a look that is not there')
    return {
      areas: this.areas,
      type,
      priority: /^-?\d{1,10}$/.test(priority ?? '') ? Number(priority) : 0,
      settings: { ...settings },
      formulas: [],
      thresholds: [],
      colors: [],
      style,
    }
  }
}
