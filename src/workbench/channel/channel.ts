import { plainText, type JsonObject } from '../json.ts'
import type { BookEvent } from '../model/book/book-event.ts'
import type { UndoStack } from '../model/book/undo-stack.ts'
import type { HostObject } from '../model/host-object.ts'
import { appContext, hasSet, requirementSets } from './app-context.ts'
import { isLettingGo, readBatch, type Batch } from './batch.ts'
import { execute } from './execute.ts'
import { answer, event, readMessage, type ClientMessage } from './message.ts'
import { readMethodCall, type MethodCall } from './method-call.ts'
import { Mischief, type Fault } from './mischief.ts'
import { ProtocolError } from './protocol-error.ts'
import { done, noRequest, refusal, refusals, reply } from './reply.ts'
import { References } from './references.ts'
import { byteLength, Traffic } from './traffic.ts'

/** What the channel needs of a workbook. */
export interface BookBehind {
  readonly workbook: HostObject
  readonly settle: () => Promise<void>
  readonly settings: Map<string, string>
  readonly undo: Pick<UndoStack, 'begin' | 'end' | 'permit'>
  /** What happened since it was last asked, for those who listen. */
  readonly takeEvents: () => readonly BookEvent[]
  /** Whether other cells are selected since it was last asked. */
  readonly takeSelection: () => boolean
}

export interface ChannelOptions {
  /** The services besides the workbook, such as the one that ribbon commands report to. */
  readonly service: (name: string) => HostObject | undefined
  readonly send: (text: string) => void
  /** Of the page that stands in for Excel. */
  readonly origin: string
  readonly sets?: Readonly<Record<string, string>>
}

/** What handlers of the workbook's own `onSelectionChanged` are told by. */
const selectionName = 'documentSelectionChanged'

/** Excel's side of the conversation with an add-in. Requests are carried out one after another, as they came. */
export class Channel {
  /** New for each book that is opened. */
  mischief: Mischief
  traffic = new Traffic()
  references = new References()
  /** Calls that nothing here answers, by what the client called. */
  readonly unanswered: string[] = []
  /** What went wrong here and not in the client: a message that none sends, or what a test itself threw. */
  readonly faults: unknown[] = []
  readonly #options: ChannelOptions
  readonly #listeners = new Set<string>()
  #conversation = ''
  #roundTrips = 0
  #book: BookBehind
  #queue: Promise<void> = Promise.resolve()

  constructor(book: BookBehind, options: ChannelOptions) {
    this.#book = book
    this.#options = options
    this.mischief = this.#goodDay()
  }

  /** Another book behind the same conversation: the page of the add-in stays as it is. */
  open(book: BookBehind): void {
    this.#book = book
    this.mischief = this.#goodDay()
    this.traffic = new Traffic()
    this.references = new References()
    this.#roundTrips = 0
  }

