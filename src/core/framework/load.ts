import type * as z from 'zod/mini'
import { resultsFrameworkSchema, type ResultsFramework } from './schema.ts'

/** What is wrong at one place of a framework's JSON, for example at `objectives[0].outputs[2].code`. */
export interface LoadProblem {
  readonly path: string
  readonly problem: string
}

export type LoadResult =
  | { readonly ok: true; readonly framework: ResultsFramework }
  | { readonly ok: false; readonly problems: readonly LoadProblem[] }

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

/**
 * Reads a framework from parsed JSON: the only way in. It checks the shape; what the framework says of
 * itself (doubled codes, unknown parents) is checked by the rules of the self-audit.
 * @returns the framework, or each problem with its path, in words, in the order of the schema.
 */
export function loadFramework(json: unknown): LoadResult {
  const read = resultsFrameworkSchema.safeParse(json)
  if (read.success) return { ok: true, framework: read.data }
  const problems = read.error.issues.map((issue) => ({
    path: written(issue.path),
    problem: problemOf(issue, valueAt(json, issue.path)),
  }))
  return { ok: false, problems: problems.filter(isFirstOfItsKind) }
}

/** An empty code breaks several conditions at once, in the same words. */
function isFirstOfItsKind(one: LoadProblem, at: number, all: readonly LoadProblem[]): boolean {
  return all.findIndex(({ path, problem }) => path === one.path && problem === one.problem) === at
}

function problemOf(issue: Issue, value: unknown): string {
  if (value === undefined) return 'is missing'
  if (value === '') return 'is empty'
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${EXPECTED[issue.expected] ?? issue.expected}, not ${shown(value)}`
    case 'invalid_value':
      return mustBeOneOf(issue.values, value)
    case 'invalid_union':
      return mustBeOneOf('options' in issue && Array.isArray(issue.options) ? issue.options : [], value)
    case 'too_small':
      return value instanceof Array ? 'is empty' : `must be at least ${issue.minimum}, not ${shown(value)}`
    case 'too_big':
      return `must be at most ${issue.maximum}, not ${shown(value)}`
    case 'invalid_format':
      return `${issue.message}: ${shown(value)}`
    default:
      return `cannot be ${shown(value)}`
  }
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function mustBeOneOf(options: readonly unknown[], value: unknown): string {
  return `must be one of ${options.map(shown).join(', ')}, not ${shown(value)}`
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `“${value}”`
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return value === null ? 'null' : 'an object'
}

/** `sdg.chart["G.1"][0]`: a key that is no plain word stands in brackets. */
function written(path: Path): string {
  const keys = path.map((key) => {
    if (typeof key === 'number') return `[${key}]`
    return /^\w+$/u.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`
  })
  return keys.join('').replace(/^\./u, '') || 'framework'
}

function valueAt(json: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined),
    json,
  )
}

function isObject(value: unknown): value is Readonly<Record<PropertyKey, unknown>> {
  return typeof value === 'object' && value !== null
}
