/** What elements of a sheet hold that is not carried, by their paths. */
const ofElements: ReadonlyMap<string, string> = new Map([
  ['protectedRanges/protectedRange', 'ranges that some may edit on a protected sheet'],
  ['scenarios/scenario', 'scenarios'],
  ['dataConsolidate', 'consolidations'],
  ['customSheetViews/customSheetView', 'views of single persons'],
  ['ignoredErrors/ignoredError', 'warnings that Excel is told to leave out'],
  ['cellWatches/cellWatch', 'watched cells'],
  ['oleObjects/oleObject', 'embedded objects'],
  ['controls/control', 'form controls'],
  ['picture', 'pictures behind sheets'],
])

/** And their extensions, by the ids that the format gives them. */
const ofExtensions: ReadonlyMap<string, string> = new Map([
  ['{A8765BA9-456A-4DAB-B4F3-ACF838C121DE}', 'slicers'],
  ['{3A4CF648-6AED-40F4-86FF-DC5316D8AED3}', 'slicers'],
  ['{7E03D99C-DC04-49D9-9315-930204A7B6E9}', 'timelines'],
])

/** What relationships lead to, by the last word of their type. */
const ofLinks: ReadonlyMap<string, string> = new Map([
  ['chart', 'charts'],
  ['chartEx', 'charts'],
  ['image', 'pictures'],
  ['pivotTable', 'pivot tables'],
  ['pivotCacheDefinition', 'sources of pivot tables'],
  ['vbaProject', 'macros'],
  ['externalLink', 'links to other workbooks'],
  ['connections', 'connections to data'],
  ['queryTable', 'queries'],
  ['slicer', 'slicers'],
  ['timeline', 'timelines'],
  ['customXml', 'custom XML'],
  ['chartsheet', 'chart sheets'],
  ['dialogsheet', 'dialog sheets'],
  ['xlMacrosheet', 'macro sheets'],
  ['xlIntlMacrosheet', 'macro sheets'],
  ['control', 'form controls'],
  ['ctrlProp', 'form controls'],
  ['oleObject', 'embedded objects'],
  ['package', 'embedded objects'],
  ['diagramData', 'diagrams'],
  ['origin', 'digital signatures'],
  ['xmlMaps', 'mappings to XML'],
  ['model', 'data models'],
  ['ui/extensibility', 'ribbon changes'],
  ['extensibility', 'ribbon changes'],
  ['rdRichValue', 'data types such as stocks'],
  ['attachedToolbars', 'toolbars'],
])

export function lossOfElement(path: string): string | undefined {
  return ofElements.get(path)
}

export function lossOfExtension(uri: string | undefined): string | undefined {
  return ofExtensions.get((uri ?? '').toUpperCase())
}

export function lossOfLink(type: string): string | undefined {
  return ofLinks.get(type)
}
