import { bombFiles } from './hostile/bombs.ts'
import { faults } from './hostile/judged.ts'

test('bombs end soon', () => {
  expect(faults(bombFiles())).toEqual([])
}, 120_000)
