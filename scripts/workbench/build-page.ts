// Builds the page of the workbench alone, into the folder that is named.
import { resolve } from 'node:path'
import { compiled } from '../compiled.ts'

const [folder = 'dist/workbench'] = process.argv.slice(2)
process.exitCode = (await compiled({ workbench: resolve(folder) })) === undefined ? 1 : 0
