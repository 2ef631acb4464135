import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { placeholder } from '../scripts/addin/base-url.ts'
import { builtManifest, idFrom } from '../scripts/addin/built-manifest.ts'
import { type Surroundings } from '../scripts/addin/manifest-check.ts'
import { faultsOf } from '../scripts/addin/manifest-faults.ts'
import { sideOfPicture } from '../scripts/addin/output-faults.ts'
import { commandNames } from '../src/commands/command-names.ts'

const root = join(__dirname, '..')
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8')

const surroundings: Surroundings = {
  baseUrl: placeholder,
  commands: commandNames,
  excelApi: '1.13',
  sideOf: (path) => sideOfPicture(join(root, path.replace('icons/', 'assets/icons/rendered/'))),
}

test('the manifest has no fault', () => {
  expect(faultsOf(manifest, surroundings)).toEqual([])
})

const long = 'x'.repeat(251)
const plan = '<bt:String id="Plan.Label" DefaultValue="Plan">'
const pane = '<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>'

/** What is put in the place of what, and the fault that this must be. */
const broken: readonly (readonly [string, string | RegExp, string, string])[] = [
  ['no XML', '</OfficeApp>', '', 'The manifest is no XML'],
  ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="MailApp"', 'The root is not'],
  ['another namespace', 'appforoffice/1.1"', 'appforoffice/1.0"', 'The root is not'],
  [
    'overrides of mail',
    'VersionOverridesV1_0',
    'VersionOverridesV1_1',
    'VersionOverrides is not of the type',
  ],
  ['a wrong prefix', /bt:Urls>/g, 'Urls>', 'Urls is in a namespace where Excel does not look'],
  [
    'a wrong order',
    '<Permissions>ReadWriteDocument</Permissions>',
    '<!-- --><Permissions>ReadWriteDocument</Permissions><DefaultSettings />',
    'OfficeApp holds Id Version',
  ],
  [
    'an element nobody knows',
    '<Host Name="Workbook" />',
    '<Host Name="Workbook"><Phone /></Host>',
    'Host Workbook holds Phone',
  ],
  ['an element missing', '<SupportUrl', '<!-- --><Nothing', 'OfficeApp holds'],
  [
    'a label after its icon',
    /(<Label resid="Plan.Group" \/>)([^]*?<\/Icon>)/,
    '$2$1',
    'Group Rbb.Plan.Group holds Icon Label Control, not Label Icon Control+',
  ],
  ['an id that is no GUID', /(?<=<Id>)[^<]+/, 'rbb', 'Id rbb is no GUID'],
  ['a short version', '<Version>1.0.0.0', '<Version>1.0.0', 'Version 1.0.0 is not of four parts'],
  [
    'a version that is not deployed',
    '<Version>1.0.0.0',
    '<Version>0.9.0.0',
    'Version 0.9.0.0 is not of four parts',
  ],
  [
    'plain http',
    `${placeholder}/commands.html`,
    'http://rbb.invalid/commands.html',
    'http://rbb.invalid/commands.html is not https',
  ],
  [
    'another server',
    `${placeholder}/help.html`,
    'https://example.org/help.html',
    'https://example.org/help.html is not below',
  ],
  [
    'a long address',
    'commands.html',
    `commands.html?${'x'.repeat(2048)}`,
    'Url Commands.Url: the address is longer',
  ],
  ['localhost', '<ProviderName>', '<ProviderName>localhost ', 'It names localhost'],
  [
    'more domains',
    '<Hosts>',
    '<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>',
    'AppDomains names more',
  ],
  ['an older Excel', 'MinVersion="1.13"', 'MinVersion="1.12"', 'The sets required are ExcelApi 1.12'],
  ['no ribbon required', 'Name="AddinCommands"', 'Name="SharedRuntime"', 'The sets required are'],
  ['another host', 'Name="Workbook"', 'Name="Document"', 'The hosts are Document, Workbook'],
  ['too little permission', 'ReadWriteDocument', 'ReadDocument', 'Permissions ReadDocument is not'],
  [
    'a name that leads nowhere',
    'resid="Plan.Tip"',
    'resid="Plan.Help"',
    'Description Plan.Help names nothing in LongStrings',
  ],
  [
    'a text of the wrong length',
    'resid="Plan.Tip"',
    'resid="Plan.Label"',
    'Description Plan.Label names nothing in LongStrings',
  ],
  [
    'a resource left over',
    plan,
    `<bt:String id="Old" DefaultValue="Old"><bt:Override Locale="fr-fr" Value="x" /></bt:String>${plan}`,
    'String Old is used by nothing',
  ],
  ['a long id', /Plan\.Tip/g, `Plan.${'x'.repeat(28)}`, 'the id is longer than 32 characters'],
  [
    'a long label',
    plan,
    `<bt:String id="Plan.Label" DefaultValue="${long}">`,
    'String Plan.Label is longer than 125',
  ],
  ['a long tip', /(?<=id="Plan\.Tip" DefaultValue=")[^"]*/, long, 'String Plan.Tip is longer than 250'],
  ['a long description', /(?<=<Description DefaultValue=")[^"]*/, long, 'Description is longer than 250'],
  ['an empty translation', 'Value="规划"', 'Value=" "', 'is empty'],
  [
    'a language missing',
    '<Override Locale="ar-sa" Value="ميزانية النتائج" />',
    '',
    'DisplayName is not said once in each language',
  ],
  [
    'a language without its country',
    'Locale="fr-fr"',
    'Locale="fr"',
    'is not said once in each language: fr,',
  ],
  ['another default', 'en-US', 'en-GB', 'DefaultLocale is not en-US'],
  [
    'a mandatory size missing',
    '<bt:Image size="80" resid="Tag.80" />',
    '',
    'The icon of Group Rbb.Tag.Group lacks 80 pixels',
  ],
  [
    'a size Excel does not know',
    'size="24" resid="Tag.24"',
    'size="25" resid="Tag.24"',
    'has a size Excel does not know: 25',
  ],
  [
    'a picture of another size',
    'icons/tag-20.png',
    'icons/tag-24.png',
    'icons/tag-24.png is 24 pixels wide, not 20',
  ],
  ['a picture that is not there', 'icons/tag-20.png', 'icons/tags-20.png', 'icons/tags-20.png is not there'],
  [
    'a small picture in the list of add-ins',
    'add-in-64.png',
    'add-in-32.png',
    'icons/add-in-32.png is 32 pixels wide, not 64',
  ],
  ['a command nobody wrote', '>checkBook<', '>checkBooks<', 'checkBooks is no command'],
  ['a command without a button', '>checkBook<', '>nextFinding<', 'The command checkBook has no button'],
  ['an id twice', 'id="Rbb.Tag.Button"', 'id="Rbb.Plan.Button"', 'Control Rbb.Plan.Button: the id is taken'],
  ['a second pane', pane, '<TaskpaneId>Other</TaskpaneId>', 'The panes are Other, Office.AutoShow'],
]

