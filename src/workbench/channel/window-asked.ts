import { isObject, parseJson, type Json, type JsonObject } from '../json.ts'

/** A page opens a window by listening to it, and closes it by listening no more. */
export const windowName = 'dialogMessageReceived'

/** What a window hears from the page that opened it. */
export const parentName = 'dialogParentMessageReceived'

export const closedNews: JsonObject = { messageType: 12_006 }

export function saidNews(messageContent: string, messageOrigin: string): JsonObject {
  return { messageType: 0, messageContent, messageOrigin }
}

/** A small window that an add-in asks for. Sizes are percents of the screen. */
export interface WindowAsked {
  readonly url: string
  readonly width: number
  readonly height: number
}

/** Reads what a page asks for when it opens a window; undefined where it is nothing of the kind. */
export function windowAsked(data: Json): WindowAsked | undefined {
  const target = isObject(data) ? data['targetId'] : undefined
  const asked = typeof target === 'string' ? parseJson(target) : undefined
  if (!isObject(asked)) return undefined
  const { url, width, height } = asked
  if (typeof url !== 'string') return undefined
  return { url, width: percent(width), height: percent(height) }
}

/** Where nothing is said, office.js takes most of the screen. */
function percent(value: Json | undefined): number {
  return typeof value === 'number' && value >= 1 && value <= 100 ? value : 80
}
