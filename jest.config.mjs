/** What swc makes of a file for Node 20; `unknown` leaves scripts, such as papaparse's, their `this`. */
const swc = (parser) => [
  '@swc/jest',
  { jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } }, isModule: 'unknown' },
]

export default {
  testEnvironment: 'node',
  setupFilesAfterEnv: ['<rootDir>/tests/random-seed.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
  transform: {
    '\\.ts$': swc({ syntax: 'typescript' }),
    '\\.tsx$': swc({ syntax: 'typescript', tsx: true }),
    '\\.m?js$': swc({ syntax: 'ecmascript' }),
  },
  // Some dependencies, such as string-width, are ES modules only, so they are transformed too.
  // Fluent has CommonJS beside it, and is large.
  transformIgnorePatterns: ['/node_modules/@fluentui/'],
  // On two cores jest would leave one to itself.
  maxWorkers: '100%',
  // What many test files leave behind makes those after them slow: a worker that holds so much is replaced.
  workerIdleMemoryLimit: '1.5GB',
  // A test that hangs is found; a slow machine is no fault.
  testTimeout: 180_000,
  reporters: ['default', '<rootDir>/scripts/closing-line.mjs'],
}
