/** Packages that name their ES module in `module` only, which bundlers read and Node does not. */
const modules = { 'opentype.js': 'opentype.js/dist/opentype.mjs' }

/** Node's hook for finding a module. */
export function resolve(specifier, context, nextResolve) {
  return nextResolve(modules[specifier] ?? specifier, context)
}
