// Lets Node load what the stand-in for Excel is made of: packages made for bundlers.
//   node --import ./scripts/typescript.mjs --import ./scripts/pane/browser-packages.mjs scripts/pane-shots.ts
import { register } from 'node:module'

register('./browser-packages-loader.mjs', import.meta.url)
