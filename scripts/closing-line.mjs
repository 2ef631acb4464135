/** A jest reporter that ends the run with one plain line, `N passed, N failed`, for people and for scripts. */
export default class ClosingLine {
  /** Speaks as the process exits, after jest's own summary. A test file that cannot run counts as one failure. */
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites
    process.once('exit', () => process.stdout.write(`${numPassedTests} passed, ${failed} failed\n`))
  }
}
