import type { JsonObject } from '../../json.ts'
import type { BindingNews } from './binding.ts'
import type { BookEvent } from './book-event.ts'

/** Excel's numbers of the events that are told. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  bookActivated: 2203,
} as const

export type EventName = keyof typeof eventTypes

/** The target of handlers on the collection of sheets, as the client names it. */
export const wholeBook = 'Workbook'

/** What happened, kept for those who listen until the channel takes it along. */
export class Happenings {
  /** `application`-wide: Excel tells nothing while it is off. */
  enabled = true
  readonly #listening = new Set<string>()
  #waiting: BookEvent[] = []
  #ofBindings: BindingNews[] = []
  #isSelectionNew = false

  listen(name: EventName, target: string): void {
    this.#listening.add(`${name} ${target}`)
  }

  stop(name: EventName, target: string): void {
    this.#listening.delete(`${name} ${target}`)
  }

  /** Whether other cells are selected since it was last asked. */
  takeSelection(): boolean {
    const taken = this.#isSelectionNew
    this.#isSelectionNew = false
    return taken
  }

  /** Whether anybody wants to be told: some news are costly to gather. */
  isAwaited(name: EventName, targets: readonly string[]): boolean {
    return this.enabled && targets.some((target) => this.#listening.has(`${name} ${target}`))
  }

  /** Tells handlers of each of the targets. */
  tell(name: EventName, targets: readonly string[], details: JsonObject, isRemote: boolean): void {
    if (!this.enabled) return
    if (name === 'selectionChanged') this.#isSelectionNew = true
    for (const target of targets) {
      if (!this.#listening.has(`${name} ${target}`)) continue
      this.#waiting.push({ type: eventTypes[name], target, details, isRemote })
    }
  }

  /** Tells those who listen to a binding. */
  tellBinding(news: BindingNews): void {
    if (this.enabled) this.#ofBindings.push(news)
  }

  takeOfBindings(): readonly BindingNews[] {
    const taken = this.#ofBindings
    this.#ofBindings = []
    return taken
  }

  take(): readonly BookEvent[] {
    const taken = this.#waiting
    this.#waiting = []
    return taken
  }
}
