import { linkRule } from './link-rule.ts'

/** Of several links of one objective each must have a positive weight, or its money cannot be shared; once an objective. */
export const linkWeightsMissing = linkRule({
  code: 'RBB452',
  name: 'link-weights-missing',
  severity: 'error',
  column: 'Weight',
  fault: (link, { links }) => {
    const { is } = link.objective
    if (is.kind !== 'known' || links.unweighted(is.at) !== link) return undefined
    return { params: { objective: link.objective.text } }
  },
})
