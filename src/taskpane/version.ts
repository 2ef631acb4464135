/** The version of package.json, which a test compares it with. */
export const version = '0.1.0'