  #goodDay(): Mischief {
    return new Mischief(hasSet(this.#options.sets ?? requirementSets, 'ExcelApi', '1.20'))
  }

  /** Takes a message of the client's; whatever else is posted to the page is passed over. */
  receive(text: unknown): void {
    const message = readMessage(text)
    if (!message) return
    this.#conversation = message.conversation
    this.#queue = this.#queue.then(() => this.#handle(message))
  }

  /** Resolves when all that was received is answered. */
  async idle(): Promise<void> {
    await this.#queue
  }

  /** Tells the add-in what happened in the book without its doing. */
  tellEvents(): void {
    if (this.#book.takeSelection() && this.#listeners.has(selectionName)) this.#tell(selectionName, {})
    const events = this.#book.takeEvents()
    if (events.length === 0 || !this.#listeners.has('richApiMessage')) return
    this.#tell('richApiMessage', {
      ArrayData: events.map(({ type, target, details, isRemote }, at) => [
        65_536,
        type,
        target,
        JSON.stringify(details),
        at,
        isRemote,
      ]),
    })
  }

  /** A press on a button of the ribbon that runs a function of the add-in's. */
  pressButton(controlId: string, functionName: string): void {
    this.#tell('appCommandInvoked', {
      0: controlId,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    })
  }

  /** How often a ribbon command said that it is done. */
  completedCommands = 0

  #tell(name: string, data: JsonObject): void {
    this.#options.send(event(name, this.#conversation, this.#options.origin, data))
  }

  async #handle(message: ClientMessage): Promise<void> {
    const data = await this.#answerOrRefuse(message)
    if (data) this.#options.send(answer(message, this.#options.origin, data))
    this.tellEvents()
  }

  /** Whatever a message brings about, the next one is still answered. */
  async #answerOrRefuse(message: ClientMessage): Promise<JsonObject | undefined> {
    try {
      return await this.#answer(message)
    } catch (thrown) {
      this.faults.push(thrown)
      return refusal(refusals.internal)
    }
  }

  async #answer(message: ClientMessage): Promise<JsonObject | undefined> {
    if (message.type === 'register') this.#listeners.add(message.action)
    if (message.type === 'unregister') this.#listeners.delete(message.action)
    if (message.type !== 'invoke') return reply(null)
    switch (message.action) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { origin, sets = requirementSets } = this.#options
        return appContext(plainText(message.data), `${origin}/book.xlsx`, this.#book.settings, sets)
      }
      case 'executeMethod':
        return this.#method(readMethodCall(message.data))
      case 'ContextActivationManager_notifyHost':
        return undefined
      default:
        this.unanswered.push(message.action)
        return undefined
    }
  }

  async #method(call: MethodCall): Promise<JsonObject> {
    switch (call.is) {
      case 'request':
        return this.#request(call.body, call.waitsForCellEdit, call.isForBook)
      case 'save settings':
        this.#book.settings.clear()
        for (const [name, text] of call.settings) this.#book.settings.set(name, text)
        return reply(null)
      case 'command completed':
        this.completedCommands += 1
        return reply(null)
      case 'unknown':
        this.unanswered.push(`method ${call.dispatchId}`)
        return refusal(refusals.internal)
    }
  }

  async #request(body: string, waits: boolean, isForBook: boolean): Promise<JsonObject> {
    let batch: Batch
    try {
      batch = readBatch(body)
    } catch (thrown) {
      if (!(thrown instanceof ProtocolError)) throw thrown
      return noRequest(thrown.message)
    }
    const isCleanUp = isLettingGo(batch)
    if (!isForBook || isCleanUp) {
      if (isCleanUp) this.traffic.addCleanUp()
      return done(await this.#execute(batch))
    }
    const roundTrip = { requestBytes: byteLength(body), responseBytes: 0, actions: batch.actions.length }
    const answered = await this.#roundTrip(batch, waits, roundTrip.requestBytes)
    const responseBytes = byteLength(JSON.stringify(answered))
    this.traffic.add({ ...roundTrip, responseBytes })
    return responseBytes > this.mischief.maxResponseBytes ? refusal(refusals.responseTooLarge) : answered
  }

  /** Carries out a request that is counted, and can go wrong. */
  async #roundTrip(batch: Batch, waits: boolean, requestBytes: number): Promise<JsonObject> {
    const { mischief } = this
    this.#roundTrips += 1
    if (mischief.cellLeft) {
      if (!waits) return refusal(refusals.editing)
      await mischief.cellLeft
    }
    if (requestBytes > mischief.maxRequestBytes) return refusal(refusals.requestTooLarge)
    await mischief.beforeRoundTrip(this.#roundTrips)
    const fault = mischief.faultAt(this.#roundTrips)
    if (fault?.is === 'throttled') return refusal(refusals.throttled)
    if (fault?.is === 'session lost') return refusal(refusals.sessionLost)
    this.#book.undo.begin()
    const result = await this.#execute(batch, fault).finally(() => this.#book.undo.end())
    return fault?.is === 'answer lost' ? refusal(refusals.sessionLost) : done(result)
  }

  #execute(batch: Batch, fault?: Fault): Promise<JsonObject> {
    const { service } = this.#options
    return execute(batch, {
      workbook: this.#book.workbook,
      service,
      references: this.references,
      settle: this.#book.settle,
      permit: (asked) => this.#book.undo.permit(asked),
      before: (index) => {
        if (fault?.is === 'half done' && index >= fault.actions) throw new HalfDone()
      },
    })
  }
}

/** Excel's own failure in the midst of a batch. */
class HalfDone extends Error {
  constructor() {
    super('There was an internal error while processing the request.')
  }
}
