import { Command, Option } from 'commander'
import { auditFramework } from '../../actions/audit-framework.ts'
import type { Doors } from '../doors.ts'
import { exitCodeOf } from '../exit-code.ts'
import { frameworkOption } from '../input-options.ts'
import { oneOf } from '../option-values.ts'
import { pageOf } from '../page.ts'
import { readFramework } from '../read-framework.ts'
import { frameworkJson } from '../report/framework-json.ts'
import { frameworkText } from '../report/framework-text.ts'
import type { Finish } from './finish.ts'

interface FrameworkOptions {
  readonly framework?: string
  readonly format: 'text' | 'json'
}

const formats = ['text', 'json'] as const

const examples = `
Examples:
  rbb framework                          the ITU strategic plan 2020-2023, which is built in
  rbb framework --format json > F.json   the same as a file, to start another one from
  rbb framework --framework F.json       your own`

/** `rbb framework`: shows a framework and audits it. */
export function frameworkCommand(doors: Doors, finish: Finish): Command {
  return new Command('framework')
    .summary('show a results framework and audit it')
    .description('Shows what a results framework holds, and what is wrong or doubtful in it.')
    .addOption(frameworkOption())
    .addOption(oneOf(new Option('--format <format>', formats.join(' or ')).default('text'), formats))
    .addHelpText('after', examples)
    .action(async ({ framework: path, format }: FrameworkOptions) => {
      const { framework, findings } = auditFramework(await readFramework(path, doors))
      const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
      const counts = { error: count('error'), warning: count('warning'), info: count('info'), ignored: 0 }
      await doors.streams.stdout(
        format === 'json'
          ? frameworkJson(framework, findings)
          : frameworkText(framework, findings, counts, pageOf(doors.streams)),
      )
      finish(exitCodeOf(counts))
    })
}
