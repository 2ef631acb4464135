import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import officeAddins from 'eslint-plugin-office-addins'
import reactHooks from 'eslint-plugin-react-hooks'
import ts from 'typescript-eslint'

const typescript = '**/*.{ts,tsx}'

/** Syntax refused in all of src. ESLint keeps only the last value of a rule, so the core repeats it with its own. */
const refusedInSource = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    selector: 'ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression',
    message: 'Write what is exported as `export function`.',
  },
]

/** The globals below are refused by their own rule, but that one does not look at types. */
const refusedOutsideExcelHost = [
  ...refusedInSource,
  {
    selector: 'TSQualifiedName > Identifier.left[name=/^(Excel|OfficeExtension)$/]',
    message: 'Only src/hosts/excel speaks to Excel. Describe what you need as a type of the port.',
  },
]

const refusedInCore = [
  ...refusedOutsideExcelHost,
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The core has no clock: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale)/]',
    message: 'The same book gives the same figures on every machine: compare and write without a locale.',
  },
]

/** What office.js brings along: globals, so that no import tells who uses them. */
const officeGlobals = {
  Excel: 'Only src/hosts/excel speaks to Excel. Ask for what you need through the port.',
  OfficeExtension: 'Only src/hosts/excel knows the errors of Excel. They leave it as a HostError.',
  Office: "Only src/hosts/excel and an app's main.ts know Office. Take what you need as an argument.",
}

const refusedGlobals = (...names) => [
  'error',
  ...names.map((name) => ({ name, message: officeGlobals[name] })),
]

export default defineConfig(
  globalIgnores(['dist/', 'build/', 'coverage/']),
  js.configs.recommended,
  {
    // Nothing is excused in place: a rule that is wrong for the project is changed here, for all to see.
    linterOptions: { noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
    },
  },
  {
    files: [typescript],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: 'zod', message: "Import `* as z from 'zod/mini'`: it weighs less." }],
          patterns: [
            {
              regex: '^\\.{1,2}/(?!.*\\.(tsx?|mjs|json|css)$)',
              message: 'Name the file with its extension.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', 250],
      'no-restricted-syntax': ['error', ...refusedOutsideExcelHost],
    },
  },
  {
    files: ['src/hosts/excel/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...refusedInSource] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'The same book gives the same figures always.' },
      ],
      'no-restricted-syntax': ['error', ...refusedInCore],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/hosts/excel/**'],
    rules: { 'no-restricted-globals': refusedGlobals('Excel', 'OfficeExtension', 'Office') },
  },
  {
    files: ['src/commands/main.ts', 'src/commands/message/main.ts', 'src/taskpane/main.tsx'],
    rules: { 'no-restricted-globals': refusedGlobals('Excel', 'OfficeExtension') },
  },
  {
    files: ['src/hosts/excel/**/*.ts', 'src/commands/**/*.ts', 'src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'office-addins': officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, 'error']),
    ),
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', 'setup.mjs'],
    rules: { 'no-console': 'off' },
  },
  {
    // What a test reads back, such as the JSON a command prints, is compared as a whole, not used by its type.
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        structuredClone: 'readonly',
      },
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { __dirname: 'readonly', module: 'writable', require: 'readonly' },
    },
  },
)
