import '@testing-library/jest-dom'
import { act, configure, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { axe } from 'jest-axe'
import { openExcel } from '../../src/hosts/excel/open-excel.ts'
import { openingOf } from '../../src/hosts/excel/opening.ts'
import type { DeviceMemory, Doors } from '../../src/taskpane/doors.ts'
import { Shell } from '../../src/taskpane/shell/Shell.tsx'
import { Pane } from '../../src/taskpane/state/pane.ts'
import type { ViewName } from '../../src/taskpane/state/pane-state.ts'
import { views } from '../../src/taskpane/views.ts'
import { wordsFor } from '../../src/texts/pane/words.ts'
import type { StandIn } from '../../src/workbench/channel/stand-in.ts'
import type { Person } from '../../src/workbench/model/person.ts'
import type { WritePlan } from '../../src/workbook/write-plan.ts'
import { seed } from '../budget-of.ts'
import { testTime } from '../hosts/excel/in-excel.ts'
import { engineOnChannel } from '../engine/engine-on-channel.ts'

export interface PaneOptions {
  readonly view?: ViewName
  readonly locale?: string
  /** A book that is written before the pane opens. */
  readonly holding?: WritePlan
  /** What somebody did in the book before the pane opens. */
  readonly typed?: (person: Person) => void
  /** Doors that behave otherwise than usual. */
  readonly doors?: (usual: Doors) => Partial<Doors>
}

// What is waited for comes later on a machine that does other things as well.
configure({ asyncUtilTimeout: 30_000 })

const opened: (() => Promise<void>)[] = []

// A test that fails leaves its pane open: nothing of it may live on.
afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** A pane over a new book in the stand-in for Excel, as a person sees and uses it. */
export async function openPane(excel: StandIn, options: PaneOptions = {}) {
  await excel.open()
  const { book, grid } = openExcel(() => testTime)
  if (options.holding) await book.apply(options.holding, 'insert')
  if (options.typed) excel.act('person', options.typed)
  const { engine, close } = engineOnChannel(seed)
  const copied: string[] = []
  const usual: Doors = {
    workbook: book,
    grid,
    engine,
    memory: memoryOf(new Map()),
    bookId: () => 'book',
    now: () => testTime,
    copyText: (text) => {
      copied.push(text)
      return Promise.resolve()
    },
    pickFile: () => Promise.resolve(undefined),
    about: { version: '0.0.0', schemaVersion: 1, excel: '16.00', platform: 'test', apiSet: 'ExcelApi 1.15' },
    opening: openingOf(),
  }
  const words = wordsFor(options.locale ?? 'en-GB')
  const pane = new Pane({ ...usual, ...options.doors?.(usual) }, words, options.view ?? 'plan')
  const user = userEvent.setup({ document })
  const shown = render(<Shell pane={pane} views={views} words={words} theme="light" />)
  let stop: (() => Promise<void>) | undefined
  await act(async () => {
    stop = await pane.start()
  })
  opened.push(async () => {
    shown.unmount()
    await stop?.()
    close()
  })
  return {
    excel,
    pane,
    user,
    words,
    copied,
    screen,
    /** The status line, as it is read out. */
    status: () => within(screen.getByRole('status')),
    /** Waits until nothing is being done. */
    idle: () =>
      waitFor(() => {
        if (pane.store.get().busy) throw new Error('still busy')
      }),
    /** Somebody at the keyboard of Excel, or elsewhere, does something in the book. */
    inBook: (who: Parameters<StandIn['act']>[0], what: (person: Person) => void) =>
      act(async () => {
        excel.act(who, what)
        await excel.channel.idle()
      }),
    press: (keys: string) => user.keyboard(keys),
    click: async (name: string | RegExp, role = 'button') =>
      user.click(await screen.findByRole(role, { name })),
    /** What axe finds; jsdom can judge neither colours nor layout. */
    axe: async () => (await axe(shown.container.ownerDocument.body)).violations.map(faultOf),
  }
}

export type OpenedPane = Awaited<ReturnType<typeof openPane>>

/** A memory like the device's, over a map that outlives the pane. */
export function memoryOf(kept: Map<string, unknown>): DeviceMemory {
  return {
    recall: (key) => kept.get(key),
    remember: (key, value) => {
      kept.set(key, value)
    },
  }
}

function faultOf({ id, help, nodes }: Awaited<ReturnType<typeof axe>>['violations'][number]): string {
  return `${id}: ${help}: ${nodes.map(({ html }) => html).join(' ')}`
}
