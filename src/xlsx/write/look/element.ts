import type { Settings } from '../../sheet-look.ts'
import { xmlText } from '../escaped-text.ts'

/** An element with its attributes, and what stands in it, if anything. */
export function element(name: string, settings: Settings, inside = ''): string {
  const attributes = Object.entries(settings)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${attributeText(value)}"`))
    .join('')
  return inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`
}

/** A text in an element, spaces at its ends kept. */
export function textElement(name: string, text: string): string {
  const kept = /^\s|\s$/.test(text) ? ' xml:space="preserve"' : ''
  return `<${name}${kept}>${xmlText(text)}</${name}>`
}

/** Elements in one that counts them; nothing where there are none. */
export function counted(name: string, elements: readonly string[], settings: Settings = {}): string {
  if (elements.length === 0) return ''
  return element(name, { ...settings, count: String(elements.length) }, elements.join(''))
}

/** Readers make spaces of line breaks in attributes, unless they are written as numbers. */
function attributeText(value: string): string {
  return xmlText(value).replace(/[\t\n\r]/g, (found) => `&#${found.charCodeAt(0)};`)
}
