import { findArea } from '../../model/book/find-area.ts'
import { isLegalName } from '../../model/book/names.ts'
import { ExcelError } from '../../model/excel-error.ts'
import type { Hands } from './hands.ts'

/**
 * Goes where the name box says: an address, also on another sheet, a name, a table or a part of one. What is none of them
 * becomes the name of what is selected.
 */
export function handleNameBox(hands: Hands, element: HTMLElement, focus: () => void): void {
  element.addEventListener(
    'keydown',
    (event) => {
      const { target, key } = event
      if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return
      if (!target.closest('[data-u-comp="defined-name"]')) return
      event.preventDefault()
      event.stopPropagation()
      if (goTo(hands, target.value.trim())) focus()
    },
    true,
  )
}

function goTo(hands: Hands, text: string): boolean {
  const { book } = hands
  try {
    const [first = '', ...others] = text.split(/[,;]/)
    const { sheet } = findArea(book, book.active, first)
    for (const other of others) findArea(book, sheet, other)
  } catch (thrown) {
    if (!(thrown instanceof ExcelError)) throw thrown
    return name(hands, text)
  }
  return hands.act((person) => person.select(text.replaceAll(';', ',')))
}

function name(hands: Hands, text: string): boolean {
  if (!isLegalName(text))
    return hands.refuse(
      `There is no cell, name or table called ${text}, and what is selected cannot be called so: a name is letters, digits, points and underlines, and begins with a letter.`,
    )
  const [area, ...others] = hands.selected()
  return area && others.length === 0
    ? hands.act((person) => person.defineName(text, hands.address([area])))
    : hands.refuse('Select a single block of cells to give it a name.')
}
