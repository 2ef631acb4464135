/** JSON as people and programs read it: indented by two spaces, a line break at the end. */
export function json(report: unknown): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
