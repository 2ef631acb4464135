import type { TableShape } from './header.ts'

/** The tables of a budget, named as in the workbook; see `docs/` for what each column holds. */
export const lineShape = {
  required: ['Line', 'Unit', 'Activity', 'Output', 'Enabler', 'Category', 'Fund'],
  optional: ['Objective', 'Group', 'Note'],
  years: true,
} as const satisfies TableShape<string>

export const splitShape = {
  required: ['Line', 'Output', 'Share'],
  optional: ['Enabler'],
  years: false,
} as const satisfies TableShape<string>

export const driverShape = {
  required: ['Stage', 'From', 'To', 'Weight'],
  optional: ['Basis', 'Source', 'Date', 'Owner'],
  years: false,
} as const satisfies TableShape<string>

export const linkShape = {
  required: ['Objective', 'Goal'],
  optional: ['Kind', 'Weight'],
  years: false,
} as const satisfies TableShape<string>

export const revenueShape = {
  required: ['Source'],
  optional: ['Note'],
  years: true,
} as const satisfies TableShape<string>

export const ceilingShape = {
  required: ['Kind', 'Key', 'Period', 'Amount'],
  optional: ['Source'],
  years: false,
} as const satisfies TableShape<string>

type RoleOf<Shape extends TableShape<string>> = Shape['required'][number] | Shape['optional'][number]

export type LineRole = RoleOf<typeof lineShape>
export type SplitRole = RoleOf<typeof splitShape>
export type DriverRole = RoleOf<typeof driverShape>
export type LinkRole = RoleOf<typeof linkShape>
export type RevenueRole = RoleOf<typeof revenueShape>
export type CeilingRole = RoleOf<typeof ceilingShape>
