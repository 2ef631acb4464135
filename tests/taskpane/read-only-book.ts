import type { Doors } from '../../src/taskpane/doors.ts'

/** Doors to a book that can be read and not be written to. */
export function readOnlyBook({ workbook }: Doors): Pick<Doors, 'workbook'> {
  const look: Doors['workbook']['look'] = async () => ({ ...(await workbook.look()), isReadOnly: true })
  const others = new Proxy(workbook, {
    get: (target, name) => {
      if (name === 'look') return look
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
  return { workbook: others }
}
