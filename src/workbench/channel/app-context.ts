import type { JsonObject } from '../json.ts'

/** The sets of Excel's members that the stand-in advertises: Microsoft's package knows none after 1.15. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.15',
  AddinCommands: '1.1',
  DelayForCellEdit: '1.1',
  RibbonApi: '1.1',
  DialogApi: '1.2',
  Settings: '1.1',
  // The client asks for bindings and the selection's data by way of the workbook.
  RedirectV1Api: '1.1',
}

/** Whether a set is there in a version, such as 1.20, which is after 1.9. */
export function hasSet(sets: Readonly<Record<string, string>>, name: string, version: string): boolean {
  const [wanted, offered] = [version, sets[name] ?? '0.0'].map((text) => text.split('.').map(Number))
  const [major = 0, minor = 0] = wanted ?? []
  const [ownMajor = 0, ownMinor = 0] = offered ?? []
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

/** What the client is told of where it runs. */
export function appContext(
  id: string,
  address: string,
  settings: ReadonlyMap<string, string>,
  sets: Readonly<Record<string, string>>,
): JsonObject {
  return {
    _id: id,
    /** Excel on the web. */
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: 'en-US',
    _dataLocale: 'en-US',
    _docUrl: address,
    /** Read and write. */
    _clientMode: 1,
    _settings: [...settings].map(([name, text]) => [name, text]),
    /** Already part of the document. */
    _reason: 1,
    _osfControlType: 0,
    _eToken: '',
    _correlationId: '',
    _appInstanceId: id,
    _appMinorVersion: 0,
    // Numbers as texts, for 1.10 as a number is 1.1.
    _requirementMatrix: JSON.stringify(
      Object.fromEntries(Object.entries(sets).map(([name, version]) => [name.toLowerCase(), version])),
    ),
    _hostFullVersion: '16.0.15407.1000',
    _clientWindowHeight: 378,
    _clientWindowWidth: 350,
    _addinName: '',
    _appDomains: [],
    _dialogRequirementMatrix: '{}',
    _featureGates: {},
    _initialDisplayMode: 0,
  }
}
