import type { DataValidation } from 'hucre'
import { escapedText } from './escaped-text.ts'
import type { WrittenList } from './written-book.ts'

export function listValidation({ ref, from, others, prompt, refusal }: WrittenList): DataValidation {
  return {
    type: 'list',
    range: ref,
    formula1: from,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: others === 'refused' ? 'stop' : 'warning',
    errorTitle: escapedText(refusal.title),
    errorMessage: escapedText(refusal.text),
    ...(prompt && {
      showInputMessage: true,
      inputTitle: escapedText(prompt.title),
      inputMessage: escapedText(prompt.text),
    }),
  }
}
