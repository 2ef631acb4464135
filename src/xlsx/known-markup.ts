/** What the format lets stand in an element: attributes and elements by name, and whether text. */
export interface KnownMarkup {
  /** Undefined where they do not matter. */
  readonly attributes: ReadonlySet<string> | undefined
  readonly inside: ReadonlySet<string>
  readonly holdsText: boolean
}

const worksheet =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
  'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr ' +
  'conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter ' +
  'rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing ' +
  'legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'
const workbook =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences ' +
  'definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
const workbookProperties =
  'date1904 showObjects showBorderUnselectedTables filterPrivacy promptedSolutions showInkAnnotation ' +
  'backupFile saveExternalLinkValues updateLinks codeName hidePivotFieldList showPivotChartFilter ' +
  'allowRefreshQuery publishItems checkCompatibility autoCompressPictures refreshAllConnections ' +
  'defaultThemeVersion dateCompatibility'
const protection =
  'password algorithmName hashValue saltValue spinCount sheet objects scenarios formatCells formatColumns ' +
  'formatRows insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort ' +
  'autoFilter pivotTables selectUnlockedCells'
const tableAttributes =
  'id name displayName comment ref tableType headerRowCount insertRow insertRowShift totalsRowCount ' +
  'totalsRowShown published headerRowDxfId dataDxfId totalsRowDxfId headerRowBorderDxfId tableBorderDxfId ' +
  'totalsRowBorderDxfId headerRowCellStyle dataCellStyle totalsRowCellStyle connectionId'
const columnAttributes =
  'id uniqueName name totalsRowFunction totalsRowLabel queryTableFieldId headerRowDxfId dataDxfId ' +
  'totalsRowDxfId headerRowCellStyle dataCellStyle totalsRowCellStyle'
const styleAttributes =
  'numFmtId fontId fillId borderId xfId quotePrefix pivotButton applyNumberFormat applyFont applyFill ' +
  'applyBorder applyAlignment applyProtection'
const nameAttributes =
  'name comment customMenu description help statusBar localSheetId hidden function vbProcedure xlm ' +
  'functionGroupId shortcutKey publishToServer workbookParameter'
const formulaAttributes = 't aca ref dt2D dtr del1 del2 r1 r2 ca si bx'
const rowAttributes =
  'r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph'
const richText = 't r rPh phoneticPr extLst'
const any = undefined

type Row = readonly [path: string, attributes: string | undefined, inside: string, text?: 'text']

/** A run of rich text or a text, and what is in it, at one place. */
function textRows(path: string): readonly Row[] {
  return [
    [path, '', richText],
    [`${path}/t`, '', '', 'text'],
    [`${path}/r`, '', 'rPr t'],
    [`${path}/r/t`, '', '', 'text'],
  ]
}

const rows: readonly Row[] = [
  ['Types', any, 'Default Override'],
  ['Types/Default', 'Extension ContentType', ''],
  ['Types/Override', 'PartName ContentType', ''],
  ['Relationships', any, 'Relationship'],
  ['Relationships/Relationship', 'Id Type Target TargetMode', ''],
  ['workbook', any, workbook],
  ['workbook/workbookPr', workbookProperties, ''],
  ['workbook/sheets', any, 'sheet'],
  ['workbook/sheets/sheet', 'name sheetId state', ''],
  ['workbook/definedNames', any, 'definedName'],
  ['workbook/definedNames/definedName', nameAttributes, '', 'text'],
  ['worksheet', any, worksheet],
  ['worksheet/sheetData', any, 'row'],
  ['worksheet/sheetData/row', rowAttributes, 'c extLst'],
  ['worksheet/sheetData/row/c', 'r s t cm vm ph', 'f v is extLst'],
  ['worksheet/sheetData/row/c/f', formulaAttributes, '', 'text'],
  // LibreOffice wrote the type of a formula's text here too, until version 4.1.
  ['worksheet/sheetData/row/c/v', 't', '', 'text'],
  ...textRows('worksheet/sheetData/row/c/is'),
  ['worksheet/sheetProtection', protection, ''],
  ['worksheet/mergeCells', any, 'mergeCell'],
  ['worksheet/mergeCells/mergeCell', 'ref', ''],
  ['worksheet/tableParts', any, 'tablePart'],
  ['worksheet/tableParts/tablePart', '', ''],
  ['sst', any, 'si extLst'],
  ...textRows('sst/si'),
  [
    'styleSheet',
    any,
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ],
  ['styleSheet/numFmts', any, 'numFmt'],
  ['styleSheet/numFmts/numFmt', 'numFmtId formatCode', ''],
  ['styleSheet/cellXfs', any, 'xf'],
  ['styleSheet/cellXfs/xf', styleAttributes, 'alignment protection extLst'],
  ['table', tableAttributes, 'autoFilter sortState tableColumns tableStyleInfo extLst'],
  ['table/tableColumns', any, 'tableColumn'],
  [
    'table/tableColumns/tableColumn',
    columnAttributes,
    'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
  ],
]

/**
 * The elements that are read and those around them, by path. Whatever else stands there is a letter turned in
 * the file, and passing over it would lose a value in silence: `<c u="s">` would make a number of a text.
 */
export const knownMarkup: ReadonlyMap<string, KnownMarkup> = new Map(
  rows.map(([path, attributes, inside, text]) => [
    path,
    {
      attributes: attributes === any ? any : new Set(['xmlns', 'xml:space', ...attributes.split(' ')]),
      inside: new Set(inside.split(' ')),
      holdsText: text !== undefined,
    },
  ]),
)

/** Elements right within a root that may stand there more than once. */
export const repeatable: ReadonlySet<string> = new Set([
  'Types/Default',
  'Types/Override',
  'Relationships/Relationship',
  'sst/si',
  'worksheet/conditionalFormatting',
  'workbook/fileRecoveryPr',
])
