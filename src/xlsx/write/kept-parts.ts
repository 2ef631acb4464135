import { strToU8 } from 'fflate'
import type { KeptAddIn, KeptText } from '../kept-texts.ts'
import { element } from './look/element.ts'
import { addPart, type MorePart } from './more-parts.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Puts what add-ins keep with a sheet into parts of their own; gives the section of the sheet that leads to them. */
export function keptSection(
  parts: Map<string, Uint8Array>,
  sheetPart: string,
  kept: readonly KeptText[],
): string {
  const items = kept.map(({ name, text }) => {
    const part: MorePart = {
      name: `xl/customProperty${countOf(parts, 'xl/customProperty') + 1}.bin`,
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty',
      link: `${office}/customProperty`,
    }
    return element('customPr', { name, 'r:id': addPart(parts, sheetPart, part, wideText(text)) })
  })
  return items.length === 0 ? '' : element('customProperties', {}, items.join(''))
}

/** Puts the settings of an add-in into the file, its pane closed. */
export function putAddIn(parts: Map<string, Uint8Array>, { reference, settings }: KeptAddIn): void {
  const properties = settings.map(({ name, text }) => element('we:property', { name, value: text }))
  const extension = element(
    'we:webextension',
    {
      'xmlns:we': 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11',
      id: `{${(reference.id ?? '').replace(/[{}]/g, '').toUpperCase()}}`,
    },
    `${element('we:reference', reference)}<we:alternateReferences/>${element(
      'we:properties',
      {},
      properties.join(''),
    )}<we:bindings/><we:snapshot xmlns:r="${office}"/>`,
  )
  const panes = {
    name: 'xl/webextensions/taskpanes.xml',
    contentType: 'application/vnd.ms-office.webextensiontaskpanes+xml',
    link: 'http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes',
  }
  addPart(parts, '', panes, new Uint8Array())
  const own = {
    name: 'xl/webextensions/webextension1.xml',
    contentType: 'application/vnd.ms-office.webextension+xml',
    link: 'http://schemas.microsoft.com/office/2011/relationships/webextension',
  }
  const id = addPart(parts, panes.name, own, strToU8(head + extension))
  const pane = element(
    'wetp:taskpane',
    { dockstate: 'right', visibility: '0', width: '350', row: '0' },
    element('wetp:webextensionref', { 'xmlns:r': office, 'r:id': id }),
  )
  const namespace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11'
  parts.set(panes.name, strToU8(head + element('wetp:taskpanes', { 'xmlns:wetp': namespace }, pane)))
}

function countOf(parts: ReadonlyMap<string, Uint8Array>, begin: string): number {
  return [...parts.keys()].filter((name) => name.startsWith(begin)).length
}

/** Two bytes a letter, the lower one first, as Excel keeps such texts. */
function wideText(text: string): Uint8Array {
  const bytes = new Uint8Array(2 * text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    bytes[2 * at] = unit & 0xff
    bytes[2 * at + 1] = unit >> 8
  }
  return bytes
}
