import { loadFramework } from '../../core/framework/load.ts'
import type { ResultsFramework } from '../../core/framework/schema.ts'
import { changeTexts } from '../../texts/change-framework.ts'
import { filled } from '../../texts/sheets.ts'
import type { Done, Refusal } from '../adopt/refusal.ts'

/** A file as somebody chose it. */
export interface FrameworkFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads a framework from a JSON file, in the shape in which `rbb framework --format json` writes one.
 * @returns why it is none, in words
 */
export function readFrameworkFile({
  name: file,
  bytes,
}: FrameworkFile): Done<{ readonly framework: ResultsFramework }> | Refusal {
  const json = parsed(bytes)
  if (json === undefined) return refused('file-not-json', { file })
  const loaded = loadFramework(json)
  if (loaded.ok) return { ok: true, framework: loaded.framework }
  const [first = { path: '', problem: '' }, ...others] = loaded.problems
  return others.length === 0
    ? refused('file-no-framework', { file, ...first })
    : refused('file-no-framework-more', { file, ...first, more: others.length })
}

/** @returns undefined for what is no JSON; no JSON text stands for that */
function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

function refused(code: keyof typeof changeTexts, values: Readonly<Record<string, string | number>>): Refusal {
  return { ok: false, code, message: filled(changeTexts[code], values) }
}
