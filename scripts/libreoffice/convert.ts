import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runProgram } from './run-program.ts'

/** The longest that one run may take, in milliseconds, however many files it converts. */
export const longestConversion = 180_000

export interface Conversion {
  /** The ending of the files given, which says how they are read. */
  readonly from: 'xlsx' | 'fods'
  readonly to: 'xlsx' | 'pdf'
  readonly milliseconds?: number
}

const filters = { xlsx: 'xlsx:Calc MS Excel 2007 XML', pdf: 'pdf:calc_pdf_Export' }

/**
 * What LibreOffice makes of each file, in one run. It works in a profile of its own, so that runs side by side
 * do not wait for each other, and that recalculates always: otherwise the results that a file brings along
 * would be believed.
 */
export async function converted(
  files: readonly Uint8Array[],
  { from, to, milliseconds = longestConversion }: Conversion,
): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'))
  try {
    const profile = join(folder, 'profile')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(join(profile, 'user/registrymodifications.xcu'), settings)
    const sources = files.map((_, index) => join(folder, `${index + 1}.${from}`))
    await Promise.all(files.map((bytes, index) => writeFile(sources[index] ?? '', bytes)))
    const output = await runProgram(
      process.env['SOFFICE'] ? [process.env['SOFFICE']] : ['soffice', 'libreoffice'],
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--convert-to', filters[to], '--outdir', join(folder, 'made')],
        ...sources,
      ],
      milliseconds,
    )
    return await Promise.all(
      files.map((_, index) => made(join(folder, 'made'), `${index + 1}.${to}`, output)),
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** LibreOffice also ends well where it could not read a file: then that file has no result. */
async function made(folder: string, name: string, output: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(join(folder, name)))
  } catch {
    throw new Error(`LibreOffice made no ${name}. It said:\n${output}`)
  }
}

/** Recalculates always (0), and shows dates and numbers in the same way on every machine. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
</oor:items>
`
