/** Number formats that people choose from, by their names in Excel. */
export const formats = [
  ['General', 'General'],
  ['Number', '#,##0.00'],
  ['Thousands', '#,##0'],
  ['Percent', '0.00%'],
  ['Date', 'dd/mm/yyyy'],
  ['Text', '@'],
] as const

/** Colours of Office, with the names that screen readers say. */
export const colours = [
  ['White', '#FFFFFF'],
  ['Light grey', '#D9D9D9'],
  ['Grey', '#7F7F7F'],
  ['Black', '#000000'],
  ['Light blue', '#DDEBF7'],
  ['Blue', '#4472C4'],
  ['Dark blue', '#1F3864'],
  ['Turquoise', '#00B0F0'],
  ['Light green', '#E2EFDA'],
  ['Green', '#70AD47'],
  ['Dark green', '#0F703B'],
  ['Purple', '#7030A0'],
  ['Light yellow', '#FFF2CC'],
  ['Yellow', '#FFFF00'],
  ['Orange', '#ED7D31'],
  ['Red', '#C00000'],
] as const
