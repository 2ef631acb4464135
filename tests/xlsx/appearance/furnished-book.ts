import { Workbook } from 'exceljs'

/** A book by exceljs with much of what can surround cells; nothing in it is ours. */
export async function furnishedBook(): Promise<Uint8Array> {
  const book = new Workbook()
  book.title = 'Furnished'
  book.creator = 'Ada Novak'
  book.company = 'Illustrative & Co'
  addPlan(book)
  const lists = book.addWorksheet('Lists', { state: 'hidden' })
  lists.addRows([['Code'], ['R.1'], ['T.2'], ['007']])
  book.addWorksheet('_deep', { state: 'veryHidden' }).getCell('A1').value = 'kept from sight'
  book.definedNames.add('Lists!$A$2:$A$4', 'Codes')
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addPlan(book: Workbook): void {
  const plan = book.addWorksheet('Plan', {
    properties: { tabColor: { argb: 'FF1F4E79' }, defaultRowHeight: 18 },
    views: [{ state: 'frozen', xSplit: 1, ySplit: 4, showGridLines: false }],
    pageSetup: {
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:4',
      printArea: 'A1:F12',
      margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 },
      horizontalCentered: true,
    },
    headerFooter: { oddHeader: '&LPlan && more&R&D', oddFooter: '&CPage &P of &N' },
  })
  plan.getCell('A1').value = 'A plan'
  plan.mergeCells('A1:D1')
  Object.assign(plan.getCell('A1'), {
    font: { name: 'Arial', size: 16, bold: true, italic: true, underline: true, color: { argb: 'FFC00000' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE699' } },
    alignment: { horizontal: 'center', vertical: 'top', wrapText: true },
  })
  plan.getRow(1).height = 33
  plan.getCell('A3').value = 'out of sight'
  plan.getRow(3).hidden = true
  plan.getColumn(1).width = 20
  plan.getColumn(5).hidden = true
  plan.getColumn(6).numFmt = '0.00%'
  plan.getColumn(6).protection = { locked: false }
  plan.addTable({
    name: 'Lines',
    ref: 'A4',
    headerRow: true,
    totalsRow: true,
    style: { theme: 'TableStyleMedium4', showRowStripes: true, showLastColumn: true },
    columns: [
      { name: 'Line', totalsRowLabel: 'Sum' },
      { name: 'Code', filterButton: true },
      { name: 'Amount', totalsRowFunction: 'sum' },
      { name: 'Double' },
    ],
    rows: [1, 2, 3].map((line) => [
      `L${line}`,
      'R.1',
      100.5 * line,
      { formula: `C${line + 4}*2`, result: 201 * line },
    ]),
  })
  plan.getCell('C8').value = { formula: 'SUBTOTAL(109,Lines[Amount])', result: 603 }
  for (const row of [5, 6, 7]) plan.getCell(row, 3).numFmt = '#,##0.00'
  plan.getCell('C6').border = {
    top: { style: 'mediumDashDot', color: { argb: 'FF00B050' } },
    left: { style: 'thick' },
  }
  plan.getCell('B5').note = { texts: [{ text: ' Look here ' }] }
  plan.getCell('B6').alignment = { textRotation: -45, indent: 2, shrinkToFit: true }
  plan.getCell('F5').value = 0.125
  plan.getCell('F6').value = { error: '#N/A' }
  plan.getCell('F7').value = true
  plan.getCell('A10').value = {
    text: 'a place',
    hyperlink: 'https://example.org/a?b=1&c',
    tooltip: 'Go <there>',
  }
  plan.getCell('A11').value = { text: 'in the book', hyperlink: "#'Lists'!A1" }
  plan.getCell('A12').value = { formula: 'SUM(C5:C7)+COUNTA(Codes)', result: 606 }
  plan.getCell('C12').value = { formula: 'XLOOKUP("L2",A5:A7,C5:C7)', result: 201 }
  addRules(plan)
  void plan.protect('', { sort: true, autoFilter: true, formatCells: true, spinCount: 1000 })
}

function addRules(plan: ReturnType<Workbook['addWorksheet']>): void {
  const refusal = {
    showErrorMessage: true,
    errorTitle: 'No',
    error: 'Not one of "these"',
    errorStyle: 'warning',
  } as const
  plan.getCell('B5').dataValidation = { type: 'list', formulae: ['Codes'], allowBlank: true, ...refusal }
  plan.getCell('B6').dataValidation = { type: 'list', formulae: ['"yes,no"'] }
  plan.getCell('C5').dataValidation = {
    type: 'decimal',
    operator: 'between',
    formulae: [0, 'C6+1'],
    showInputMessage: true,
    promptTitle: 'Amount',
    prompt: 'In francs',
  }
  plan.getCell('C6').dataValidation = { type: 'custom', formulae: ['LEN(B6)>2'] }
  const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } } as const
  plan.addConditionalFormatting({
    ref: 'C5:C7',
    rules: [
      {
        type: 'expression',
        priority: 3,
        formulae: ['$C5>200'],
        style: { font: { bold: true, color: { argb: 'FF9C0006' } }, fill },
      },
      { type: 'cellIs', priority: 1, operator: 'between', formulae: [1, 'C$6'], style: { fill } },
      { type: 'top10', priority: 2, rank: 1, percent: false, bottom: true, style: { fill } },
    ],
  })
  plan.addConditionalFormatting({
    ref: 'B5:B7 A5:A7',
    rules: [{ type: 'containsText', priority: 4, operator: 'containsText', text: 'R."', style: { fill } }],
  })
  plan.addConditionalFormatting({
    ref: 'F5:F7',
    rules: [
      {
        type: 'colorScale',
        priority: 5,
        cfvo: [{ type: 'min' }, { type: 'percentile', value: 50 }, { type: 'max' }],
        color: [{ argb: 'FFF8696B' }, { argb: 'FFFFEB84' }, { argb: 'FF63BE7B' }],
      },
      {
        type: 'iconSet',
        priority: 6,
        iconSet: '3Arrows',
        cfvo: [0, 33, 67].map((value) => ({ type: 'percent', value })),
      },
    ],
  })
}
