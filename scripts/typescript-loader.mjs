import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transform } from '@swc/core'

const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
  module: { type: 'es6' },
  sourceMaps: 'inline',
}

/** Node's hook for loading a module: takes over `.ts`, and `.json` imported without attributes, as webpack and jest do. */
export async function load(url, context, nextLoad) {
  const loaded = (format, source) => ({ format, source, shortCircuit: true })
  if (url.endsWith('.json')) {
    return loaded('module', `export default ${await readFile(new URL(url), 'utf8')}`)
  }
  if (!url.endsWith('.ts')) return nextLoad(url, context)
  const filename = fileURLToPath(url)
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swc, filename })
  return loaded('module', code)
}
