import { isList, isObject, plainText, type Json } from '../json.ts'
import { ProtocolError } from './protocol-error.ts'

/** A call of the client's through `executeMethod`. */
export type MethodCall =
  | {
      readonly is: 'request'
      readonly body: string
      readonly waitsForCellEdit: boolean
      readonly isForBook: boolean
    }
  | { readonly is: 'save settings'; readonly settings: readonly (readonly [string, string])[] }
  | { readonly is: 'to parent'; readonly text: string }
  | { readonly is: 'to window'; readonly text: string }
  | { readonly is: 'command completed' }
  | { readonly is: 'unknown'; readonly dispatchId: number }

const dispatchIds = {
  request: 93,
  saveSettings: 76,
  commandCompleted: 94,
  toParent: 144,
  toWindow: 145,
} as const

/** A flag of requests made with `delayForCellEdit`. */
const delayForCellEdit = 64

/** Reads the data of an `executeMethod` message. */
export function readMethodCall(data: Json): MethodCall {
  const method = isObject(data) ? data['DdaMethod'] : undefined
  const dispatchId = isObject(method) ? method['DispatchId'] : undefined
  if (!isObject(data) || typeof dispatchId !== 'number') throw new ProtocolError('a call without a method')
  switch (dispatchId) {
    case dispatchIds.request: {
      // [custom data, verb, path, headers, body, permission, flags, ...]
      const parts = data['ArrayData']
      const [executor, , , , body, , flags] = isList(parts) ? parts : []
      if (typeof body !== 'string') throw new ProtocolError('a request without a body')
      return {
        is: 'request',
        body,
        waitsForCellEdit: typeof flags === 'number' && (flags & delayForCellEdit) !== 0,
        isForBook: executor !== 'WacPartition',
      }
    }
    case dispatchIds.saveSettings:
      return {
        is: 'save settings',
        settings: readSettings(data['DdaSettingsMethod'] ?? data['Properties'] ?? null),
      }
    case dispatchIds.toParent: {
      const text = data['messageToParent']
      return { is: 'to parent', text: plainText(text ?? '') }
    }
    case dispatchIds.toWindow:
      return { is: 'to window', text: plainText(data['messageContent'] ?? '') }
    case dispatchIds.commandCompleted:
      return { is: 'command completed' }
    default:
      return { is: 'unknown', dispatchId }
  }
}

function readSettings(value: Json): readonly (readonly [string, string])[] {
  const listed = isObject(value) ? (value['Properties'] ?? value) : value
  if (isList(listed)) {
    return listed.flatMap((pair) => (isList(pair) ? [[plainText(pair[0]), plainText(pair[1])] as const] : []))
  }
  return isObject(listed)
    ? Object.entries(listed).map(([name, text]) => [name, plainText(text)] as const)
    : []
}
