// Builds the command line, dist/rbb.js; with --base-url, the add-in instead: static files for a web server, and
// the manifest that tells Excel their address.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { commandNames } from '../src/commands/command-names.ts'
import { baseUrlOf, type Channel } from './addin/base-url.ts'
import { builtManifest } from './addin/built-manifest.ts'
import { packageFolders } from './addin/package-folders.ts'
import { faultsOfOutput } from './addin/output-faults.ts'
import { compiled } from './compiled.ts'
import { noticesOf } from './licences/notices-of.ts'

const usage = `npm run build                                      makes the command line, dist/rbb.js
npm run build -- --base-url https://example.org/rbb  makes the add-in for that address, dist/addin
    --channel test   as an add-in of its own, to be tried beside the other
    --out FOLDER     into that folder, which is emptied first`

async function run(args: readonly string[]): Promise<number> {
  const asked = askedFor(args)
  if ('why' in asked) {
    console.error(asked.why)
    return 2
  }
  if (asked.baseUrl === undefined) return (await compiled({})) === undefined ? 1 : 0
  return buildAddIn(asked.baseUrl, asked.channel, asked.out)
}

interface Asked {
  readonly baseUrl: string | undefined
  readonly channel: Channel
  readonly out: string
}

function askedFor(args: readonly string[]): Asked | { readonly why: string } {
  const options = {
    'base-url': { type: 'string' },
    channel: { type: 'string' },
    out: { type: 'string' },
  } as const
  try {
    const {
      'base-url': text,
      channel = 'production',
      out = 'dist/addin',
    } = parseArgs({ args: [...args], options }).values
    if (channel !== 'production' && channel !== 'test') {
      return { why: `--channel ${channel} is not known. Say --channel test, or leave it out.` }
    }
    if (text === undefined) {
      return args.length > 0
        ? { why: `--base-url is missing.\n${usage}` }
        : { baseUrl: undefined, channel, out }
    }
    const base = baseUrlOf(text, channel)
    return 'why' in base ? base : { baseUrl: base.url, channel, out: resolve(out) }
  } catch (thrown) {
    return { why: `${thrown instanceof Error ? thrown.message : String(thrown)}\n${usage}` }
  }
}

async function buildAddIn(baseUrl: string, channel: Channel, folder: string): Promise<number> {
  const stats = await compiled({ addin: folder })
  if (stats === undefined) return 1
  const heading = 'The scripts of this add-in hold code of the packages below, each under its own licence.\n'
  writeFileSync(
    join(folder, 'THIRD-PARTY-NOTICES.txt'),
    noticesOf(heading, packageFolders(stats.compilation)),
  )
  writeFileSync(
    join(folder, 'manifest.xml'),
    builtManifest(readFileSync('manifest.xml', 'utf8'), baseUrl, channel),
  )
  const faults = faultsOfOutput(folder, { baseUrl, commands: commandNames, excelApi: '1.13' })
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) return 1
  console.log(
    `The add-in stands in ${folder}: put it on the server as ${baseUrl}, then give manifest.xml to Excel.`,
  )
  return 0
}

process.exitCode = await run(process.argv.slice(2))
