import { EDITOR_ACTIVATED, FOCUSING_SHEET, IContextService } from '@univerjs/core'
import { activeCell, areaOfCell, blockAround, go } from './active-cell.ts'
import { shiftLines } from './commands/lines.ts'
import type { Hands } from './hands.ts'
import type { Windows } from './windows.tsx'
import { lastCell, nextSheet, turnPage, wholeLines } from './moves.ts'

type Press = () => unknown

/** The keys of Excel that Univer has no meaning for, or another one. */
export function handleKeys(
  hands: Hands,
  element: HTMLElement,
  windows: Windows,
  openButton: () => boolean,
): void {
  const keys = keysOf(hands, windows, openButton)
  const context = hands.injector.get(IContextService)
  element.addEventListener(
    'keydown',
    (event) => {
      const isTyping = context.getContextValue(EDITOR_ACTIVATED) || event.target instanceof HTMLInputElement
      if (isTyping || !context.getContextValue(FOCUSING_SHEET)) return
      const press = keys[nameOf(event)]
      if (!press) return
      event.preventDefault()
      event.stopPropagation()
      press()
    },
    true,
  )
}

/** `ctrl+shift+end`; a letter or sign as it is on the key. */
function nameOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): string {
  const parts = [ctrlKey || metaKey ? 'ctrl' : '', altKey ? 'alt' : '', shiftKey ? 'shift' : '']
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  return [
    ...parts.filter((part) => part !== ''),
    (letter ?? (key === ' ' ? 'space' : key)).toLowerCase(),
  ].join('+')
}

function keysOf(hands: Hands, windows: Windows, openButton: () => boolean): Readonly<Record<string, Press>> {
  const { act } = hands
  const person =
    (what: Parameters<typeof act>[0]): Press =>
    () =>
      act(what)
  const address = (): string => hands.address()
  const unknown =
    (what: string): Press =>
    () =>
      hands.refuse(`${what} is not offered in this stand-in for Excel.`)
  const first = (): { readonly row: number; readonly column: number } => {
    const { rows, columns } = hands.book.active.frozen
    return { row: rows, column: columns }
  }
  const home = (isExtending: boolean): void =>
    go(hands, { row: activeCell(hands).row, column: first().column }, isExtending)
  const enter = (text: string): boolean =>
    act((one) => one.enter(hands.address([areaOfCell(activeCell(hands))]), text))
  const line = (axis: 'rows' | 'columns'): void => wholeLines(hands, axis)
  return {
    home: () => home(false),
    'shift+home': () => home(true),
    'ctrl+home': () => go(hands, first()),
    'ctrl+shift+home': () => go(hands, first(), true),
    'ctrl+end': () => go(hands, lastCell(hands)),
    'ctrl+shift+end': () => go(hands, lastCell(hands), true),
    pageup: () => turnPage(hands, -1, false),
    pagedown: () => turnPage(hands, 1, false),
    'shift+pageup': () => turnPage(hands, -1, true),
    'shift+pagedown': () => turnPage(hands, 1, true),
    // Browsers keep Ctrl with these keys for their own tabs: Excel on the web takes Alt along.
    'ctrl+pageup': () => nextSheet(hands, -1),
    'ctrl+pagedown': () => nextSheet(hands, 1),
    'ctrl+alt+pageup': () => nextSheet(hands, -1),
    'ctrl+alt+pagedown': () => nextSheet(hands, 1),
    'shift+space': () => line('rows'),
    'ctrl+space': () => line('columns'),
    'ctrl+;': () => enter(todayText()),
    'ctrl+shift+:': () => enter(timeText()),
    'alt+arrowdown': openButton,
    'ctrl+f': () => windows.find(),
    'ctrl+h': () => windows.find(),
    'shift+f5': () => windows.find(),
    'ctrl+g': () => focusNameBox(),
    f5: () => focusNameBox(),
    'shift+f2': () => windows.remark('Note'),
    'ctrl+shift+z': hands.redo,
    'ctrl+5': person((one) => one.emphasise(address(), 'strikethrough')),
    'ctrl+shift+l': person((one) => one.turnFilter(hands.address([blockAround(hands)]))),
    'ctrl+t': person((one) => one.insertTable(hands.address([blockAround(hands)]))),
    'ctrl+l': person((one) => one.insertTable(hands.address([blockAround(hands)]))),
    'ctrl+9': person((one) => one.hideRows(address())),
    'ctrl+0': person((one) => one.hideColumns(address())),
    'ctrl+shift+(': person((one) => one.hideRows(address(), false)),
    'ctrl+-': () => shiftLines(hands, 'delete'),
    'ctrl+shift++': () => shiftLines(hands, 'insert'),
    'ctrl+shift+~': person((one) => one.format(address(), 'General')),
    'ctrl+shift+!': person((one) => one.format(address(), '#,##0.00')),
    'ctrl+shift+%': person((one) => one.format(address(), '0%')),
    'ctrl+shift+#': person((one) => one.format(address(), 'd-mmm-yy')),
    'ctrl+shift+&': person((one) => one.border(address(), 'outside')),
    'ctrl+shift+_': person((one) => one.border(address(), 'none')),
    'shift+f11': person((one) => one.addSheet(hands.book.sheets.indexOf(hands.book.active))),
    f9: () => void hands.settle(() => hands.book.calculate()).then(() => hands.book.lookUp()),
    f4: unknown('Repeating what was done last'),
    f7: unknown('The spelling check'),
    'ctrl+1': unknown('The window for the format of cells'),
    'ctrl+k': unknown('Inserting a link'),
    'ctrl+e': unknown('Flash fill'),
    'ctrl+q': unknown('Quick analysis'),
    'alt+f1': unknown('Inserting a chart by hand'),
    f11: unknown('Inserting a chart by hand'),
    'ctrl+p': unknown('Printing'),
  }
}

function focusNameBox(): void {
  document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.select()
}

/** Today as people type it: `11/26/2026`. */
function todayText(): string {
  const now = new Date()
  return `${now.getMonth() + 1}/${now.getDate()}/${now.getFullYear()}`
}

function timeText(): string {
  const now = new Date()
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
}
