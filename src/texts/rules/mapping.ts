import type { tagRules, unitRules } from '../../core/rules/mapping/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof tagRules | typeof unitRules)[number]['name']

/** The texts of the rules about the unit of a line and what it is tagged with. */
export const mappingRuleTexts = {
  'unit-missing': {
    title: 'Unit missing',
    message: 'The line names no unit; its money counts, but under no unit.',
    advice: 'Enter the unit that plans the money.',
    why: 'Nobody could be asked about the line, and totals by unit would not add up.',
    bad: '(blank) under Unit',
    good: 'BR under Unit',
  },
  'unit-unknown': {
    title: 'Unit unknown',
    message:
      '“{text}” does not name one unit of the framework; the money counts, but under none of its units.',
    advice: 'Write the unit’s code or name as it stands in the framework.',
    why: 'Nobody could be asked about the line, and totals by unit would not add up.',
    bad: 'BRX under Unit',
    good: 'BR under Unit',
  },
  'objective-missing': {
    title: 'Objective missing',
    message:
      'The output “{output}” stands without its objective, {code}; the line’s money stands under unallocated.',
    advice: 'Enter the output’s own objective beside it.',
    why: 'Sums by objective are made from this column, so the line would be missing from them.',
    bad: 'Objective blank, Output R.1-1',
    good: 'Objective R.1, Output R.1-1',
  },
  'objective-unknown': {
    title: 'Objective unknown',
    message: '“{text}” is no objective of the framework; the line’s money stands under unallocated.',
    advice: 'Write the code or name of the output’s own objective.',
    why: 'Money under an objective that nobody knows serves no goal.',
    bad: 'R.9 under Objective',
    good: 'R.1 under Objective',
  },
  'objective-misspelt': {
    title: 'Objective misspelt',
    message:
      '“{text}” can only mean objective {code}, but is spelt otherwise; the line’s money stands under unallocated.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would leave the line out.',
    bad: 'R1 under Objective',
    good: 'R.1 under Objective',
  },
  'output-missing': {
    title: 'Output missing',
    message:
      'The line names objective “{objective}”, but no output of it and no enabler; the line’s money stands under unallocated.',
    advice: 'Enter the output that the money pays for.',
    why: 'Money reaches an objective only through one of its outputs.',
    bad: 'Objective R.1, Output blank',
    good: 'Objective R.1, Output R.1-1',
  },
  'output-unknown': {
    title: 'Output unknown',
    message: '“{text}” is no output of the framework; the line’s money stands under unallocated.',
    advice: 'Write the code or name of the output that the money pays for.',
    why: 'Money under an output that nobody knows serves no objective.',
    bad: 'R.1-99 under Output',
    good: 'R.1-1 under Output',
  },
  'output-misspelt': {
    title: 'Output misspelt',
    message:
      '“{text}” can only mean output {code}, but is spelt otherwise; the line’s money stands under unallocated.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would leave the line out.',
    bad: 'r1-1 under Output',
    good: 'R.1-1 under Output',
  },
  'enabler-unknown': {
    title: 'Enabler unknown',
    message: '“{text}” is no enabler of the framework; the line’s money stands under unallocated.',
    advice: 'Write the code or name of the enabler that the money pays for.',
    why: 'Money under an enabler that nobody knows reaches no output.',
    bad: 'BR.9 under Enabler',
    good: 'BR.1 under Enabler',
  },
  'enabler-misspelt': {
    title: 'Enabler misspelt',
    message:
      '“{text}” can only mean enabler {code}, but is spelt otherwise; the line’s money stands under unallocated.',
    advice: 'Write the code as the framework does; mind spaces before and behind.',
    why: 'A spreadsheet’s sums compare texts letter by letter and would leave the line out.',
    bad: 'br1 under Enabler',
    good: 'BR.1 under Enabler',
  },
  'name-ambiguous': {
    title: 'Name shared by several items',
    message: '“{text}” is the name of {codes}; the line’s money stands under unallocated.',
    advice: 'Write the code of the one that is meant.',
    why: 'Only a code tells apart items that share a name.',
    bad: 'Outreach and promotion',
    good: 'T.4-3 Outreach and promotion',
  },
  'output-not-under-objective': {
    title: 'Output of another objective',
    message:
      'The output “{output}” belongs to objective {code}, not to “{objective}”; the line’s money stands under unallocated.',
    advice: 'Change the objective to the output’s own, or enter an output of the objective that is meant.',
    why: 'Nobody can say which of the two is meant, and the money can go only one way.',
    bad: 'Objective R.2, Output R.1-1',
    good: 'Objective R.1, Output R.1-1',
  },
  'direct-and-enabler': {
    title: 'Result and enabler together',
    message:
      'The line names enabler “{enabler}” and also “{other}”; the line’s money stands under unallocated.',
    advice: 'Clear one of the two, or split the line over both.',
    why: 'Money goes straight to an output or through an enabler, not both ways at once.',
    bad: 'Output R.1-1, Enabler BR.1',
    good: 'Output R.1-1, Enabler blank',
  },
  'output-of-other-sector': {
    title: 'Output of another bureau',
    message:
      '{unit} plans money for the output “{output}”, which is in the care of {owner}; the money counts there.',
    advice: 'Check that the output is meant; if the unit does contribute to it, ignore this with a reason.',
    why: 'A bureau seldom pays for another sector’s output, and a slip in the code looks the same.',
    bad: 'unit BR, Output T.1-1',
    good: 'unit BR, Output R.1-1',
  },
  'central-unit-on-sector-output': {
    title: 'Central unit on a sector’s output',
    message:
      '{unit} plans money for the output “{output}”, which is in the care of {owner}; the money counts there.',
    advice: 'Check whether one of the unit’s enablers is meant; if not, ignore this with a reason.',
    why: 'Central services as a rule reach a sector’s outputs through their enablers.',
    bad: 'unit GS, Output R.1-1',
    good: 'unit GS, Enabler GS.1',
  },
  'enabler-of-other-unit': {
    title: 'Enabler of another unit',
    message:
      'Unit “{unit}” plans money for the enabler “{enabler}”, which belongs to {owner}; the money counts there.',
    advice: 'Check the unit and the enabler; if both are right, ignore this with a reason.',
    why: 'The money will be spread as the enabler’s own unit spreads its costs.',
    bad: 'unit BR, Enabler TSB.1',
    good: 'unit TSB, Enabler TSB.1',
  },
  'mapped-to-pending': {
    title: 'Tagged with a pending output',
    message:
      'The output “{output}” is still under debate; its money counts unless pending items are left out.',
    advice: 'Have another output ready, or ignore this until the debate has ended.',
    why: 'If the output is dropped, the money needs another result.',
    bad: 'Output I.1-5, in square brackets',
    good: 'Output I.1-1',
  },
} as const satisfies Record<Name, RuleText>
