/** What swc makes of a file for Node 20; `unknown` leaves scripts, such as papaparse's, their `this`. */
const swc = (syntax) => ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax } }, isModule: 'unknown' }]

export default {
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/tests/random-seed.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
  transform: { '\\.ts$': swc('typescript'), '\\.m?js$': swc('ecmascript') },
  // Some dependencies, such as string-width, are ES modules only, so they are transformed too.
  transformIgnorePatterns: [],
  // A test that hangs is found; a slow machine is no fault.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/scripts/closing-line.mjs'],
}
