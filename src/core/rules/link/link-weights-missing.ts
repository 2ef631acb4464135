import { linkRule } from './link-rule.ts'

/** Of several links of one objective each must have a positive weight, or its money cannot be shared; once an objective. */
export const linkWeightsMissing = linkRule({
  code: 'RBB452',
  name: 'link-weights-missing',
  severity: 'error',
  column: 'Weight',
  fault: (link, { links }) => {
    const { is } = link.objective
    if (is.kind !== 'known') return undefined
    const own = links.byObjective.get(is.at) ?? []
    if (new Set(own.map(({ goal }) => goal.text.toLowerCase())).size < own.length) return undefined
    const without = own.find(
      ({ weight }) => weight.kind === 'blank' || (weight.kind === 'read' && weight.value === 0),
    )
    return own.length > 1 && without === link ? { params: { objective: link.objective.text } } : undefined
  },
})
