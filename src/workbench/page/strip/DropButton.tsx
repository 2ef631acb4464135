import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

export interface DropButtonProps {
  readonly label: string
  readonly face: ReactNode
  readonly className?: string
  /** What opens below; `close` gives the keyboard back to the button. */
  readonly children: (close: () => void) => ReactNode
}

/** A button that opens a small window below it: Escape and a press elsewhere close it. */
export function DropButton({ label, face, className = '', children }: DropButtonProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  const whole = useRef<HTMLSpanElement>(null)
  const window = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    window.current?.querySelector<HTMLElement>('[aria-checked="true"], button, input')?.focus()
    const press = ({ target }: PointerEvent): void => {
      if (target instanceof Node && whole.current?.contains(target) !== true) setOpen(false)
    }
    document.addEventListener('pointerdown', press, true)
    return () => document.removeEventListener('pointerdown', press, true)
  }, [isOpen])
  const close = (): void => {
    setOpen(false)
    whole.current?.querySelector('button')?.focus()
  }
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
      return
    }
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowRight: 1,
      ArrowUp: -1,
      ArrowLeft: -1,
    }
    const step = steps[event.key]
    const choices = [...(window.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = choices.findIndex((choice) => choice === document.activeElement)
    if (step === undefined || at < 0) return
    event.preventDefault()
    event.stopPropagation()
    choices[(at + step + choices.length) % choices.length]?.focus()
  }
  return (
    <span ref={whole} className="stripDrop">
      <button
        type="button"
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="true"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {face}
        <span aria-hidden="true" className="stripArrow" />
      </button>
      {isOpen && (
        <div ref={window} className="stripWindow" role="group" aria-label={label} onKeyDown={move}>
          {children(close)}
        </div>
      )}
    </span>
  )
}
