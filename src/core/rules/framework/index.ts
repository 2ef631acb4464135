import { frameworkBureauOfUnknownSector } from './framework-bureau-of-unknown-sector.ts'
import { frameworkCentralUnitsSeveral } from './framework-central-units-several.ts'
import { frameworkCodeDoubled } from './framework-code-doubled.ts'
import { frameworkCodeMismatched } from './framework-code-mismatched.ts'
import { frameworkCodeMisprinted } from './framework-code-misprinted.ts'
import { frameworkCodesOneNumber } from './framework-codes-one-number.ts'
import { frameworkDriverCodeAmbiguous } from './framework-driver-code-ambiguous.ts'
import { frameworkEnablerOfUnknownObjective } from './framework-enabler-of-unknown-objective.ts'
import { frameworkEnablerOfUnknownUnit } from './framework-enabler-of-unknown-unit.ts'
import { frameworkEnablerWithoutObjective } from './framework-enabler-without-objective.ts'
import { frameworkFootnoteEmpty } from './framework-footnote-empty.ts'
import { frameworkItemPending } from './framework-item-pending.ts'
import { frameworkLinkDoubled } from './framework-link-doubled.ts'
import { frameworkLinkOfUnknownObjective } from './framework-link-of-unknown-objective.ts'
import { frameworkLinkToUnknownGoal } from './framework-link-to-unknown-goal.ts'
import { frameworkLinkWithoutWeight } from './framework-link-without-weight.ts'
import { frameworkObjectiveOfUnknownSector } from './framework-objective-of-unknown-sector.ts'
import { frameworkObjectiveWithoutGoals } from './framework-objective-without-goals.ts'
import { frameworkObjectiveWithoutOutcomes } from './framework-objective-without-outcomes.ts'
import { frameworkObjectiveWithoutOutputs } from './framework-objective-without-outputs.ts'
import { frameworkReceiverDoubled } from './framework-receiver-doubled.ts'
import { frameworkReferenceDoubled } from './framework-reference-doubled.ts'
import { frameworkSdgChartDiffers } from './framework-sdg-chart-differs.ts'
import { frameworkSectorWithSeveralBureaux } from './framework-sector-with-several-bureaux.ts'
import { frameworkTableColumnLost } from './framework-table-column-lost.ts'
import { frameworkTableRowLost } from './framework-table-row-lost.ts'
import { frameworkWordingDiffers } from './framework-wording-differs.ts'
import { frameworkYearsDisordered } from './framework-years-disordered.ts'

/** The self-audit of a framework, in the order of its codes. */
export const frameworkRules = [
  frameworkCodeDoubled,
  frameworkReferenceDoubled,
  frameworkCodeMisprinted,
  frameworkCodeMismatched,
  frameworkObjectiveWithoutOutputs,
  frameworkObjectiveWithoutOutcomes,
  frameworkObjectiveOfUnknownSector,
  frameworkBureauOfUnknownSector,
  frameworkSectorWithSeveralBureaux,
  frameworkCentralUnitsSeveral,
  frameworkReceiverDoubled,
  frameworkEnablerOfUnknownUnit,
  frameworkEnablerOfUnknownObjective,
  frameworkEnablerWithoutObjective,
  frameworkDriverCodeAmbiguous,
  frameworkLinkOfUnknownObjective,
  frameworkLinkToUnknownGoal,
  frameworkLinkDoubled,
  frameworkLinkWithoutWeight,
  frameworkItemPending,
  frameworkObjectiveWithoutGoals,
  frameworkWordingDiffers,
  frameworkTableRowLost,
  frameworkTableColumnLost,
  frameworkFootnoteEmpty,
  frameworkYearsDisordered,
  frameworkSdgChartDiffers,
  frameworkCodesOneNumber,
] as const

export type FrameworkRuleName = (typeof frameworkRules)[number]['name']
