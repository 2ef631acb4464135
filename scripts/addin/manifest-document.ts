import { JSDOM } from 'jsdom'

const officeApp = 'http://schemas.microsoft.com/office/appforoffice/1.1'
const overrides = 'http://schemas.microsoft.com/office/taskpaneappversionoverrides'
const basicTypes = 'http://schemas.microsoft.com/office/officeappbasictypes/1.0'
const instance = 'http://www.w3.org/2001/XMLSchema-instance'

/** The namespaces of a task pane's manifest, as its prefixes name them. */
export const namespaces = { officeApp, overrides, basicTypes }

/** A manifest as XML; throws where it is not well formed. */
export function documentOf(manifest: string): Document {
  return new JSDOM(manifest, { contentType: 'application/xml' }).window.document
}

/** All elements of a name, such as `Icon`, in any namespace. */
export function named(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagNameNS('*', name)]
}

/** The value of `xsi:type`. */
export function typeOf(element: Element): string | null {
  return element.getAttributeNS(instance, 'type')
}

/** A value with those it has in other languages, in the order written. */
export function valuesOf(setting: Element): string[] {
  const all = [
    setting.getAttribute('DefaultValue'),
    ...named(setting, 'Override').map((other) => other.getAttribute('Value')),
  ]
  return all.map((value) => value ?? '')
}

/** The element and where it is used, such as `Control Rbb.Plan.Button`. */
export function shown(element: Element): string {
  const name = element.getAttribute('id') ?? element.getAttribute('resid') ?? element.getAttribute('Name')
  return name === null ? element.localName : `${element.localName} ${name}`
}
