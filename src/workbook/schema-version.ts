/** The layout of our own sheets, as `_rbb` holds it: older ones are brought up to date, newer ones refused. */
export const schemaVersion = 1
