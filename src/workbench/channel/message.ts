import { isObject, parseJson, type Json, type JsonObject } from '../json.ts'

/** A message from the client, over `postMessage`. */
export interface ClientMessage {
  readonly action: string
  readonly type: 'invoke' | 'register' | 'unregister'
  readonly conversation: string
  readonly correlation: number
  readonly data: Json
}

const types = ['invoke', 'register', 'unregister'] as const

/** The message a text holds; undefined where it is none of the protocol's requests, so none of our business. */
export function readMessage(text: unknown): ClientMessage | undefined {
  const value = typeof text === 'string' ? parseJson(text) : undefined
  if (!isObject(value) || value['_messageType'] !== 0) return undefined
  const {
    _actionName: action,
    _actionType: type,
    _conversationId: conversation,
    _correlationId: correlation,
    _data: data = null,
  } = value
  const known = typeof type === 'number' ? types[type] : undefined
  return typeof action === 'string' &&
    typeof conversation === 'string' &&
    typeof correlation === 'number' &&
    known
    ? { action, type: known, conversation, correlation, data }
    : undefined
}

/** An answer to a message. */
export function answer(to: ClientMessage, origin: string, data: JsonObject): string {
  return envelope(to.action, to.conversation, to.correlation, origin, 0, data)
}

/** Something that happened, told to whoever registered for it under the name. */
export function event(name: string, conversation: string, origin: string, data: JsonObject): string {
  return envelope(name, conversation, 0, origin, 1, data)
}

function envelope(
  action: string,
  conversation: string,
  correlation: number,
  origin: string,
  responseType: 0 | 1,
  data: JsonObject,
): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: action,
    _conversationId: conversation,
    _correlationId: correlation,
    _origin: origin,
    _errorCode: 0,
    _responseType: responseType,
    _data: data,
    _serializerVersion: 1,
  })
}
