import type { HostObject } from '../host-object.ts'
import { kind } from '../kind.ts'

/** What the client reports to besides the workbook. */
const addinInternalService = kind<null>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => undefined },
})

const dynamicRibbon = kind<null>('DynamicRibbon', {
  methods: { executeRequestUpdate: () => undefined, executeRequestCreate: () => undefined },
})

const services: Readonly<Record<string, HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': addinInternalService.of(null),
  'Microsoft.DynamicRibbon.DynamicRibbon': dynamicRibbon.of(null),
}

export function serviceNamed(name: string): HostObject | undefined {
  return Object.hasOwn(services, name) ? services[name] : undefined
}
