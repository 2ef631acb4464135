import { keptBuild, runScript } from './built-add-in.ts'

const sources = [
  'src/workbench',
  'src/xlsx',
  'scripts/compiled.ts',
  'scripts/workbench/build-page.ts',
  'webpack.config.js',
  'package-lock.json',
]

/** The folder of the workbench's page as it is built, from the sources as they are. */
export function builtWorkbench(): Promise<string> {
  return keptBuild('workbench', sources, (folder) => runScript('scripts/workbench/build-page.ts', folder))
}
