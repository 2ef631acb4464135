import type { Desk } from '../desk.ts'
import type { BookFile } from '../start-facts.ts'
import type { Guide } from './guide.ts'
import { GuideOffer } from './GuideOffer.tsx'
import { GuideStrip } from './GuideStrip.tsx'
import { keepOffered } from './offered.ts'

/** A guide through the add-in, and the book that it begins with. */
export interface TourFacts {
  readonly guide: Guide
  readonly practice: BookFile
}

/** Whether the guide is offered, under way, or neither. */
export type TourState = 'offered' | 'on' | 'off'

interface TourProps extends TourFacts {
  readonly is: TourState
  readonly set: (is: TourState) => void
  readonly begin: () => void
  readonly desk: Desk | undefined
  readonly isBusy: boolean
}

/** The guide above the book: its offer, then its steps while the book that it begins with lies open. */
export function Tour({ guide, practice, is, set, begin, desk, isBusy }: TourProps) {
  const end = (): void => {
    keepOffered()
    set('off')
  }
  if (is === 'offered') return <GuideOffer guide={guide} isBusy={isBusy} begin={begin} decline={end} />
  if (is === 'off' || desk?.name !== practice.name) return null
  return <GuideStrip key={desk.number} guide={guide} book={desk.book} close={end} />
}
