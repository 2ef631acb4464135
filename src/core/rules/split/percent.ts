/** Basis points as percent points: 9999 is `99.99`. */
export function percentOf(basisPoints: number): string {
  return (basisPoints / 100).toFixed(2)
}
