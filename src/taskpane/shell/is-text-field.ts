const typed = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', ''])

/** Whether keys typed there write text, so that Ctrl+Z is the field's own. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return typed.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
