import { contenders, type ContenderName } from './contenders.ts'
import { ituLookup } from './framework.ts'
import { measure } from './measure.ts'

// One measurement in a process of its own: `child.ts NAME ROWS FOLDER` prints what was measured as JSON.
const [name = '', rows = '', folder = ''] = process.argv.slice(2)
if (!isContender(name)) throw new Error(`no contender “${name}”`)
console.log(JSON.stringify(await measure(name, Number(rows), folder, ituLookup())))

function isContender(text: string): text is ContenderName {
  return Object.hasOwn(contenders, text)
}
