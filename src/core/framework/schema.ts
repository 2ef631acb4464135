import * as z from 'zod/mini'
import { planMatter } from './plan-matter.ts'

/** A non-empty text. */
const text = z.string().check(z.minLength(1))

/**
 * A code that carries money: it holds a letter and none of `* ? ~`, because spreadsheet criteria
 * would read the one as a number and the others as wildcards.
 */
const moneyCode = z
  .string()
  .check(
    z.regex(/^\S(.*\S)?$/u, 'must not begin or end with a space'),
    z.regex(/\p{L}/u, 'must hold a letter'),
    z.regex(/^[^*?~]*$/u, 'must not hold * ? or ~'),
  )

export const sectorCodeSchema = moneyCode.brand<'SectorCode'>()
export const unitCodeSchema = moneyCode.brand<'UnitCode'>()
export const goalCodeSchema = moneyCode.brand<'GoalCode'>()
export const objectiveCodeSchema = moneyCode.brand<'ObjectiveCode'>()
export const outputCodeSchema = moneyCode.brand<'OutputCode'>()
export const enablerCodeSchema = moneyCode.brand<'EnablerCode'>()
export const outcomeCodeSchema = text.brand<'OutcomeCode'>()
export const targetCodeSchema = text.brand<'TargetCode'>()

export type SectorCode = z.infer<typeof sectorCodeSchema>
export type UnitCode = z.infer<typeof unitCodeSchema>
export type GoalCode = z.infer<typeof goalCodeSchema>
export type ObjectiveCode = z.infer<typeof objectiveCodeSchema>
export type OutputCode = z.infer<typeof outputCodeSchema>
export type EnablerCode = z.infer<typeof enablerCodeSchema>

/**
 * What every item keeps of the page it was printed on: the code as printed where it was normalised
 * (`D-4-a`), the words in square brackets that are still under debate, the table it stands in, the
 * marks of its footnotes.
 */
const asPrinted = {
  printed: z.optional(text),
  disputedWording: z.optional(z.array(text)),
  table: z.optional(text),
  footnotes: z.optional(z.array(text)),
}

/** An item bracketed whole is pending, and so is all below it. */
const pending = z.optional(z.boolean())

const sectorSchema = z.object({ code: sectorCodeSchema, name: text })

const unitSchema = z.discriminatedUnion('role', [
  z.object({ code: unitCodeSchema, name: text, role: z.literal('bureau'), sector: sectorCodeSchema }),
  z.object({ code: unitCodeSchema, name: text, role: z.literal('central') }),
])

const targetSchema = z.object({ code: targetCodeSchema, text, ...asPrinted })

const goalSchema = z.object({
  code: goalCodeSchema,
  title: text,
  text: z.optional(z.string()),
  description: z.optional(z.string()),
  targets: z.optional(z.array(targetSchema)),
  pending,
  ...asPrinted,
})

const outcomeSchema = z.object({ code: outcomeCodeSchema, text, pending, ...asPrinted })

const outputSchema = z.object({ code: outputCodeSchema, text, pending, ...asPrinted })

/** How the plan words an objective in one place: the list before the tables, or its own table. */
const wordingSchema = z.object({ code: z.optional(text), title: text, text })

const objectiveSchema = z.object({
  code: objectiveCodeSchema,
  sector: sectorCodeSchema,
  title: text,
  text: z.optional(z.string()),
  outcomes: z.optional(z.array(outcomeSchema)),
  outputs: z.optional(z.array(outputSchema)),
  pending,
  wordings: z.optional(z.object({ list: z.optional(wordingSchema), table: z.optional(wordingSchema) })),
  ...asPrinted,
})

/** `text` names the whole enabler; `activities` are its parts where the plan prints several in one cell. */
const enablerSchema = z.object({
  code: enablerCodeSchema,
  unit: unitCodeSchema,
  objectives: z.array(objectiveCodeSchema),
  text,
  activities: z.optional(z.array(text)),
  contributions: z.optional(z.array(text)),
  results: z.optional(z.array(text)),
  ...asPrinted,
})

/** A link from an objective to a goal; `weight` is relative to the objective's other links. */
const linkSchema = z.object({
  objective: objectiveCodeSchema,
  goal: goalCodeSchema,
  kind: z.enum(['primary', 'secondary']),
  weight: z.optional(z.number()),
})

/** An entry of a list people choose from; `illustrative` where it is not the framework's own, with its source. */
const namedCodeSchema = z.object({
  code: text,
  name: text,
  illustrative: z.optional(z.boolean()),
  source: z.optional(text),
})

/** The document a framework is taken from; other fields are kept as they are. */
const sourceSchema = z.looseObject({
  document: z.optional(text),
  date: z.optional(text),
  title: z.optional(text),
  note: z.optional(text),
})

const year = z.int().check(z.minimum(1900), z.maximum(2200))

/** The shape of a framework's JSON; what it says of itself is checked by the self-audit. */
export const resultsFrameworkSchema = z.object({
  id: text,
  title: z.optional(text),
  version: z.optional(text),
  status: z.optional(z.enum(['draft', 'adopted'])),
  source: z.optional(sourceSchema),
  currency: z.optional(
    z.string().check(z.regex(/^[A-Z]{3}$/, 'must be three capital letters, for example CHF')),
  ),
  years: z.array(year).check(z.minLength(1)),
  vision: z.optional(text),
  mission: z.optional(text),
  values: z.optional(z.array(z.object({ name: text, text }))),
  sectors: z.array(sectorSchema).check(z.minLength(1)),
  units: z.array(unitSchema),
  goals: z.array(goalSchema),
  objectives: z.array(objectiveSchema),
  enablers: z.optional(z.array(enablerSchema)),
  links: z.optional(z.array(linkSchema)),
  categories: z.optional(z.array(namedCodeSchema)),
  funds: z.optional(z.array(namedCodeSchema)),
  revenueSources: z.optional(z.array(namedCodeSchema)),
  ...planMatter,
})

export type ResultsFramework = z.infer<typeof resultsFrameworkSchema>
export type Sector = z.infer<typeof sectorSchema>
export type Unit = z.infer<typeof unitSchema>
export type Goal = z.infer<typeof goalSchema>
export type Target = z.infer<typeof targetSchema>
export type Objective = z.infer<typeof objectiveSchema>
export type Outcome = z.infer<typeof outcomeSchema>
export type Output = z.infer<typeof outputSchema>
export type Enabler = z.infer<typeof enablerSchema>
export type GoalLink = z.infer<typeof linkSchema>
export type NamedCode = z.infer<typeof namedCodeSchema>
