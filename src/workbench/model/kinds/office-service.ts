import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'

interface Told {
  /** The functions of the ribbon can be called from now on. */
  readonly ready: () => void
}

const addinInternalService = kind<Told>('AddinInternalService', {
  methods: {
    notifyActionHandlerReady: ({ ready }) => {
      ready()
    },
  },
})

const dynamicRibbon = kind<null>('DynamicRibbon', {
  methods: { executeRequestUpdate: () => undefined, executeRequestCreate: () => undefined },
})

/** What a page of an add-in's reports to besides the workbook. */
export function servicesFor(told: Told): (name: string) => HostObject | undefined {
  const services = new Map([
    ['Microsoft.InternalService.AddinInternalService', addinInternalService.of(told)],
    ['Microsoft.DynamicRibbon.DynamicRibbon', dynamicRibbon.of(null)],
  ])
  return (name) => services.get(name)
}
