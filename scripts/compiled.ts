import webpack, { type Configuration, type Stats } from 'webpack'

/** What to build into which folder; the command line where neither is named. */
interface Folders {
  readonly addin?: string
  readonly workbench?: string
}

const config = new URL('../webpack.config.js', import.meta.url).href
const { default: configure } = (await import(config)) as {
  readonly default: (folders: Folders) => Configuration
}

/** What webpack made of it; nothing where it failed, which is then said. */
export async function compiled(folders: Folders): Promise<Stats | undefined> {
  const stats = await new Promise<Stats | undefined>((done, fail) => {
    webpack(configure(folders), (thrown, made) => (thrown === null ? done(made) : fail(thrown)))
  })
  if (stats?.hasErrors() === true || stats?.hasWarnings() === true)
    console.error(stats.toString('errors-warnings'))
  return stats?.hasErrors() === true ? undefined : stats
}
