import { useEffect, useRef, type ReactNode } from 'react'
import { useTagStyles } from './tag-styles.ts'

/** The heading of what replaces the list: it takes the focus, so that the keyboard goes on from here. */
export function PreviewHead({ children, keepsFocus = false }: { children: ReactNode; keepsFocus?: boolean }) {
  const styles = useTagStyles()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!keepsFocus) head.current?.focus()
  }, [keepsFocus])
  return (
    <h2 className={styles.heading} ref={head} tabIndex={-1}>
      {children}
    </h2>
  )
}
