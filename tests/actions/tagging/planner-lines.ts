import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A line of the illustrative budget, and what it is for. */
export interface PlannerLine {
  readonly unit: string
  readonly activity: string
  readonly wanted: string
}

/** The lines of the illustrative budget that are for one result. */
export function plannerLines(): readonly PlannerLine[] {
  const [, ...rows] = readFileSync(join(__dirname, '../../../seeds/illustrative-lines.csv'), 'utf8').split(
    '\n',
  )
  return rows.flatMap((row) => {
    const cells = [...row.matchAll(/(?:"([^"]*)"|([^,]*))(?:,|$)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    )
    const [, unit = '', activity = '', , output = '', enabler = ''] = cells
    const wanted = output || enabler
    return wanted === '' ? [] : [{ unit, activity, wanted }]
  })
}

/** What a planner types of a code: `r14`. */
export function shortCode(code: string): string {
  return code.replace(/[.-]/g, '').toLowerCase()
}
