import fc from 'fast-check'

/**
 * Random cases are the same in every run, so that a run that passes here passes everywhere. To look for more:
 * `RANDOM_SEED=$RANDOM RANDOM_BOOKS=2000 npx jest tests/core/allocation`.
 */
fc.configureGlobal({ seed: Number(process.env['RANDOM_SEED'] ?? 20201125) })
