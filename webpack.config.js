const { chmodSync } = require('node:fs')
const path = require('node:path')
const { BannerPlugin } = require('webpack')

const dist = path.join(__dirname, 'dist')

/** Lets the built command line be called by its name, as `dist/rbb.js` or as the `rbb` of package.json. */
const executable = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap('executable', () => chmodSync(path.join(dist, 'rbb.js'), 0o755)),
}

/** The command line: one readable CommonJS file that runs alone, with the seed inside. */
module.exports = {
  name: 'rbb',
  mode: 'production',
  target: 'node20',
  context: __dirname,
  entry: './src/cli/main.ts',
  output: { path: dist, filename: 'rbb.js', clean: true },
  devtool: false,
  module: {
    // What is imported on demand stays in the one file too.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
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
