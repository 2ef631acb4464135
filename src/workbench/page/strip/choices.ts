/** Number formats that people choose from, by their names in Excel. */
export const formats = [
  ['General', 'General'],
  ['Number', '#,##0.00'],
  ['Thousands', '#,##0'],
  ['Percent', '0.00%'],
  ['Date', 'dd/mm/yyyy'],
  ['Text', '@'],
] as const
