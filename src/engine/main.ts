import * as z from 'zod/mini'
import seed from '../../seeds/itu-strategic-plan-2020-2023.json'
import { builtInFramework } from '../actions/built-in-framework.ts'
import { serveEngine } from './serve-engine.ts'
import type { EngineEnd } from './wire.ts'

// The page's policy allows no code made from texts.
z.config({ jitless: true })

/** The engine, with the framework that comes with the add-in: serves whoever is at the other end. */
export function serve(end: EngineEnd): void {
  serveEngine(end, builtInFramework(seed), async (file) => {
    const { openXlsxBook } = await import('../hosts/file/xlsx-book.ts')
    return openXlsxBook(file)
  })
}
