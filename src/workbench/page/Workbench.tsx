import { useCallback, useEffect, useRef, useState } from 'react'
import type { Channel } from '../channel/channel.ts'
import type { Windows } from '../channel/around.ts'
import { AddInFrame } from './add-in/AddInFrame.tsx'
import { AddInWindow, type OpenWindow } from './add-in/AddInWindow.tsx'
import type { AddIn, RibbonButton } from './add-in/read-manifest.ts'
import { FileBar } from './files/FileBar.tsx'
import { Tour, type TourFacts, type TourState } from './guide/Tour.tsx'
import { wasOffered } from './guide/offered.ts'
import { Pane } from './Pane.tsx'
import { Ribbon } from './ribbon/Ribbon.tsx'
import type { BookFile } from './start-facts.ts'
import { useCalculating } from './use-calculating.ts'
import { CommandStrip } from './strip/CommandStrip.tsx'
import { useDesk } from './use-desk.ts'
import { pageTexts } from './texts.ts'

interface WorkbenchProps {
  readonly addIns: readonly AddIn[]
  readonly first: BookFile
  readonly templates: readonly BookFile[]
  /** Undefined where there is none. */
  readonly tour: TourFacts | undefined
}

/** What the pane shows: a page of an add-in's. */
interface Shown {
  readonly url: string
  readonly title: string
}

/** A spreadsheet with its ribbon, and the task pane of an add-in beside it. */
export function Workbench({ addIns, first, templates, tour }: WorkbenchProps) {
  const place = useRef<HTMLDivElement>(null)
  const { desk, busy, open, startFrom, download, undo, redo } = useDesk(place, addIns[0])
  const calculating = useCalculating(desk)
  const [tab, setTab] = useState(0)
  const [pane, setPane] = useState<Shown | undefined>(() => paneOf(addIns[0]))
  const [tourIs, setTourIs] = useState<TourState>(() => (wasOffered() ? 'off' : 'offered'))
  const [opened, setOpened] = useState<OpenWindow>()
  const smallWindow = useRef<Channel | undefined>(undefined)
  const functions = useRef(new Map<AddIn, Channel>())
  const [running, setRunning] = useState<ReadonlySet<AddIn>>(new Set())

  useEffect(() => startFrom(first), [first, startFrom])

  const begin = (): void => {
    if (!tour) return
    startFrom(tour.practice)
    setTourIs('on')
  }

  const press = useCallback((addIn: AddIn, { id, press: what }: RibbonButton) => {
    if (what.is === 'pane') setPane({ url: what.url, title: what.title })
    else {
      const channel = functions.current.get(addIn)
      void channel?.ready.then(() => channel.pressButton(id, what.name))
    }
  }, [])

  const connect = (addIn: AddIn, channel: Channel | undefined): void => {
    const run = (isRunning: boolean): void =>
      setRunning((before) => new Set([...before, addIn].filter((one) => isRunning || one !== addIn)))
    run(false)
    if (!channel) functions.current.delete(addIn)
    else {
      functions.current.set(addIn, channel)
      channel.functions.onRunning(run)
    }
  }

  const windows = (channelOf: () => Channel | undefined): Windows => ({
    open: (asked, { closed }) => setOpened({ asked, closed, said: (text) => channelOf()?.hearWindow(text) }),
    close: () => setOpened(undefined),
    toParent: () => undefined,
    toWindow: (text) => smallWindow.current?.hearParent(text),
  })

  return (
    <div
      className="workbench"
      // Where no drop is taken, the browser would leave the page for the file.
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file) open(file)
      }}
    >
      <header className="banner">
        <strong>{desk?.name ?? first.name}</strong>
        <span>
          {pageTexts.banner} {desk?.isIllustrative === true && pageTexts.illustrative}
        </span>
      </header>
      <FileBar
        state={busy}
        templates={templates}
        open={open}
        startFrom={startFrom}
        download={download}
        undo={undo}
        redo={redo}
        calculating={calculating}
        {...(tour && { tour: { title: tour.guide.title, begin } })}
      />
      <Ribbon
        addIns={addIns}
        shown={tab}
        show={setTab}
        press={press}
        isBusy={desk === undefined}
        running={running}
      />
      {tour && (
        <Tour
          {...tour}
          is={tourIs}
          set={setTourIs}
          begin={begin}
          desk={desk}
          isBusy={busy.busy !== undefined}
        />
      )}
      {desk && <CommandStrip key={desk.number} shown={desk.shown} />}
      <div className="bookAndPane">
        <main ref={place} className="book" aria-label={pageTexts.files.label} />
        {desk && pane && (
          <Pane
            key={`${desk.number} ${pane.url}`}
            {...pane}
            excel={desk.shown.excel}
            windows={windows}
            close={() => setPane(undefined)}
          />
        )}
      </div>
      {desk &&
        addIns.map((addIn) =>
          addIn.functions === undefined ? null : (
            <AddInFrame
              key={`${desk.number} ${addIn.functions}`}
              url={addIn.functions}
              title={addIn.name}
              kind="page"
              className="functions"
              excel={desk.shown.excel}
              windows={windows(() => functions.current.get(addIn))}
              connected={(channel) => connect(addIn, channel)}
            />
          ),
        )}
      {desk && opened && (
        <AddInWindow
          open={opened}
          excel={desk.shown.excel}
          name={addIns[tab]?.name ?? ''}
          connected={(channel) => {
            smallWindow.current = channel
          }}
          close={() => {
            opened.closed()
            setOpened(undefined)
          }}
        />
      )}
    </div>
  )
}

function paneOf(addIn: AddIn | undefined): Shown | undefined {
  return addIn && { url: addIn.pane, title: addIn.tab }
}
