import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OracleFramework } from './oracle/book.ts'

const read = (path: string): OracleFramework =>
  JSON.parse(readFileSync(join(__dirname, '../../..', path), 'utf8')) as OracleFramework

export const ituFramework = read('seeds/itu-strategic-plan-2020-2023.json')
export const secondFramework = read('tests/fixtures/frameworks/second.json')

/** The second one in another order: its sector SEA has no bureau and receives under its own code, after LAND. */
export const bureaulessFramework: OracleFramework = {
  ...secondFramework,
  sectors: [...secondFramework.sectors].reverse(),
  units: secondFramework.units.filter(({ code }) => code !== 'SEA-B').reverse(),
  enablers: (secondFramework.enablers ?? []).map((enabler) =>
    enabler.unit === 'SEA-B' ? { ...enabler, unit: 'HQ' } : enabler,
  ),
}
