import { named, namespaces, shown, typeOf } from './manifest-document.ts'

/**
 * What each element holds, in the one order in which Excel reads it; an element that is not named here holds
 * none. `?` may be left out, `+` may be repeated. After the schemas of task pane manifests 1.1.
 */
const contents: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides',
  DisplayName: 'Override+',
  'OfficeApp/Description': 'Override+',
  AppDomains: 'AppDomain+',
  'OfficeApp/Hosts': 'Host',
  'OfficeApp/Requirements': 'Sets',
  Sets: 'Set+',
  DefaultSettings: 'SourceLocation',
  VersionOverrides: 'Requirements Hosts Resources',
  'VersionOverrides/Requirements': 'Sets',
  'VersionOverrides/Hosts': 'Host',
  'Hosts/Host': 'DesktopFormFactor?',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'CustomTab',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Icon: 'Image+',
  'Action:ExecuteFunction': 'FunctionName',
  'Action:ShowTaskpane': 'TaskpaneId SourceLocation Title?',
  Resources: 'Images Urls ShortStrings LongStrings',
  Images: 'Image+',
  Urls: 'Url+',
  ShortStrings: 'String+',
  LongStrings: 'String+',
  String: 'Override+',
}

const inBasicTypes = /^(Sets|Set|Image|Images|Urls|Url|ShortStrings|LongStrings|String|Override)$/

/** Elements that stand where Excel does not look for them, and names of another kind of manifest. */
export function faultsOfShape(document: Document): string[] {
  const root = document.documentElement
  if (
    root.localName !== 'OfficeApp' ||
    root.namespaceURI !== namespaces.officeApp ||
    typeOf(root) !== 'TaskPaneApp'
  ) {
    return ['The root is not an OfficeApp of the type TaskPaneApp.']
  }
  const elements = [root, ...named(root, '*')]
  return [
    ...named(root, 'VersionOverrides')
      .filter((element) => typeOf(element) !== 'VersionOverridesV1_0')
      .map(() => 'VersionOverrides is not of the type VersionOverridesV1_0, the only one of task panes.'),
    ...elements
      .filter((element) => element.namespaceURI !== namespaceOf(element))
      .map((element) => `${shown(element)} is in a namespace where Excel does not look for it.`),
    ...elements.flatMap(faultsOfContents),
  ]
}

function namespaceOf(element: Element): string {
  if (element.closest('VersionOverrides') === null) return namespaces.officeApp
  return inBasicTypes.test(element.localName) ? namespaces.basicTypes : namespaces.overrides
}

function faultsOfContents(element: Element): string[] {
  const found = [...element.children].map((child) => child.localName)
  const wanted = contentsOf(element)
  const pattern = wanted
    .split(' ')
    .map((word) => (word === '' ? '' : word.replace(/^(\w+)(.?)$/, '($1 )$2')))
    .join('')
  if (new RegExp(`^${pattern}$`).test(found.map((name) => `${name} `).join(''))) return []
  return [`${shown(element)} holds ${found.join(' ') || 'nothing'}, not ${wanted || 'nothing'}.`]
}

function contentsOf(element: Element): string {
  const { localName } = element
  const names = [
    `${element.parentElement?.localName ?? ''}/${localName}`,
    `${localName}:${typeOf(element) ?? ''}`,
    localName,
  ]
  return names.map((name) => contents[name]).find((words) => words !== undefined) ?? ''
}