test.each(broken)('finds a fault: %s', (_, part, other, fault) => {
  const changed = manifest.replace(part, other)
  expect(changed).not.toBe(manifest)
  expect(faultsOf(changed, surroundings).join('\n')).toContain(fault)
})

describe('as built', () => {
  const baseUrl = 'https://example.org/a&b'
  const forAll = builtManifest(manifest, baseUrl, 'production')
  const toTry = builtManifest(manifest, baseUrl, 'test')

  test.each([
    ['for everybody', forAll],
    ['to be tried', toTry],
  ])('it has no fault: %s', (_, text) => {
    expect(faultsOf(text, { ...surroundings, baseUrl })).toEqual([])
    expect(text).not.toContain('rbb.invalid')
  })

  test('where the placeholder is left, that is a fault', () => {
    const left = forAll.replace('https://example.org/a&amp;b/help', `${placeholder}/help`)
    expect(faultsOf(left, { ...surroundings, baseUrl }).join('\n')).toContain('The placeholder')
  })

  test('the one to be tried differs by id and by name, in every language, and by nothing else', () => {
    const lines = forAll.split('\n')
    const changes = toTry.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [line.trim()]))
    const named = [
      'Results budget',
      'Budget par résultats',
      'Presupuesto por resultados',
      'Бюджет по результатам',
      '成果预算',
      'ميزانية النتائج',
    ]
    const id = idFrom('45743fe2-4983-4d1a-a366-459d0192527e', 'test')
    expect(changes).toHaveLength(13)
    expect(changes[0]).toBe(`<Id>${id}</Id>`)
    for (const name of named)
      expect(changes.filter((line) => line.includes(`"${name} (test)"`))).toHaveLength(2)
  })
})

test('an id is made from another as RFC 9562 has it', () => {
  expect(idFrom('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})
