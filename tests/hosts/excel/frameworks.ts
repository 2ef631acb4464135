import type { ResultsFramework } from '../../../src/core/framework/schema.ts'
import { second } from '../../budget-of.ts'

const [objective, ...objectives] = second.objectives

/** The small framework of tests in a later version: an objective has another title and an output more. */
export const newer = {
  ...second,
  version: '3',
  objectives: [
    {
      ...objective,
      title: 'Pilots',
      outputs: [...(objective?.outputs ?? []), { code: 'A/03', text: 'Pilots on call' }],
    },
    ...objectives,
  ],
} as ResultsFramework
