import { readManifest } from '../../../../src/workbench/page/add-in/read-manifest.ts'

const home = 'https://localhost:3000/'
const heads = `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="TaskPaneApp">
<DisplayName DefaultValue="Tools &amp; more"/><Hosts><Host Name="Document"/><Host Name="Workbook"/></Hosts>
<DefaultSettings><SourceLocation DefaultValue="${home}pane.html"/></DefaultSettings>`
const image = `<Icon><bt:Image size="16" resid="small"/><bt:Image size="80" resid="large"/></Icon>`
const control = (type: string, label: string, inside: string): string =>
  `<Control xsi:type="${type}" id="same"><Label resid="${label}"/><Supertip><Description resid="tip"/></Supertip>${image}${inside}</Control>`
const opens =
  '<Action xsi:type="ShowTaskpane"><TaskpaneId>a</TaskpaneId><SourceLocation resid="page"/></Action>'
const runs = '<Action xsi:type="ExecuteFunction"><FunctionName> run </FunctionName></Action>'
const manifest = `\uFEFF<?xml version="1.0"?>${heads}
<VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
<Hosts><Host xsi:type="Document"/><Host xsi:type="Workbook"><DesktopFormFactor><FunctionFile resid="functions"/>
<ExtensionPoint xsi:type="PrimaryCommandSurface"><CustomTab id="tab"><Group id="one"><Label resid="group"/>
${control('Button', 'open', opens)}${control('Button', 'run', runs)}
${control('Menu', 'menu', `<Items><Item id="same"><Label resid="open"/>${opens}</Item><Item id="same"><Label resid="run"/>${runs}</Item></Items>`)}
</Group><Label resid="tab"/></CustomTab></ExtensionPoint></DesktopFormFactor></Host></Hosts>
<Resources><bt:Images><bt:Image id="small" DefaultValue="${home}16.png"/><bt:Image id="large" DefaultValue="${home}80.png"/></bt:Images>
<bt:Urls><bt:Url id="page" DefaultValue="${home}other.html"/><bt:Url id="functions" DefaultValue="${home}functions.html"/></bt:Urls>
<bt:ShortStrings><bt:String id="tab" DefaultValue="Tools"/><bt:String id="group" DefaultValue="All"/><bt:String id="open" DefaultValue="Open"><bt:Override Locale="fr-FR" Value="Ouvrir"/></bt:String><bt:String id="run" DefaultValue="&lt;b&gt;Run"/><bt:String id="menu" DefaultValue="More"/></bt:ShortStrings>
<bt:LongStrings><bt:String id="tip" DefaultValue="A tip"/></bt:LongStrings></Resources></VersionOverrides></OfficeApp>`

test('a ribbon is read with its buttons and those of its menus, also where they have one id', () => {
  const { name, tab, pane, functions, groups } = readManifest(manifest)
  expect([name, tab, pane, functions]).toEqual([
    'Tools & more',
    'Tools',
    `${home}pane.html`,
    `${home}functions.html`,
  ])
  const [group, ...others] = groups
  expect([group?.label, others]).toEqual(['All', []])
  expect(group?.buttons.map(({ label, icon, press }) => [label, icon, press])).toEqual([
    ['Open', `${home}80.png`, { is: 'pane', url: `${home}other.html`, title: 'Open' }],
    ['<b>Run', `${home}80.png`, { is: 'function', name: 'run' }],
    ['Open', undefined, { is: 'pane', url: `${home}other.html`, title: 'Open' }],
    ['<b>Run', undefined, { is: 'function', name: 'run' }],
  ])
})

test('an add-in without a ribbon gets a button that opens its pane', () => {
  const { tab, groups, functions } = readManifest(`${heads}</OfficeApp>`)
  expect([tab, functions]).toEqual(['Tools & more', undefined])
  expect(groups.flatMap(({ buttons }) => buttons.map(({ label, press }) => [label, press]))).toEqual([
    ['Tools & more', { is: 'pane', url: `${home}pane.html`, title: 'Tools & more' }],
  ])
})

test('a page of functions that its resources do not hold is left out, for nothing may need it', () => {
  const without = manifest.replace('id="functions"', 'id="elsewhere"')
  expect(readManifest(without).functions).toBeUndefined()
})
