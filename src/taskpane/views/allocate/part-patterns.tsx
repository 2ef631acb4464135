import { tokens } from '@fluentui/react-components'
import { partNames, type PartName } from '../../../core/allocation/allocation.ts'

/** How parts are told apart where colour is not seen: filled, striped, dotted. */
export const patternOf: Readonly<Record<PartName, string>> = {
  direct: 'url(#part-direct)',
  bureau: 'url(#part-bureau)',
  services: 'url(#part-services)',
}

const ink: Readonly<Record<PartName, string>> = {
  direct: tokens.colorBrandBackground,
  bureau: tokens.colorPaletteDarkOrangeForeground1,
  services: tokens.colorNeutralForeground2,
}

/** The patterns of the picture, drawn once and used by its bars and its legend. */
export function PartPatterns() {
  return (
    <svg width={0} height={0} style={{ position: 'absolute' }} aria-hidden focusable={false}>
      <defs>
        {partNames.map((part) => (
          <pattern key={part} id={`part-${part}`} width={4} height={4} patternUnits="userSpaceOnUse">
            <rect
              width={4}
              height={4}
              style={{ fill: part === 'direct' ? ink.direct : tokens.colorNeutralBackground1 }}
            />
            {part === 'bureau' && (
              <path d="M-1 1l2-2M0 4l4-4M3 5l2-2" style={{ stroke: ink.bureau, strokeWidth: 1.5 }} />
            )}
            {part === 'services' && <circle cx={2} cy={2} r={1.3} style={{ fill: ink.services }} />}
          </pattern>
        ))}
      </defs>
    </svg>
  )
}

/** A patch of a part's pattern. */
export function PartPatch({ part }: { readonly part: PartName }) {
  return (
    <svg width={16} height={12} aria-hidden focusable={false}>
      <rect width={16} height={12} style={{ fill: patternOf[part], stroke: ink[part] }} />
    </svg>
  )
}
