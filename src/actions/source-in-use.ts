import { planTitle } from '../texts/plan-titles.ts'
import type { OpenedBook } from '../workbook/opened/opened-book.ts'
import { declaredSources, isSameName } from './adopt/declared-source.ts'
import { editPlan, type Planned } from './edits/planned.ts'

/** Plans that a source of lines is read, or left out, as its row in table `Sources` says. */
export function planInUse(book: OpenedBook, name: string, inUse: boolean): Planned {
  const texts = declaredSources(book).find((source) => isSameName(source.texts.Source, name))?.texts
  const wished = inUse ? 'yes' : 'no'
  const isSo = texts === undefined || isSameName(texts.InUse, wished)
  const plan = editPlan(planTitle(inUse ? 'useSource' : 'leaveSource', isSo ? 0 : 1), {
    rows: isSo
      ? []
      : [{ table: 'Sources', remove: [{ Source: texts.Source }], add: [{ ...texts, InUse: wished }] }],
  })
  return { plan, refused: [] }
}
