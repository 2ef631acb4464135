import type { Json, JsonObject } from '../json.ts'

/** Errors that Excel gives to a request as a whole, by the numbers the client knows them by. */
export const refusals = {
  /** Of calls that are not built here. */
  notSupported: 5000,
  internal: 5001,
  editing: 5004,
  sessionLost: 5012,
  throttled: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
} as const

export function reply(data: Json): JsonObject {
  return { Version: 1, Error: 0, Data: data }
}

export function refusal(error: number): JsonObject {
  return { Version: 1, Error: error, Data: null }
}

/** The answer to a request that was carried out, as far as it went. */
export function done(result: JsonObject): JsonObject {
  return reply([200, [], JSON.stringify(result)])
}

/** The answer to a request that is none. */
export function noRequest(message: string): JsonObject {
  return done({
    Results: [],
    Error: { Code: 'InvalidRequest', Message: message, ActionIndex: 0, HttpStatusCode: 400 },
  })
}
