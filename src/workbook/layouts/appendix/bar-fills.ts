/** From dark to light, so that they are told apart in grey, too: lightness 16, 46, 58, 72 and 84 of 100. */
const colours = ['14284B', '2E6FB7', '2A9D8F', '8DBF5A', 'F2D06B'] as const

/** What serves no goal: between the first two in lightness, and no colour at all. */
const unlinked = '474747'

/** Colours for the parts of a bar: of so many goals, and last of what is linked to none. */
export function barFills(goals: number): readonly string[] {
  const step = (colours.length - 1) / Math.max(1, goals - 1)
  return [...Array.from({ length: goals }, (_, at) => between(at * step)), unlinked]
}

/** The colour at a place of the scale, mixed of its neighbours. */
function between(place: number): string {
  const from = Math.floor(place)
  const [one, other] = [channels(from), channels(Math.min(from + 1, colours.length - 1))]
  return one
    .map((value, at) => Math.round(value + ((other[at] ?? value) - value) * (place - from)))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('')
}

function channels(at: number): readonly number[] {
  const colour = colours[at] ?? unlinked
  return [0, 2, 4].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))
}
