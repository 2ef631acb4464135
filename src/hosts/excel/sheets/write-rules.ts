import type { HighlightPlan, ListPlan } from '../../../workbook/write-plan.ts'
import { colour } from './looks.ts'
import type { SheetCalls } from './sheet-calls.ts'

export function writeLists(calls: SheetCalls, lists: readonly ListPlan[]): void {
  for (const { ref, from, others, prompt, refusal } of lists) {
    calls.add(
      (sheet) => {
        const { dataValidation } = sheet.getRange(ref)
        dataValidation.rule = { list: { inCellDropDown: true, source: `=${from}` } }
        dataValidation.ignoreBlanks = true
        dataValidation.errorAlert = {
          showAlert: true,
          style: others === 'refused' ? 'Stop' : 'Warning',
          title: refusal.title,
          message: refusal.text,
        }
        if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text }
      },
      { calls: 3, text: refusal.text.length + (prompt?.text.length ?? 0) },
    )
  }
}

/** The first of the plan goes before the others; in Excel each new one does. */
export function writeHighlights(calls: SheetCalls, highlights: readonly HighlightPlan[]): void {
  for (const { ref, formula, style } of highlights.toReversed()) {
    calls.add(
      (sheet) => {
        const { custom } = sheet.getRange(ref).conditionalFormats.add('Custom')
        custom.rule.formula = `=${formula}`
        const { font, fill } = custom.format
        if (style.bold) font.bold = true
        if (style.italic) font.italic = true
        if (style.color !== undefined) font.color = colour(style.color)
        if (style.fill !== undefined) fill.color = colour(style.fill)
      },
      { calls: 5, text: formula.length },
    )
  }
}

/** What a sheet that we guard against slips still lets people do. */
export const ourProtection = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
} as const satisfies Excel.WorksheetProtectionOptions
