import { Button, Input, Tooltip } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useState, type KeyboardEvent } from 'react'
import type { FigureRequest } from '../../../actions/explain-figure.ts'
import type { FigureWords } from '../../../actions/figure-of-words.ts'
import { reviewTexts } from '../../../texts/pane/review.ts'
import type { Words } from '../../../texts/pane/words.ts'
import { figureName } from './figure-words.ts'
import { useReviewStyles } from './review-styles.ts'

interface FigureSearchProps {
  readonly words: Words
  readonly canGoBack: boolean
  readonly back: () => void
  readonly find: (text: string) => Promise<FigureWords | undefined>
  readonly titlesOf: (requests: readonly FigureRequest[]) => Promise<readonly string[]>
  readonly show: (request: FigureRequest) => void
}

interface Suggested {
  readonly requests: readonly FigureRequest[]
  readonly titles: readonly string[]
  readonly unknownPeriod: string | undefined
}

/** The box in which a figure is named, what may be meant, and the way back. */
export function FigureSearch({ words, canGoBack, back, find, titlesOf, show }: FigureSearchProps) {
  const styles = useReviewStyles()
  const texts = words.of(reviewTexts).search
  const [text, setText] = useState('')
  const [suggested, setSuggested] = useState<Suggested>()

  const choose = (request: FigureRequest): void => {
    setSuggested(undefined)
    show(request)
  }
  const ask = async (): Promise<void> => {
    const found = await find(text)
    if (!found) return
    if (found.is === 'figure') choose(found.request)
    else {
      const { requests, unknownPeriod } = found
      setSuggested({ requests, titles: await titlesOf(requests), unknownPeriod })
    }
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') void ask()
    if (event.key !== 'Escape') return
    setText('')
    setSuggested(undefined)
  }

  return (
    <div>
      <div className={styles.search} role="search">
        <Tooltip content={texts.back} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowLeftRegular />}
            disabledFocusable={!canGoBack}
            onClick={back}
          />
        </Tooltip>
        <Input
          className={styles.box}
          size="small"
          aria-label={texts.label}
          placeholder={texts.hint}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={onKey}
        />
        <Button size="small" onClick={() => void ask()}>
          {texts.find}
        </Button>
      </div>
      <div role="status">
        {suggested?.unknownPeriod !== undefined &&
          words.fill(texts.unknownPeriod, { period: suggested.unknownPeriod })}
        {suggested?.requests.length === 0 && texts.nothing}
      </div>
      {suggested && suggested.requests.length > 0 && (
        <ul className={styles.suggestions} aria-label={texts.suggestions}>
          {suggested.requests.map((request, at) => (
            <li key={request.of}>
              <Button
                className={styles.suggestion}
                size="small"
                appearance="subtle"
                onClick={() => choose(request)}
              >
                <span className={styles.cut}>
                  {[figureName(request, words), suggested.titles[at] ?? '']
                    .filter((one) => one !== '')
                    .join(' · ')}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
