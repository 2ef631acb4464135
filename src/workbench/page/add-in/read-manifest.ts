import { xmlTree, type XmlElement } from './xml-tree.ts'

/** An add-in as its manifest tells it, in the language of its default. */
export interface AddIn {
  /** How workbooks name it that keep its settings. */
  readonly reference: Readonly<Partial<Record<string, string>>>
  readonly name: string
  readonly tab: string
  readonly groups: readonly ButtonGroup[]
  /** The page of the pane that is shown where no button was pressed. */
  readonly pane: string
  /** The page that holds the functions of buttons. */
  readonly functions: string | undefined
}

export interface ButtonGroup {
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

/** What an add-in may be for, as the list of its hosts says it, or that of its overrides. */
const excelHosts: readonly unknown[] = ['Workbook']

/**
 * Reads a manifest of the add-in-only kind (XML), as far as a ribbon and a pane show it.
 * @throws Error in words that go on from the name of the file, such as `names no page: it has no SourceLocation`
 */
export function readManifest(text: string): AddIn {
  if (/^\s*\{/.test(text)) {
    throw new Error(
      'is a unified manifest (JSON), which is not read here: give one of the add-in-only kind (XML)',
    )
  }
  const root = xmlTree(text)
  if (root.name !== 'OfficeApp') throw new Error('is not that of an add-in: it has no OfficeApp')
  const type = typeOf(root)
  if (type !== '' && type !== 'TaskPaneApp')
    throw new Error(`is of a ${type}, and only a TaskPaneApp can be shown here`)
  const hosts = named(child(root, 'Hosts'), 'Host').map(({ attributes }) => attributes['Name'])
  if (hosts.length > 0 && !hosts.some((host) => excelHosts.includes(host)))
    throw new Error(`is not for Excel: its hosts are ${hosts.join(', ')}`)
  const pane = addressOf(child(child(root, 'DefaultSettings'), 'SourceLocation'))
  if (pane === undefined) throw new Error('names no page: it has no SourceLocation')
  const name = child(root, 'DisplayName')?.attributes['DefaultValue'] ?? pane
  const overrides = child(root, 'VersionOverrides')
  const workbook = named(child(overrides, 'Hosts'), 'Host').find((host) => typeOf(host) === 'Workbook')
  const form = child(workbook, 'DesktopFormFactor')
  const values = resources(overrides)
  const said = sayings(values)
  const surface = named(form, 'ExtensionPoint').find((point) => typeOf(point) === 'PrimaryCommandSurface')
  const tabs = [...named(surface, 'CustomTab'), ...named(surface, 'OfficeTab')]
  const label = child(
    tabs.find((tab) => tab.name === 'CustomTab'),
    'Label',
  )
  const groups = tabs.flatMap((tab) => named(tab, 'Group').map((group) => groupOf(group, said)))
  const functions = child(form, 'FunctionFile')
  return {
    name,
    reference: {
      id: child(root, 'Id')?.text.trim() ?? '',
      version: child(root, 'Version')?.text.trim() ?? '',
      // As it is where the organisation gives an add-in to its people.
      store: 'EXCatalog',
      storeType: 'EXCatalog',
    },
    tab: (label && said(label)) ?? name,
    // Excel lists an add-in without buttons among those that a person can open.
    groups: groups.some(({ buttons }) => buttons.length > 0) ? groups : [paneAlone(name, pane)],
    pane,
    functions: functions && values.get(functions.attributes['resid'] ?? ''),
  }
}

function paneAlone(name: string, url: string): ButtonGroup {
  const button = { id: 'pane', label: name, tip: '', icon: undefined }
  return { label: '', buttons: [{ ...button, press: { is: 'pane', url, title: name } }] }
}

type Said = (element: XmlElement) => string

function groupOf(group: XmlElement, said: Said): ButtonGroup {
  const label = child(group, 'Label')
  return {
    label: label ? said(label) : '',
    buttons: named(group, 'Control').flatMap((control) => buttonsOf(control, said)),
  }
}

/** The button of a control, or those of a menu one after another; other controls are passed over. */
function buttonsOf(control: XmlElement, said: Said): readonly RibbonButton[] {
  if (typeOf(control) === 'Menu')
    return named(child(control, 'Items'), 'Item').flatMap((item) => buttonOf(item, said))
  return typeOf(control) === 'Button' ? buttonOf(control, said) : []
}

function buttonOf(control: XmlElement, said: Said): readonly RibbonButton[] {
  const action = child(control, 'Action')
  if (!action) return []
  const saidOf = (element: XmlElement | undefined): string => (element ? said(element) : '')
  const label = saidOf(child(control, 'Label'))
  const tip = saidOf(child(child(control, 'Supertip'), 'Description'))
  const icons = named(child(control, 'Icon'), 'Image')
  const icon = icons.find(({ attributes }) => Number(attributes['size']) >= iconSize) ?? icons.at(-1)
  const told = { id: control.attributes['id'] ?? '', label, tip, icon: icon && said(icon) }
  if (typeOf(action) === 'ExecuteFunction') {
    const name = child(action, 'FunctionName')?.text.trim() ?? ''
    if (name === '') throw new Error(`has a button “${label}” that names no function`)
    return [{ ...told, press: { is: 'function', name } }]
  }
  const page = child(action, 'SourceLocation')
  if (!page) throw new Error(`has a button “${label}” that names no page`)
  const title = child(action, 'Title')
  return [{ ...told, press: { is: 'pane', url: said(page), title: title ? said(title) : label } }]
}

/** What is named by the `resid` of elements. */
function resources(overrides: XmlElement | undefined): ReadonlyMap<string, string> {
  const kinds = child(overrides, 'Resources')?.children ?? []
  return new Map(
    kinds
      .flatMap(({ children }) => children)
      .map(({ attributes }) => [attributes['id'] ?? '', attributes['DefaultValue'] ?? '']),
  )
}

function sayings(values: ReadonlyMap<string, string>): Said {
  return ({ name, attributes }) => {
    const id = attributes['resid'] ?? ''
    const value = values.get(id)
    if (value === undefined) throw new Error(`has a ${name} whose “${id}” is not among its Resources`)
    return value
  }
}

/** The page that an element names; undefined where it names none. */
function addressOf(element: XmlElement | undefined): string | undefined {
  const address = element?.attributes['DefaultValue']
  if (address === undefined || address === '') return undefined
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
    throw new Error(`names the page ${address}, which is no address that begins with https`)
  return address
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return named(element, name)[0]
}

function named(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? []
}

/** Of `xsi:type`. */
function typeOf({ attributes }: XmlElement): string {
  return attributes['type'] ?? ''
}
