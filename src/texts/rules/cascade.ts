import type { cascadeRules } from '../../core/rules/cascade/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof cascadeRules)[number]['name']

/** The texts of the rules about what the cascade did; all amounts are for the whole plan. */
export const cascadeRuleTexts = {
  'default-basis-used': {
    title: 'Spread by direct cost',
    message:
      'No driver says where enabler {enabler} goes at stage {stage}: {amount} is spread by direct cost.',
    advice: 'Enter drivers where a better measure is known.',
    why: 'What already costs much is given more, whether it used the service or not, so reports show this money apart.',
    bad: 'enabler BR.1 without drivers',
    good: 'a driver from BR.1 to each output it serves, by hours worked',
  },
  'pool-without-basis': {
    title: 'Nothing to spread by',
    message:
      'Pool {pool} keeps {amount} at stage {stage}: no driver applies, and nothing it may go to has a direct cost in the years concerned.',
    advice: 'Enter a driver, or tag the direct lines that are still missing.',
    why: 'The money stands under unallocated and is missing from every goal.',
    bad: 'enabler BR.1 without drivers, no line on an output of R.1',
    good: 'enabler BR.1 with a driver to R.1-1',
  },
  'pool-without-target': {
    title: 'Nowhere to go',
    message: 'Pool {pool} keeps {amount} at stage {stage}: its enabler supports no output there.',
    advice:
      'Add the objectives that the enabler supports to the framework, or tag the lines with another enabler.',
    why: 'The money stands under unallocated and is missing from every goal.',
    bad: 'an enabler for objectives without outputs',
    good: 'an enabler for objectives with outputs',
  },
  'objective-not-linked': {
    title: 'Objective without a goal',
    message: 'Objective {objective} has {amount}, but neither a link nor a driver to a goal.',
    advice: 'Enter the goals it serves in GoalLinks.',
    why: 'Its money is shown as not linked and is missing from every goal.',
    bad: 'money on R.1, no link from R.1',
    good: 'money on R.1, and R.1 linked to G.1',
  },
  'pending-excluded': {
    title: 'Pending items left out',
    message: 'Pending items are left out as asked: {amount} stays at stage 0 (lines concerned: {lines}).',
    advice: 'Include pending items to see the plan as if they were agreed.',
    why: 'This money stands under unallocated until the items are agreed or the lines have other results.',
    bad: 'Output I.1-5, pending, with pending items excluded',
    good: 'Output I.1-5, pending, with pending items included',
  },
} as const satisfies Record<Name, RuleText>
