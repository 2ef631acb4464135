import { relative, sep } from 'node:path'
import { type Compilation, type Module } from 'webpack'

/** Folders of the packages whose code was built in, such as `node_modules/saxes/`, from the folder it runs in. */
export function packageFolders(compilation: Compilation): Set<string> {
  const files = [...compilation.modules].flatMap(parts).map((module) => module.nameForCondition())
  const folders = files.map((file) => packageFolder(file ?? ''))
  return new Set(folders.filter((folder) => folder !== undefined))
}

/** What webpack put together for speed names its parts one by one. */
function parts(module: Module): Module[] {
  return 'modules' in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [module]
}

function packageFolder(file: string): string | undefined {
  const path = relative('.', file).split(sep).join('/')
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path)?.[0]
}
