import type { Place } from '../finding.ts'

/**
 * Where an item of a framework that was read from a book stands there.
 * @param kind as the self-audit names it: `output`, `revenue source`
 * @param nth which of several items with that code, from 0 on
 */
export type FrameworkPlaces = (kind: string, code: string, nth?: number) => Place | undefined
