import type { Book, OracleFramework } from './book.ts'

/** An item as cells may name it: by code, by name, or by `code name`. */
export interface Named {
  readonly code: string
  readonly names: readonly (string | undefined)[]
}

/** The code a cell means: `''` for a blank cell, undefined where it means none or several. */
export function codeIn(text: string | undefined, items: readonly Named[]): string | undefined {
  if (text === undefined || text.trim() === '') return ''
  const written = text.toLowerCase()
  const found = items.filter(({ code, names }) => {
    const spellings = [code, ...names.flatMap((name) => (name ? [name, `${code} ${name}`] : []))]
    return spellings.some((spelling) => spelling.toLowerCase() === written)
  })
  return found.length === 1 ? found[0]?.code : undefined
}

export interface Output extends Named {
  readonly objective: string
  readonly sector: string
  readonly pending: boolean
}

export interface Enabler extends Named {
  /** The bureau whose enabler it is; undefined for one of the central unit. */
  readonly bureau: string | undefined
  readonly supports: readonly string[]
}

/** What money can go to, in printed order. */
export interface Places {
  readonly outputs: readonly Output[]
  readonly objectives: readonly (Named & { readonly sector: string; readonly pending: boolean })[]
  readonly goals: readonly (Named & { readonly pending: boolean })[]
  readonly enablers: readonly Enabler[]
  readonly receivers: readonly (Named & { readonly sector: string })[]
  readonly centralUnit: Named | undefined
}

export function placesOf(framework: OracleFramework): Places {
  const { sectors, units } = framework
  const objectives = framework.objectives.map(({ code, title, text, sector, pending }) => {
    return { code, names: [title, text], sector, pending: pending === true }
  })
  const central = units.find(({ role }) => role === 'central')
  return {
    objectives,
    outputs: framework.objectives.flatMap((objective) =>
      (objective.outputs ?? []).map(({ code, text, pending }) => ({
        code,
        names: [text],
        objective: objective.code,
        sector: objective.sector,
        pending: pending === true || objective.pending === true,
      })),
    ),
    goals: framework.goals.map(({ code, title, text, pending }) => {
      return { code, names: [title, text], pending: pending === true }
    }),
    enablers: (framework.enablers ?? []).map(({ code, text, unit, objectives: supports }) => {
      return { code, names: [text], bureau: unit === central?.code ? undefined : unit, supports }
    }),
    receivers: sectors.map((sector) => {
      const bureau = units.find((unit) => unit.role === 'bureau' && unit.sector === sector.code) ?? sector
      return { code: bureau.code, names: [bureau.name], sector: sector.code }
    }),
    centralUnit: central && { code: central.code, names: [central.name] },
  }
}

/** Years ascending, biennia that begin with an even year and are whole, and the plan. */
export function periodsOf({ years }: Book): Readonly<Record<string, readonly string[]>> {
  const sorted = [...years].sort()
  const periods: Record<string, readonly string[]> = {}
  for (const year of sorted) periods[year] = [year]
  for (const year of sorted) {
    const next = String(Number(year) + 1)
    if (Number(year) % 2 === 0 && years.includes(next)) periods[`${year}-${next}`] = [year, next]
  }
  periods['plan'] = sorted
  return periods
}
