import { readFileSync } from 'node:fs'
import { workbenchPage } from '../../../scripts/excel-members.ts'
import { excelTypings } from '../../../scripts/excel-typings.ts'
import { allKinds } from '../../../src/workbench/model/all-kinds.ts'

/** Typed as an interface without members of its own, or by the client under another name. */
const typings = excelTypings()

it.each(allKinds.map(({ name, members }) => [name, members] as const))(
  '%s has only members that Excel has',
  (name, members) => {
    const typed = typings.get(name)
    expect(typed).toBeDefined()
    expect(members.filter((member) => !typed?.has(member))).toEqual([])
  },
)

it('says in its page which members are not built', () => {
  expect(readFileSync('docs/workbench.md', 'utf8')).toBe(workbenchPage())
})
