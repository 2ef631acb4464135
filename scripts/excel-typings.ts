import { readFileSync } from 'node:fs'
import ts from 'typescript'

const typings = new URL('../node_modules/@types/office-js/index.d.ts', import.meta.url)

/** Not asked of a host: the client answers these by itself. */
const ofTheClient = new Set(['context', 'isNullObject', 'load', 'set', 'toJSON', 'track', 'untrack'])

/** The members of Excel's classes that a host has to answer, by class, as Microsoft's typings have them. */
export function excelTypings(): ReadonlyMap<string, ReadonlySet<string>> {
  const text = readFileSync(typings, 'utf8')
  const classes = new Map<string, Set<string>>()
  const file = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest)
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue
    const block = statement.body
    if (!block || !ts.isModuleBlock(block)) continue
    for (const declared of block.statements) {
      if (!ts.isClassDeclaration(declared) || !declared.name) continue
      const members = classes.get(declared.name.text) ?? new Set()
      for (const { name } of declared.members) {
        if (name && ts.isIdentifier(name) && !ofTheClient.has(name.text)) members.add(name.text)
      }
      classes.set(declared.name.text, members)
    }
  }
  return classes
}
