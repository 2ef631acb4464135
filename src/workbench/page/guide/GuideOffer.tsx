import { pageTexts } from '../texts.ts'
import type { Guide } from './guide.ts'

interface GuideOfferProps {
  readonly guide: Guide
  /** A book is being opened, and the guide begins with another. */
  readonly isBusy: boolean
  readonly begin: () => void
  readonly decline: () => void
}

/** Offers the guide, in a line above the book, until somebody has said yes or no. */
export function GuideOffer({ guide: { title, intro }, isBusy, begin, decline }: GuideOfferProps) {
  const texts = pageTexts.guide
  return (
    <section className="guide" aria-label={title}>
      <div className="guideText">
        <strong>{title}.</strong> {intro}
      </div>
      <button type="button" disabled={isBusy} onClick={begin}>
        {texts.begin}
      </button>
      <button type="button" onClick={decline}>
        {texts.notNow}
      </button>
    </section>
  )
}
