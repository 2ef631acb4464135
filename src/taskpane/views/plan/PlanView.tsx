import { lazy, useState } from 'react'
import type { ViewProps } from '../../view-props.ts'
import { AboutPart } from './AboutPart.tsx'
import type { StepAct } from './checklist-items.ts'
import { EmptyBook } from './EmptyBook.tsx'
import { Overview } from './Overview.tsx'
import { RowsPart } from './RowsPart.tsx'

const UseMyLines = lazy(() =>
  import('./use-my-lines/UseMyLines.tsx').then((loaded) => ({ default: loaded.UseMyLines })),
)
const InsertPart = lazy(() => import('./InsertPart.tsx').then((loaded) => ({ default: loaded.InsertPart })))

const ChangePart = lazy(() => import('./ChangePart.tsx').then((loaded) => ({ default: loaded.ChangePart })))
const BringInPart = lazy(() =>
  import('./BringInPart.tsx').then((loaded) => ({ default: loaded.BringInPart })),
)

/** What takes the place of the overview. */
type Part = 'overview' | 'insert' | 'change' | 'adopt' | 'bring-in' | 'links' | 'drivers' | 'about'

/** The Plan view: how far the plan has come, and the steps that make it. */
export function PlanView(props: ViewProps) {
  const { state, do: actions } = props
  const [part, setPart] = useState<Part>('overview')
  const back = (): void => setPart('overview')

  function act(step: StepAct): void {
    if (step === 'tag' || step === 'allocate' || step === 'check') actions.show(step)
    else if (step === 'revenue') goTo(state.look?.names.titles.Revenue)
    else setPart(step)
  }

  function goTo(sheet: string | undefined): void {
    if (sheet !== undefined) void actions.goTo(sheet, 'A1')
  }

  if (part === 'adopt') return <UseMyLines {...props} back={back} />
  if (part === 'about') return <AboutPart {...props} back={back} />
  if (part === 'change') return <ChangePart {...props} back={back} />
  if (part === 'bring-in') return <BringInPart {...props} back={back} insert={() => setPart('insert')} />
  if (part === 'insert') return <InsertPart {...props} back={back} />
  if (part === 'links' || part === 'drivers') return <RowsPart {...props} what={part} back={back} />
  if (!state.look) return null
  if (state.read?.loaded.hasLines !== true) {
    return (
      <EmptyBook
        {...props}
        adopt={() => setPart('adopt')}
        insert={() => setPart('insert')}
        about={() => setPart('about')}
      />
    )
  }
  return (
    <Overview
      {...props}
      act={act}
      change={() => setPart('change')}
      bringIn={() => setPart('bring-in')}
      about={() => setPart('about')}
    />
  )
}
