import * as z from 'zod/mini'
import seed from '../../seeds/itu-strategic-plan-2020-2023.json'
import { loadFramework } from '../core/framework/load.ts'
import { serveEngine } from './serve-engine.ts'
import { wireOver, type FromEngine, type ToEngine } from './wire.ts'

// The page's policy allows no code made from texts.
z.config({ jitless: true })

const loaded = loadFramework(seed)
if (!loaded.ok) throw new Error('the framework that comes with the add-in cannot be read')
serveEngine(wireOver<FromEngine, ToEngine>(self), loaded.framework, async (file) => {
  const { openXlsxBook } = await import('../hosts/file/xlsx-book.ts')
  return openXlsxBook(file)
})
