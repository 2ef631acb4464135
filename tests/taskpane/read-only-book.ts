import type { Doors } from '../../src/taskpane/doors.ts'

type Workbook = Doors['workbook']

/** A door of which some things are otherwise. */
export function doorWith<Door extends object>(door: Door, other: Partial<Door>): Door {
  return new Proxy(door, {
    get: (target, name) => {
      const value: unknown = Reflect.get(name in other ? other : target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

/** Doors to a book that can be read and not be written to. */
export function readOnlyBook({ workbook }: Doors): Pick<Doors, 'workbook'> {
  const look: Workbook['look'] = async () => ({ ...(await workbook.look()), isReadOnly: true })
  return { workbook: doorWith(workbook, { look }) }
}
