/**
 * The house, a row a folder of src/: what of the house it may import, which packages, and what to do where an
 * import is refused. Arrows run one way and never turn back. An app's composition root, its main.ts(x) and its
 * worker's entry beside it, may also import hosts and seeds.
 */
const house = [
  {
    folder: 'core',
    imports: [],
    packages: ['zod/mini'],
    comment:
      'The core is pure. Pass in what it needs as an argument, or move the code to the folder that may know both.',
  },
  {
    folder: 'texts',
    imports: ['core'],
    packages: [],
    comment:
      'Texts turn values of the core into sentences. Describe what is to be said as a value of the core.',
  },
  {
    folder: 'workbook',
    imports: ['core', 'texts'],
    packages: ['@noble/hashes'],
    comment: 'The port and the layouts know no host and no app. Let the host implement the port.',
  },
  {
    folder: 'actions',
    imports: ['core', 'workbook', 'texts'],
    packages: ['minisearch'],
    comment: 'An action reads and writes through the port, given to it. Add to the port what it lacks.',
  },
  {
    folder: 'xlsx',
    imports: [],
    packages: ['fflate', 'saxes', 'hucre'],
    comment: 'The .xlsx reader and writer know nothing of budgets. Move what knows of them to hosts/file.',
  },
  {
    folder: 'hosts/file',
    imports: ['workbook', 'core', 'xlsx'],
    packages: ['papaparse'],
    comment: 'The file host is the port over bytes. Open files in the app; share nothing with another host.',
  },
  {
    folder: 'hosts/excel',
    imports: ['workbook', 'core'],
    packages: [],
    comment: 'The Excel host is the port over Office.js, which is a global. Share nothing with another host.',
  },
  {
    folder: 'engine',
    app: true,
    imports: ['actions', 'workbook', 'core', 'texts'],
    packages: ['zod/mini'],
    comment:
      'The engine computes for the pages, on a thread of its own. Ask it as a verb; have the page read and write.',
  },
  {
    folder: 'taskpane',
    app: true,
    imports: ['engine', 'actions', 'workbook', 'core', 'texts'],
    packages: ['react', 'react-dom', '@fluentui/*', 'zod/mini'],
    comment: 'Components get functions as props. Have main.tsx build the host and pass in the actions.',
  },
  {
    folder: 'commands',
    app: true,
    imports: ['engine', 'actions', 'texts'],
    packages: [],
    comment: 'A ribbon button starts an action. Have main.ts build the host and pass it in.',
  },
  {
    folder: 'cli',
    app: true,
    imports: ['actions', 'core', 'texts'],
    packages: ['commander', 'string-width'],
    comment:
      'The command line starts actions and prints what they return. Have main.ts build the host and pass it in.',
  },
  {
    folder: 'workbench',
    app: true,
    imports: ['xlsx'],
    packages: ['@univerjs/*', 'rxjs', 'react', 'react-dom', 'd3-scale', 'd3-shape', 'saxes'],
    comment: 'The workbench stands in for Excel and knows nothing of the add-in. Speak through the channel.',
  },
]

const anyOf = (names) => `(${names.join('|')})`
const inHouse = (names) => `^src/${anyOf(names)}/`
const inPackages = (names) => `^node_modules/${anyOf(names.map((name) => name.replace('*', '[^/]+')))}/`
const sentence = (names) =>
  names.map((name) => name.replace('@', '').replace('/*', '').replace('/', '-')).join('-and-')
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const outsidePackages = { path: '^(?!node_modules/)', dependencyTypesNot: ['core'], couldNotResolve: false }

const rows = house.flatMap(({ folder, app = false, imports, packages, comment }) => {
  const name = sentence([folder])
  const known = [folder, ...imports]
  const home = inHouse([folder])
  const root = `^src/${folder}/(main|worker)\\.tsx?$`
  return [
    error(
      `${name}-imports-only-${sentence(known)}`,
      comment,
      { path: home, ...(app && { pathNot: root }) },
      { ...outsidePackages, pathNot: inHouse(known) },
    ),
    error(
      packages.length > 0 ? `${name}-uses-only-${sentence(packages)}` : `${name}-uses-no-package`,
      `${comment} A package that is really needed here first gets its place in the table above.`,
      { path: home },
      { path: '^node_modules/', ...(packages.length > 0 && { pathNot: inPackages(packages) }) },
    ),
    ...(app
      ? [
          error(
            `the-root-of-${name}-imports-only-${sentence(known)}-and-hosts-and-seeds`,
            'A composition root puts its app together and nothing else: write everything else in the app.',
            { path: root },
            { ...outsidePackages, pathNot: [inHouse([...known, 'hosts']), '^seeds/'] },
          ),
        ]
      : []),
  ]
})

const rooms = house.map(({ folder }) => folder)

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...rows,
    error(
      'every-folder-has-a-row-in-the-table',
      'Put the file into the folder it belongs to, or give its folder a row in the table above.',
      { path: '^src/', pathNot: inHouse(rooms) },
      {},
    ),
    error(
      'only-the-command-line-uses-node',
      'Files, arguments and processes are the business of src/cli. Pass in bytes or values instead.',
      { path: '^src/', pathNot: '^src/cli/' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'nothing-imports-in-a-circle',
      'Move what both sides need to a file that neither of them holds.',
      {},
      { circular: true },
    ),
    error(
      'only-tests-import-tests',
      'Move what the product needs from tests/ to src/.',
      { path: '^(src|bench|scripts)/' },
      { path: '^tests/' },
    ),
    error(
      'nothing-imports-what-is-not-there',
      'Mind the spelling and the .ts extension; a package must stand in package.json.',
      {},
      { couldNotResolve: true },
    ),
    error(
      'no-package-that-package-json-does-not-name',
      'A package that is here only because another one needs it may go with that one: name it in package.json.',
      { path: '^(src|tests|bench|scripts)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    error(
      'files-are-named-after-what-they-hold',
      'Name the file or folder after the one thing it holds, in kebab case (components in PascalCase).',
      { path: '^(src|tests|bench)/' },
      {
        path: ['(^|/)(utils|helpers|common|services|types)[./]', '[A-Z_][^/]*\\.ts$'],
        pathNot: '^node_modules/',
        dependencyTypesNot: ['core'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types draw arrows too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      // None of the project's own: an import of ours names its extension.
      extensions: ['.js', '.cjs', '.mjs', '.d.ts'],
    },
  },
}
