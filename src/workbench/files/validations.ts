import type { Settings, ValidationLook } from '../../xlsx/sheet-look.ts'
import { isObject, type Json } from '../json.ts'
import { areaText, parseArea } from '../model/area.ts'
import type { ListRule } from '../model/book/sheet.ts'
import { fillFormula } from '../model/formula/shift.ts'
import { asWritten } from './future-functions.ts'
import { filedFormula, filedOperator, operatorOf, part, ruleFormula, textPart } from './formula-text.ts'

const kinds: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
}
const types = new Map(Object.entries(kinds).map(([type, kind]) => [kind, type]))
const isOn = (text: string | undefined): boolean => text === '1' || text === 'true'
const longestList = 255

/** The rules of a sheet for what may be typed, one for each block. */
export function listRules(looks: readonly ValidationLook[]): ListRule[] {
  return looks.flatMap(({ areas, settings, formulas }) => {
    const first = parseArea(areas[0] ?? 'A1')
    return areas.flatMap((text): ListRule[] => {
      const area = parseArea(text)
      const [down, across] = [area.top - first.top, area.left - first.left]
      // Formulas are written for the first cell of all.
      const moved = formulas.map((one) => (down === 0 && across === 0 ? one : fillFormula(one, down, across)))
      const rule = ruleOf(settings, moved)
      return rule === undefined ? [] : [{ area, rule, ...alertsOf(settings) }]
    })
  })
}

function ruleOf(
  { type, operator, showDropDown }: Settings,
  [formula1, formula2]: readonly string[],
): Json | undefined {
  if (type === 'list') {
    const literal = /^"(.*)"$/s.exec(formula1 ?? '')?.[1]
    const source = literal === undefined ? `=${asWritten(formula1 ?? '')}` : literal.replaceAll('""', '"')
    // What is called to show the button hides it.
    return source === '=' || source === ''
      ? undefined
      : { list: { inCellDropDown: !isOn(showDropDown), source } }
  }
  if (type === 'custom') return { custom: { formula: `=${asWritten(formula1 ?? '')}` } }
  const kind = kinds[type ?? '']
  if (kind === undefined) return undefined
  return {
    [kind]: {
      formula1: ruleFormula(formula1),
      ...(formula2 !== undefined && { formula2: ruleFormula(formula2) }),
      operator: operatorOf(operator).replace(/OrEqual$/, '$&To'),
    },
  }
}

function alertsOf(settings: Settings): Pick<ListRule, 'errorAlert' | 'prompt' | 'ignoreBlanks'> {
  const { error = '', errorTitle = '', errorStyle = 'stop', prompt = '', promptTitle = '' } = settings
  const style = { stop: 'Stop', warning: 'Warning', information: 'Information' }[errorStyle] ?? 'Stop'
  return {
    errorAlert: { message: error, showAlert: isOn(settings.showErrorMessage), style, title: errorTitle },
    prompt: { message: prompt, showPrompt: isOn(settings.showInputMessage), title: promptTitle },
    ignoreBlanks: isOn(settings.allowBlank),
  }
}

/** The rules as a file holds them; those that it cannot are left out. */
export function validationLooks(rules: readonly ListRule[]): readonly ValidationLook[] {
  return rules.flatMap(({ area, rule, errorAlert, prompt, ignoreBlanks }): ValidationLook[] => {
    const [kind = ''] = isObject(rule) ? Object.keys(rule) : []
    const own = part(rule, kind) ?? null
    const found = filedRule(kind, own)
    if (!found) return []
    const flag = (name: string, is: boolean): Settings => (is ? { [name]: '1' } : {})
    const text = (name: string, value: string): Settings => (value === '' ? {} : { [name]: value })
    const style = textPart(errorAlert, 'style').toLowerCase()
    const settings: Settings = {
      ...found.settings,
      ...(style !== '' && style !== 'stop' && { errorStyle: style }),
      ...flag('allowBlank', ignoreBlanks),
      ...flag('showDropDown', kind === 'list' && part(own, 'inCellDropDown') === false),
      ...flag('showInputMessage', part(prompt, 'showPrompt') === true),
      ...flag('showErrorMessage', part(errorAlert, 'showAlert') === true),
      ...text('errorTitle', textPart(errorAlert, 'title').slice(0, 32)),
      ...text('error', textPart(errorAlert, 'message').slice(0, 255)),
      ...text('promptTitle', textPart(prompt, 'title').slice(0, 32)),
      ...text('prompt', textPart(prompt, 'message').slice(0, 255)),
    }
    return [{ areas: [areaText(area)], settings, formulas: found.formulas }]
  })
}

function filedRule(kind: string, own: Json): Pick<ValidationLook, 'settings' | 'formulas'> | undefined {
  if (kind === 'list') {
    const source = textPart(own, 'source')
    const formula = source.startsWith('=') ? filedFormula(source) : `"${source.replaceAll('"', '""')}"`
    if (source === '' || (!source.startsWith('=') && source.length > longestList)) return undefined
    return { settings: { type: 'list' }, formulas: [formula] }
  }
  if (kind === 'custom') {
    return { settings: { type: 'custom' }, formulas: [filedFormula(part(own, 'formula'))] }
  }
  const type = types.get(kind)
  if (type === undefined) return undefined
  const operator = filedOperator(textPart(own, 'operator'))
  const second = part(own, 'formula2')
  return {
    settings: { type, ...(operator !== 'between' && operator !== '' && { operator }) },
    formulas: [
      filedFormula(part(own, 'formula1')),
      ...(second === undefined || second === null || second === '' ? [] : [filedFormula(second)]),
    ],
  }
}
