import { pageTexts } from '../texts.ts'
import type { Guide } from './guide.ts'

interface GuideOfferProps {
  readonly guide: Guide
  readonly begin: () => void
  readonly decline: () => void
}

/** Offers the guide, in a line above the book, until somebody has said yes or no. */
export function GuideOffer({ guide: { title, intro }, begin, decline }: GuideOfferProps) {
  const texts = pageTexts.guide
  return (
    <section className="guide" aria-label={title}>
      <div className="guideText">
        <strong>{title}.</strong> {intro}
      </div>
      <button type="button" onClick={begin}>
        {texts.begin}
      </button>
      <button type="button" onClick={decline}>
        {texts.notNow}
      </button>
    </section>
  )
}
