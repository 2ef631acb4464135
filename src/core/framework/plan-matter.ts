import * as z from 'zod/mini'

/** A non-empty text. */
const text = z.string().check(z.minLength(1))

const count = z.int().check(z.minimum(0))

/**
 * A footnote: its mark, its text (empty where the plan prints a mark without a note), what it hangs on
 * (an item's code, a table or a heading) and the words before the mark.
 */
const footnoteSchema = z.object({ mark: text, text: z.string(), on: text, after: z.optional(text) })

/**
 * The table of links between objectives and goals, as printed. A column or row names its goal or
 * objective; a row without one is a heading. What stands in no column or row was lost by the plan's text.
 */
const linkTableSchema = z.object({
  table: text,
  title: z.optional(text),
  columns: z.array(z.object({ text, goal: z.optional(text) })),
  rows: z.array(z.object({ text, objective: z.optional(text) })),
})

const riskSchema = z.object({
  code: text,
  title: text,
  details: z.optional(z.array(text)),
  mitigations: z.optional(z.array(text)),
  table: z.optional(text),
})

/**
 * A WSIS action line with the outputs and key activities that the plan maps to it; `pictureText` is what
 * could be read of it in the plan's picture, where that is not plain.
 */
const actionLineSchema = z.object({
  code: text,
  name: text,
  text: z.optional(text),
  soleFacilitator: z.optional(z.boolean()),
  outputs: z.optional(count),
  keyActivities: z.optional(count),
  pictureText: z.optional(text),
})

/** An SDG target a goal serves, with its indicators; `printed` where the plan sets it oddly (`13.A(13.A.1)`). */
const sdgTargetSchema = z.object({
  target: text,
  indicators: z.optional(z.array(text)),
  printed: z.optional(text),
})

/** What one tile of the SDG mapping picture shows; without `sdg` where the picture's text lost whose it is. */
const sdgMappingSchema = z.object({
  sdg: z.optional(z.int().check(z.minimum(1), z.maximum(17))),
  outputs: count,
  keyActivities: count,
  pictureText: z.optional(text),
})

/**
 * Targets and chart figures by goal code. A chart is a sequence of counts of targets, one for each SDG
 * that has any, in ascending order of SDGs, which it does not name.
 */
const sdgSchema = z.object({
  targets: z.optional(z.record(z.string(), z.array(sdgTargetSchema))),
  chart: z.optional(z.record(z.string(), z.array(count))),
  mapping: z.optional(z.array(sdgMappingSchema)),
  custodianOf: z.optional(z.array(text)),
})

/** A planning term; `group` is the heading it is printed under. */
const termSchema = z.object({ name: text, text, group: z.optional(text) })

const criterionSchema = z.object({
  text,
  get items(): z.ZodMiniOptional<z.ZodMiniArray<typeof criterionSchema>> {
    return z.optional(z.array(criterionSchema))
  },
})

/** Implementation criteria: what they are for, the sentence that opens the list, and the nested list. */
const criteriaSchema = z.object({
  description: z.optional(text),
  text: z.optional(text),
  items: z.array(criterionSchema),
})

/** The parts of a framework that are kept and shown but carry no money. */
export const planMatter = {
  footnotes: z.optional(z.array(footnoteSchema)),
  linkTable: z.optional(linkTableSchema),
  risks: z.optional(z.array(riskSchema)),
  actionLines: z.optional(z.array(actionLineSchema)),
  sdg: z.optional(sdgSchema),
  terms: z.optional(z.array(termSchema)),
  criteria: z.optional(criteriaSchema),
}

export type Footnote = z.infer<typeof footnoteSchema>
export type LinkTable = z.infer<typeof linkTableSchema>
export type Risk = z.infer<typeof riskSchema>
export type ActionLine = z.infer<typeof actionLineSchema>
export type SdgTarget = z.infer<typeof sdgTargetSchema>
export type Term = z.infer<typeof termSchema>
export type Criterion = z.infer<typeof criterionSchema>
