import type { Finding, Param, Place } from '../../finding.ts'
import type { FrameworkPlaces } from '../../framework/places.ts'

/** Puts a finding of the self-audit at the item it names, where the framework was read from a book. */
export function inBook(finding: Finding, places: FrameworkPlaces): Finding {
  const { kind, codes } = finding.params
  if (typeof kind === 'string' && codes !== undefined) {
    // Of items that share a code, the last is the one to be changed.
    const shared = textsOf(codes)
    return placed(finding, places(kind, shared.at(-1) ?? '', shared.length - 1))
  }
  for (const [name, value] of Object.entries(finding.params)) {
    const at = places(name === 'units' ? 'unit' : name, textsOf(value).at(-1) ?? '')
    if (at) return placed(finding, at)
  }
  return finding
}

function textsOf(value: Param): readonly string[] {
  if (typeof value !== 'object') return [String(value)]
  return 'centimes' in value ? [] : value
}

function placed(finding: Finding, at: Place | undefined): Finding {
  return at ? { ...finding, at } : finding
}
