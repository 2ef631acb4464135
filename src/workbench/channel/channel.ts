import { plainText, type JsonObject } from '../json.ts'
import type { BookBehind, ChannelOptions, News } from './around.ts'
import { CalledFunctions } from './called-functions.ts'
import { appContext, hasSet, requirementSets } from './app-context.ts'
import { isLettingGo, readBatch, type Batch } from './batch.ts'
import { execute } from './execute.ts'
import { servicesFor } from '../model/kinds/office-service.ts'
import { answer, event, readMessage, type ClientMessage } from './message.ts'
import { readMethodCall, type MethodCall } from './method-call.ts'
import { HalfDone, Mischief, type Fault } from './mischief.ts'
import { ProtocolError } from './protocol-error.ts'
import { done, noRequest, refusal, refusals, reply } from './reply.ts'
import { References } from './references.ts'
import { byteLength, Traffic } from './traffic.ts'
import { Turns } from './turns.ts'
import { closedNews, parentName, saidNews, windowAsked, windowName } from './window-asked.ts'

/** What handlers of the workbook's own `onSelectionChanged` are told by. */
const selectionName = 'documentSelectionChanged'

/** Excel's side of the conversation with an add-in. Requests are carried out one after another, as they came. */
export class Channel {
  /** New for each book that is opened. */
  mischief: Mischief
  traffic = new Traffic()
  references = new References()
  readonly functions = new CalledFunctions()
  /** Calls that nothing here answers, by what the client called. */
  readonly unanswered: string[] = []
  /** What went wrong here and not in the client: a message that none sends, or what a test itself threw. */
  readonly faults: unknown[] = []
  readonly #options: ChannelOptions
  readonly #listeners = new Set<string>()
  #conversation = ''
  #roundTrips = 0
  #book: BookBehind
  readonly #turns: Turns
  #tellReady = (): void => undefined
  /** Resolves when the page's functions can be called by buttons. */
  readonly ready = new Promise<void>((resolve) => {
    this.#tellReady = resolve
  })
  readonly #services = servicesFor({ ready: () => this.#tellReady() })

  constructor(book: BookBehind, options: ChannelOptions) {
    this.#book = book
    this.#options = options
    this.#turns = options.turns ?? new Turns()
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
    this.#turns.take(() => this.#handle(message))
  }

  /** Resolves when all that was received is answered. */
  async idle(): Promise<void> {
    await this.#turns.idle()
  }

  /** Tells the add-in what happened in the book without its doing. */
  tellNews({ events, ofBindings, isSelectionNew }: News): void {
    for (const { id, event: name, details } of ofBindings) this.#tellListeners(`${id}_${name}`, details)
    if (isSelectionNew) this.#tellListeners(selectionName, {})
    if (events.length === 0) return
    this.#tellListeners('richApiMessage', {
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
    this.functions.begin()
    this.#tell('appCommandInvoked', {
      0: controlId,
      1: functionName,
      2: JSON.stringify({ source: { id: controlId } }),
    })
  }

  #tellListeners(name: string, data: JsonObject): void {
    if (this.#listeners.has(name)) this.#tell(name, data)
  }

  #tell(name: string, data: JsonObject): void {
    this.#options.send(event(name, this.#conversation, this.#options.origin, data))
  }

  async #handle(message: ClientMessage): Promise<void> {
    const data = await this.#answerOrRefuse(message)
    if (data) this.#options.send(answer(message, this.#options.origin, data))
    this.#book.tell()
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
    if (message.type === 'register') return this.#listen(message)
    if (message.type === 'unregister') return this.#stop(message)
    switch (message.action) {
      case 'ContextActivationManager_getAppContextAsync': {
        const { origin, sets = requirementSets } = this.#options
        return appContext(
          plainText(message.data),
          `${origin}/${encodeURIComponent(this.#book.file)}`,
          this.#book.settings,
          sets,
        )
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

  #listen({ action, data }: ClientMessage): JsonObject {
    this.#listeners.add(action)
    const asked = action === windowName ? windowAsked(data) : undefined
    if (asked) {
      this.#options.windows?.open(asked, { closed: () => this.#tell(windowName, closedNews) })
    }
    return reply(null)
  }

  #stop({ action }: ClientMessage): JsonObject {
    this.#listeners.delete(action)
    if (action === windowName) this.#options.windows?.close()
    return reply(null)
  }

  /** What the small window that this page opened says to it. */
  hearWindow(text: string): void {
    this.#tell(windowName, saidNews(text, this.#options.origin))
  }

  /** What the page that opened this window says to it. */
  hearParent(text: string): void {
    this.#tellListeners(parentName, saidNews(text, this.#options.origin))
  }

  async #method(call: MethodCall): Promise<JsonObject> {
    switch (call.is) {
      case 'request':
        return this.#request(call.body, call.waitsForCellEdit, call.isForBook)
      case 'save settings':
        this.#book.settings.clear()
        for (const [name, text] of call.settings) this.#book.settings.set(name, text)
        return reply(null)
      case 'to parent':
        this.#options.windows?.toParent(call.text)
        return reply(null)
      case 'to window':
        this.#options.windows?.toWindow(call.text)
        return reply(null)
      case 'command completed':
        this.functions.end()
        return reply(null)
      case 'unknown':
        this.unanswered.push(`method ${call.dispatchId}`)
        return refusal(refusals.notSupported)
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
    return execute(batch, {
      workbook: this.#book.workbook,
      service: this.#services,
      references: this.references,
      settle: this.#book.settle,
      permit: (asked) => this.#book.undo.permit(asked),
      before: (index) => {
        if (fault?.is === 'half done' && index >= fault.actions) throw new HalfDone()
      },
    })
  }
}
