/** An add-in as its manifest tells it, in the language of its default. */
export interface AddIn {
  readonly name: string
  readonly tab: string
  readonly groups: readonly ButtonGroup[]
  /** The page of the pane that is shown where no button was pressed. */
  readonly pane: string
  /** The page that holds the functions of buttons. */
  readonly functions: string | undefined
}

export interface ButtonGroup {
  readonly id: string
  readonly label: string
  readonly buttons: readonly RibbonButton[]
}

export interface RibbonButton {
  readonly id: string
  readonly label: string
  readonly tip: string
  readonly icon: string | undefined
  readonly press:
    | { readonly is: 'pane'; readonly url: string; readonly title: string }
    | { readonly is: 'function'; readonly name: string }
}

/** Icons are drawn at 32 pixels, or from the next larger one. */
const iconSize = 32

/**
 * Reads a manifest of the add-in-only kind (XML), as far as a ribbon and a pane show it.
 * @throws Error in words where it is none, or names no page
 */
export function readManifest(text: string): AddIn {
  const document = new DOMParser().parseFromString(text, 'application/xml')
  const root = document.documentElement
  if (root.localName !== 'OfficeApp')
    throw new Error('The manifest is not that of an add-in: it has no OfficeApp.')
  const source = child(child(root, 'DefaultSettings'), 'SourceLocation')?.getAttribute('DefaultValue')
  if (source === null || source === undefined)
    throw new Error('The manifest names no page: it has no SourceLocation.')
  const name = child(root, 'DisplayName')?.getAttribute('DefaultValue') ?? source
  const overrides = child(root, 'VersionOverrides')
  const workbook =
    overrides && named(child(overrides, 'Hosts'), 'Host').find((host) => typeOf(host) === 'Workbook')
  const form = child(workbook, 'DesktopFormFactor')
  const said = resources(overrides)
  const surface = named(form, 'ExtensionPoint').find((point) => typeOf(point) === 'PrimaryCommandSurface')
  const tabs = [...named(surface, 'CustomTab'), ...named(surface, 'OfficeTab')]
  const label = child(
    tabs.find(({ localName }) => localName === 'CustomTab'),
    'Label',
  )
  return {
    name,
    tab: said(label) || name,
    groups: tabs.flatMap((tab) => named(tab, 'Group').map((group) => groupOf(group, said))),
    pane: source,
    functions: said(child(form, 'FunctionFile')) || undefined,
  }
}

type Said = (element: Element | undefined) => string

function groupOf(group: Element, said: Said): ButtonGroup {
  return {
    id: group.id,
    label: said(child(group, 'Label')),
    buttons: named(group, 'Control').flatMap((control) => {
      const button = buttonOf(control, said)
      return button ? [button] : []
    }),
  }
}

/** Menus and the like are passed over. */
function buttonOf(control: Element, said: Said): RibbonButton | undefined {
  const action = child(control, 'Action')
  if (typeOf(control) !== 'Button' || !action) return undefined
  const label = said(child(control, 'Label'))
  const tip = said(child(child(control, 'Supertip'), 'Description'))
  const icons = named(child(control, 'Icon'), 'Image')
  const icon = icons.find((image) => Number(image.getAttribute('size')) >= iconSize) ?? icons.at(-1)
  const told = { id: control.id, label, tip, icon: said(icon) || undefined }
  if (typeOf(action) === 'ExecuteFunction') {
    return { ...told, press: { is: 'function', name: textOf(child(action, 'FunctionName')) } }
  }
  const url = said(child(action, 'SourceLocation'))
  return { ...told, press: { is: 'pane', url, title: said(child(action, 'Title')) || label } }
}

/** What stands behind the `resid` of an element. */
function resources(overrides: Element | undefined): Said {
  const kinds = ['Images', 'Urls', 'ShortStrings', 'LongStrings'].map((kind) =>
    child(child(overrides, 'Resources'), kind),
  )
  const values = new Map(
    kinds
      .flatMap((kind) => (kind ? [...kind.children] : []))
      .map((value) => [value.id, value.getAttribute('DefaultValue') ?? '']),
  )
  return (element) => values.get(element?.getAttribute('resid') ?? '') ?? ''
}

function child(element: Element | undefined, name: string): Element | undefined {
  return named(element, name)[0]
}

function named(element: Element | undefined, name: string): readonly Element[] {
  return element ? [...element.children].filter(({ localName }) => localName === name) : []
}

function typeOf(element: Element): string {
  return element.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type') ?? ''
}

function textOf(element: Element | undefined): string {
  return element?.textContent.trim() ?? ''
}
