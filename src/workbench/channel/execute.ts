import { plainText, type Json, type JsonObject } from '../json.ts'
import { ExcelError } from '../model/excel-error.ts'
import { isHostObject } from '../model/host-object.ts'
import type { Action, Batch } from './batch.ts'
import { identity, load } from './load.ts'
import { ProtocolError } from './protocol-error.ts'
import { Paths, type Roots } from './resolve.ts'

export interface Execution extends Roots {
  /** Brings every formula up to date, where Excel does so by itself. */
  readonly settle: () => Promise<void>
  /** Asked before each action; what it throws ends the batch there. */
  readonly before?: (index: number) => void
}

/** Carries out a batch up to the first action that is refused. What was done before stays done, as in Excel. */
export async function execute(batch: Batch, execution: Execution): Promise<JsonObject> {
  const paths = new Paths(batch, execution)
  const results: Json[] = []
  // The marks that were passed: handlers are added and taken away at those.
  const traced: number[] = []
  for (const [index, action] of batch.actions.entries()) {
    try {
      execution.before?.(index)
      results.push({ ActionId: action.id, Value: await perform(action, paths, execution) })
      if (action.does === 'trace') traced.push(action.id)
    } catch (thrown) {
      return { Results: results, TraceIds: traced, Error: errorOf(thrown, index) }
    }
  }
  return { Results: results, TraceIds: traced }
}

async function perform(action: Action, paths: Paths, execution: Execution): Promise<Json> {
  if (action.does === 'trace') return null
  const object = await paths.object(action.path)
  const { references } = execution
  // What is asked of an object that is not there is not done, and says nothing.
  if (!object) return null
  switch (action.does) {
    case 'instantiate':
      return identity(object, references)
    case 'load':
      await execution.settle()
      return load(object, action.query, references)
    case 'set': {
      const [value = null] = await paths.given(action.given)
      if (isHostObject(value)) throw new ExcelError('InvalidArgument')
      execution.permit({ kind: object.kind, member: action.name, isSet: true })
      object.write(action.name, value)
      return null
    }
    case 'call': {
      const given = await paths.given(action.given)
      if (action.name === '_KeepReference') {
        references.keep(object)
        return null
      }
      if (action.name === '_RemoveReference') {
        references.release(isHostObject(given[0]) ? '' : plainText(given[0]))
        return null
      }
      execution.permit({ kind: object.kind, member: action.name, isSet: false })
      const result = await object.call(action.name, given)
      return isHostObject(result) ? identity(result, references) : (result ?? null)
    }
  }
}

function errorOf(thrown: unknown, index: number): JsonObject {
  const error = thrown instanceof ExcelError ? thrown : new ExcelError('GeneralException', sayings(thrown))
  return {
    Code: error.code,
    Message: error.message,
    ActionIndex: index,
    HttpStatusCode: error.status,
    Location: null,
  }
}

/** A fault of the stand-in's own is told in its words, so that a test that meets it shows where it is. */
function sayings(thrown: unknown): string {
  if (thrown instanceof ProtocolError) return `not understood: ${thrown.message}`
  return thrown instanceof Error
    ? `a fault of the stand-in: ${thrown.stack ?? thrown.message}`
    : String(thrown)
}
