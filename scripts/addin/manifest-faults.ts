import { isOwnMachine, placeholder } from './base-url.ts'
import { textOf, when, type Check, type Surroundings } from './manifest-check.ts'
import { documentOf, named, shown, typeOf, valuesOf } from './manifest-document.ts'
import { faultsOfIcons } from './manifest-icons.ts'
import { faultsOfShape } from './manifest-shape.ts'
import { faultsOfTexts } from './manifest-texts.ts'

/** In which part of the resources an element looks for what it names. */
const shelves: Readonly<Record<string, string>> = {
  Title: 'ShortStrings',
  Label: 'ShortStrings',
  Description: 'LongStrings',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
  LearnMoreUrl: 'Urls',
  Image: 'Images',
}

/** All for which Excel, an administrator or a reader would turn a manifest down; empty where there is nothing. */
export function faultsOf(manifest: string, surroundings: Surroundings): string[] {
  let document: Document
  try {
    document = documentOf(manifest)
  } catch (thrown) {
    return [`The manifest is no XML: ${String(thrown)}`]
  }
  const shape = faultsOfShape(document)
  return shape.length > 0 ? shape : checks.flatMap((check) => check(document, surroundings))
}

const checks: readonly Check[] = [
  ofIdentity,
  ofRequirements,
  ofAddresses,
  ofReferences,
  faultsOfTexts,
  faultsOfIcons,
  ofCommands,
  ofIds,
  ofPane,
]

function ofIdentity(document: Document): string[] {
  const id = textOf(document, 'Id')
  const version = textOf(document, 'Version')
  return [
    ...when(!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id), `Id ${id} is no GUID in small letters.`),
    // The service that deploys add-ins takes none below 1.0.
    ...when(
      !/^[1-9]\d{0,4}(\.\d{1,5}){3}$/.test(version),
      `Version ${version} is not of four parts, from 1.0.0.0 on.`,
    ),
  ]
}

function ofRequirements(document: Document, { excelApi }: Surroundings): string[] {
  const sets = named(document, 'Set').map(
    (set) => `${set.getAttribute('Name') ?? ''} ${set.getAttribute('MinVersion') ?? ''}`,
  )
  const wanted = [`ExcelApi ${excelApi}`, 'AddinCommands 1.1']
  const hosts = named(document, 'Host').map((host) => host.getAttribute('Name') ?? typeOf(host))
  const permission = textOf(document, 'Permissions')
  return [
    ...when(
      sets.join() !== wanted.join(),
      `The sets required are ${sets.join(', ')}, not ${wanted.join(', ')}.`,
    ),
    ...when(hosts.join() !== 'Workbook,Workbook', `The hosts are ${hosts.join(', ')}, not Workbook twice.`),
    ...when(permission !== 'ReadWriteDocument', `Permissions ${permission} is not ReadWriteDocument.`),
    ...when(named(document, 'AppDomains').length > 0, 'AppDomains names more than the address of the files.'),
  ]
}

function ofAddresses(document: Document, { baseUrl }: Surroundings): string[] {
  const text = document.documentElement.outerHTML
  return [
    ...addresses(document).flatMap(([element, url]) => [
      ...when(!url.startsWith(`${baseUrl}/`), `${shown(element)}: ${url} is not below ${baseUrl}.`),
      ...when(!url.startsWith('https://'), `${shown(element)}: ${url} is not https.`),
      ...when(url.length > 2048, `${shown(element)}: the address is longer than 2048 characters.`),
    ]),
    ...when(
      baseUrl !== placeholder && text.includes(placeholder),
      'The placeholder of the address is still there.',
    ),
    ...when(!isOwnMachine(baseUrl) && text.includes('localhost'), 'It names localhost.'),
  ]
}

/** Every address with the element it stands in, those for other languages, too. */
function addresses(document: Document): [Element, string][] {
  const elements = [
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'SourceLocation',
    'Image',
    'Url',
  ].flatMap((name) => named(document, name))
  return elements
    .filter((element) => element.hasAttribute('DefaultValue'))
    .flatMap((element) => valuesOf(element).map((url): [Element, string] => [element, url]))
}

function ofReferences(document: Document): string[] {
  const references = named(document, '*').filter((element) => element.hasAttribute('resid'))
  const resources = named(document, 'Resources')
    .flatMap((all) => [...all.children])
    .flatMap((shelf) => [...shelf.children])
  const wanted = references.map(
    (element) => `${shelves[element.localName] ?? ''} ${element.getAttribute('resid') ?? ''}`,
  )
  const held = resources.map((element) => `${element.parentElement?.localName ?? ''} ${element.id}`)
  return [
    ...references
      .filter((_, at) => !held.includes(wanted[at] ?? ''))
      .map(
        (element) => `${shown(element)} names nothing in ${shelves[element.localName] ?? 'the resources'}.`,
      ),
    ...resources
      .filter((_, at) => !wanted.includes(held[at] ?? ''))
      .map((element) => `${shown(element)} is used by nothing.`),
    ...resources
      .filter(({ id }) => id.length > 32)
      .map((element) => `${shown(element)}: the id is longer than 32 characters.`),
  ]
}

function ofCommands(document: Document, { commands }: Surroundings): string[] {
  const used = named(document, 'FunctionName').map((name) => name.textContent)
  return [
    ...used.filter((name) => !commands.includes(name)).map((name) => `${name} is no command.`),
    ...commands.filter((name) => !used.includes(name)).map((name) => `The command ${name} has no button.`),
  ]
}

function ofIds(document: Document): string[] {
  const ids = named(document, '*').filter((element) => element.hasAttribute('id'))
  return ids
    .filter((element, at) => ids.findIndex(({ id }) => id === element.id) !== at)
    .map((element) => `${shown(element)}: the id is taken.`)
}

function ofPane(document: Document): string[] {
  const panes = new Set(named(document, 'TaskpaneId').map((pane) => pane.textContent))
  // The one name by which Excel can open a pane together with its workbook.
  const wanted = 'Office.AutoShowTaskpaneWithDocument'
  return when([...panes].join() !== wanted, `The panes are ${[...panes].join(', ')}, not one: ${wanted}.`)
}
