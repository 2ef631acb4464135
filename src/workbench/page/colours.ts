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

/** The name of a colour; its code where it has none. */
export function colourName(code: string): string {
  const [name] = colours.find(([, one]) => one.toLowerCase() === code.toLowerCase()) ?? []
  return name ?? code.toUpperCase()
}
