import { runProgram } from '../../scripts/libreoffice/run-program.ts'

const node = (script: string, milliseconds = 60_000) =>
  runProgram(['no-such-program', process.execPath], ['-e', script], milliseconds)

test('the first program that is there is run, and what it said is given back', async () => {
  await expect(node("console.log('a'); console.error('b')")).resolves.toBe('a\nb\n')
})

test('where a program fails or takes too long, the error shows what it said', async () => {
  await expect(node("console.log('a'); process.exitCode = 3")).rejects.toThrow(/ended with 3.*\na\n/s)
  await expect(node("console.log('a'); setInterval(() => {}, 1000)", 1500)).rejects.toThrow(
    /took over 1.5 s.*\na\n/s,
  )
})

test('where no program is there, it is said how to get it', async () => {
  await expect(runProgram(['no-such-program', 'nor-this'], [], 1000)).rejects.toThrow(
    'no-such-program or nor-this is not installed: node setup.mjs --tests installs it or says how',
  )
})
