// Lets Node 20 run the project's TypeScript as it stands, its types unchecked:
//   node --import ./scripts/typescript.mjs scripts/some-script.ts
import { register } from 'node:module'

register('./typescript-loader.mjs', import.meta.url)
