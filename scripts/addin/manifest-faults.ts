import { isOwnMachine, placeholder } from './base-url.ts'
import { documentOf, named, shown, typeOf, valuesOf } from './manifest-document.ts'
import { faultsOfShape } from './manifest-shape.ts'

/** What a manifest is held against. */
export interface Surroundings {
  /** Where the files stand, without a slash at the end. */
  readonly baseUrl: string
  readonly commands: readonly string[]
  /** The version of ExcelApi that the code needs. */
  readonly excelApi: string
  /** The side of a square PNG in pixels, by its path below the base; nothing where there is no such picture. */
  readonly sideOf: (path: string) => number | undefined
}

/** The other official languages of the Union; the default is English. */
const locales = ['fr-fr', 'es-es', 'ru-ru', 'zh-cn', 'ar-sa']

const limits: Readonly<Record<string, number>> = {
  Description: 250,
  DisplayName: 125,
  ShortStrings: 125,
  LongStrings: 250,
}

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

const iconSizes = { mandatory: ['16', '32', '80'], allowed: ['16', '20', '24', '32', '40', '48', '64', '80'] }

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

type Check = (document: Document, surroundings: Surroundings) => string[]

const checks: readonly Check[] = [
  ofIdentity,
  ofRequirements,
  ofAddresses,
  ofReferences,
  ofTexts,
  ofIcons,
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

function ofTexts(document: Document): string[] {
  const settings = [
    ...named(document, 'DisplayName'),
    ...named(document, 'Description'),
    ...named(document, 'String'),
  ].filter((element) => element.hasAttribute('DefaultValue'))
  return [
    ...when(textOf(document, 'DefaultLocale') !== 'en-US', 'DefaultLocale is not en-US.'),
    ...settings.flatMap((element) => {
      const limit = limits[element.localName] ?? limits[element.parentElement?.localName ?? ''] ?? 0
      const others = named(element, 'Override').map((other) => other.getAttribute('Locale'))
      return [
        ...valuesOf(element).flatMap((text) => [
          ...when(text.trim() === '', `${shown(element)} is empty.`),
          ...when(text.length > limit, `${shown(element)} is longer than ${limit} characters: ${text}`),
        ]),
        ...when(
          others.join() !== locales.join(),
          `${shown(element)} is not said once in each language: ${others.join(', ')}.`,
        ),
      ]
    }),
  ]
}

function ofIcons(document: Document, surroundings: Surroundings): string[] {
  const single = [
    ...named(document, 'IconUrl').map((icon) => faultOfPicture(icon, '32', surroundings)),
    ...named(document, 'HighResolutionIconUrl').map((icon) => faultOfPicture(icon, '64', surroundings)),
  ]
  const pictures = new Map(named(document, 'Image').map((image) => [image.id, image]))
  const lists = named(document, 'Icon').flatMap((icon) => {
    const uses = named(icon, 'Image')
    const sizes = uses.map((use) => use.getAttribute('size') ?? '')
    return [
      ...iconSizes.mandatory
        .filter((size) => !sizes.includes(size))
        .map((size) => `The icon of ${shownOwner(icon)} lacks ${size} pixels.`),
      ...sizes
        .filter((size) => !iconSizes.allowed.includes(size))
        .map((size) => `The icon of ${shownOwner(icon)} has a size Excel does not know: ${size}.`),
      ...uses.flatMap((use) => {
        const picture = pictures.get(use.getAttribute('resid') ?? '')
        return picture === undefined
          ? []
          : faultOfPicture(picture, use.getAttribute('size') ?? '', surroundings)
      }),
    ]
  })
  return [...new Set([...single.flat(), ...lists])]
}

function faultOfPicture(element: Element, size: string, { baseUrl, sideOf }: Surroundings): string[] {
  return valuesOf(element).flatMap((url) => {
    const path = url.slice(baseUrl.length + 1)
    const side = sideOf(path)
    if (side === undefined) return [`${path} is not there.`]
    return when(String(side) !== size, `${path} is ${side} pixels wide, not ${size}.`)
  })
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

function shownOwner(icon: Element): string {
  return icon.parentElement === null ? shown(icon) : shown(icon.parentElement)
}

function textOf(document: Document, name: string): string {
  return named(document, name)[0]?.textContent ?? ''
}

function when(isWrong: boolean, fault: string): string[] {
  return isWrong ? [fault] : []
}
