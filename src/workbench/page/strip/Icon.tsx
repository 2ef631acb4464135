import type { ReactNode } from 'react'

/** Lines in a square of 16 by 16. */
const paths = {
  left: 'M2 3h12M2 6.5h7M2 10h12M2 13.5h7',
  center: 'M2 3h12M4.5 6.5h7M2 10h12M4.5 13.5h7',
  right: 'M2 3h12M7 6.5h7M2 10h12M7 13.5h7',
  wrap: 'M2 3h12M2 8h9.5a2.5 2.5 0 0 1 0 5H8m2-2l-2 2 2 2M2 13h3',
  merge: 'M1.5 2.5h13v11h-13zM5 8h6M6.5 6L5 8l1.5 2M9.5 6L11 8l-1.5 2',
  borders: 'M2 2h12v12H2zM8 2v12M2 8h12',
  ascending: 'M4 2.5v11M2 11.5l2 2 2-2M9 7l2-5 2 5M9.7 5.3h2.6M9 9.5h4L9 14h4',
  descending: 'M4 2.5v11M2 11.5l2 2 2-2M9 2h4L9 6.5h4M9 14l2-5 2 5M9.7 12.3h2.6',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3z',
  table: 'M1.5 2.5h13v11h-13zM1.5 6h13M1.5 9.7h13M6 6v7.5M10.5 6v7.5',
  freeze: 'M1.5 2.5h13v11h-13zM1.5 6h13M5.5 2.5v11M3 4h1M8 4h4',
  note: 'M2 2.5h12v8H8l-3 3v-3H2zM5 5.2h6M5 7.8h4',
  lock: 'M3.5 7.5h9v6.5h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  find: 'M6.8 2.2a4.6 4.6 0 1 1 0 9.2 4.6 4.6 0 0 1 0-9.2zM10.2 10.2L14 14',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className="stripIcon">
      <path d={paths[name]} />
    </svg>
  )
}
