const { chmodSync } = require('node:fs')
const path = require('node:path')
const CopyPlugin = require('copy-webpack-plugin')
const HtmlPlugin = require('html-webpack-plugin')
const { BannerPlugin } = require('webpack')

const dist = path.join(__dirname, 'dist')

const compiled = (test, target, parser) => ({
  test,
  loader: 'swc-loader',
  options: { jsc: { target, parser, transform: { react: { runtime: 'automatic' } } } },
})

/** Lets the built command line be called by its name, as `dist/rbb.js` or as the `rbb` of package.json. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () => chmodSync(path.join(dist, 'rbb.js'), 0o755)),
}

/** The command line: one readable CommonJS file that runs alone, with the seed inside. */
const commandLine = {
  name: 'rbb',
  mode: 'production',
  target: 'node20',
  context: __dirname,
  entry: './src/cli/main.ts',
  // What is built beside it has a folder of its own.
  output: { path: dist, filename: 'rbb.js', clean: { keep: /^(addin|workbench)/ } },
  devtool: false,
  module: {
    // What is imported on demand stays in the one file too.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      compiled(/\.ts$/, 'es2022', { syntax: 'typescript' }),
      // hucre does not say so itself: what is not used of it may be left out.
      { test: /node_modules.hucre/, sideEffects: false },
    ],
  },
  // The file names itself when it starts itself as a worker, so `__filename` must stay the one Node gives it.
  node: { __filename: false },
  // Names instead of numbers: the same sources give the same file, and a reader can tell what came from where.
  optimization: { minimize: false, moduleIds: 'named', chunkIds: 'named' },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), executable],
  stats: 'errors-warnings',
}

/** The pages of the add-in, each with the script that it starts. */
const pages = [
  { name: 'commands', entry: './src/commands/main.ts', template: 'src/commands/commands.html' },
  { name: 'message', entry: './src/commands/message/main.ts', template: 'src/commands/message/message.html' },
  { name: 'taskpane', entry: './src/taskpane/main.tsx', template: 'src/taskpane/taskpane.html' },
]

/** What a page may load: its own files and Microsoft's office.js. Excel on the web puts in styles of its own. */
const policy = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

// Left as it is here: webpack makes all of its output small.
const page = ({ name, template }) =>
  new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], minify: false, policy })

const copied = new CopyPlugin({
  patterns: [
    { from: 'assets/icons/rendered', to: 'icons' },
    { from: 'assets/help.html' },
    { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
    { from: 'NOTICE', to: 'NOTICE.txt', toType: 'file' },
  ],
})

/**
 * The add-in: static files for any web server. What the manifest and people name keeps its name (pages, icons);
 * the scripts are named after what they hold, so that new ones take effect at once without a new manifest.
 */
const addIn = (folder) => ({
  name: 'addin',
  mode: 'production',
  target: ['web', 'es2020'],
  context: __dirname,
  entry: Object.fromEntries(pages.map(({ name, entry }) => [name, entry])),
  output: {
    path: folder,
    filename: '[name].[contenthash].js',
    chunkFilename: '[id].[contenthash].js',
    assetModuleFilename: '[name].[contenthash][ext]',
    clean: true,
  },
  devtool: false,
  module: {
    rules: [
      compiled(/\.ts$/, 'es2020', { syntax: 'typescript' }),
      compiled(/\.tsx$/, 'es2020', { syntax: 'typescript', tsx: true }),
    ],
  },
  performance: { hints: false },
  plugins: [...pages.map(page), copied],
  stats: 'errors-warnings',
})

/** What the page of the workbench may load: its own files, and those of the add-in beside it. */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The page with the spreadsheet that stands in for Excel: served on one's own machine, and never published. */
const workbench = (folder) => ({
  name: 'workbench',
  mode: 'production',
  target: ['web', 'es2022'],
  context: __dirname,
  entry: { index: './src/workbench/page/main.tsx' },
  output: {
    path: folder,
    publicPath: '/',
    filename: '[name].[contenthash].js',
    chunkFilename: '[id].[contenthash].js',
    clean: true,
  },
  devtool: false,
  experiments: { css: true },
  // It goes no further than this machine, and is built while somebody waits.
  optimization: { minimize: false },
  module: {
    rules: [
      compiled(/\.ts$/, 'es2022', { syntax: 'typescript' }),
      compiled(/\.tsx$/, 'es2022', { syntax: 'typescript', tsx: true }),
    ],
  },
  performance: { hints: false },
  plugins: [
    new HtmlPlugin({
      filename: 'index.html',
      template: 'src/workbench/page/index.html',
      minify: false,
      policy: workbenchPolicy,
    }),
  ],
  stats: 'errors-warnings',
})

/** What to build: the command line or, into the folder that is named, the add-in or the workbench. */
module.exports = (folders = {}) => {
  if (folders.addin) return addIn(folders.addin)
  return folders.workbench ? workbench(folders.workbench) : commandLine
}
