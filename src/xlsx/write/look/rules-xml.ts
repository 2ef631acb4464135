import type { HighlightLook, Settings, ValidationLook } from '../../sheet-look.ts'
import { escapedText } from '../escaped-text.ts'
import { counted, element, textElement } from './element.ts'
import type { LookNumber } from './filter-xml.ts'

/** Settings of bars and icons that stand in an element of their own. */
const inner: ReadonlySet<string> = new Set([
  'showValue',
  'reverse',
  'iconSet',
  'minLength',
  'maxLength',
  'percent',
])

/** Conditional formats, each in an element of its own; the first goes before the others. */
export function highlightsXml(highlights: readonly HighlightLook[], numberOf: LookNumber): string {
  return highlights
    .map((look, at) =>
      element('conditionalFormatting', { sqref: look.areas.join(' ') }, ruleXml(look, at + 1, numberOf)),
    )
    .join('')
}

function ruleXml(look: HighlightLook, priority: number, numberOf: LookNumber): string {
  const { type, settings, formulas, thresholds, colors, style } = look
  const isGraphic = thresholds.length > 0
  const [own, ofGraphic] = isGraphic ? split(settings) : [settings, {}]
  const points = thresholds.map((threshold) => element('cfvo', threshold)).join('')
  const painted = colors.map((rgb) => element('color', { rgb: `FF${rgb}` })).join('')
  return element(
    'cfRule',
    { type, ...(style && { dxfId: String(numberOf(style)) }), priority: String(priority), ...own },
    formulas.map((formula) => textElement('formula', formula)).join('') +
      (isGraphic ? element(type, ofGraphic, points + painted) : ''),
  )
}

function split(settings: Settings): readonly [own: Settings, ofGraphic: Settings] {
  const entries = Object.entries(settings)
  return [
    Object.fromEntries(entries.filter(([name]) => !inner.has(name))),
    Object.fromEntries(entries.filter(([name]) => inner.has(name))),
  ]
}

const texts: ReadonlySet<string> = new Set(['error', 'errorTitle', 'prompt', 'promptTitle'])

export function validationsXml(validations: readonly ValidationLook[]): string {
  return counted(
    'dataValidations',
    validations.map(({ areas, settings, formulas }) => {
      const written = Object.entries(settings).map(([name, text]): [string, string | undefined] => [
        name,
        texts.has(name) ? escapedText(text ?? '') : text,
      ])
      return element(
        'dataValidation',
        { ...Object.fromEntries(written), sqref: areas.join(' ') },
        formulas.map((formula, at) => textElement(`formula${at + 1}`, formula)).join(''),
      )
    }),
  )
}
