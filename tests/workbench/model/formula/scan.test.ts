import * as fc from 'fast-check'
import { scanFormula } from '../../../../src/workbench/model/formula/scan.ts'

it.each<[formula: string, kinds: string[]]>([
  ['=A1', ['reference A1']],
  ["='My plan'!$A$1:B2", ["reference 'My plan'!$A$1:B2"]],
  ['=SUM(A:C,1:4)', ['reference A:C', 'reference 1:4']],
  ['="A1"&B2', ['reference B2']],
  ['=LOG10(C3)', ['reference C3']],
  ['=rate*D4', ['name rate', 'reference D4']],
  ['=own_Lines[2021]', ['structured own_Lines[2021]']],
  ["=Lines[[#Headers],[a'[b']]]", ["structured Lines[[#Headers],[a'[b']]]"]],
  ['=[@Amount]+1', ['structured [@Amount]']],
  ['=Lines', ['name Lines']],
  ['=#REF!+A1', ['reference A1']],
  ['=1.5E+3+TRUE', []],
  ['=Ärger!A1', ['reference Ärger!A1']],
])('finds what %s refers to', (formula, kinds) => {
  const found = scanFormula(formula).filter(({ is }) => is !== 'other')
  expect(found.map(({ is, text }) => `${is} ${text}`)).toEqual(kinds)
})

it('loses nothing of any text', () => {
  const piece = fc.constantFrom(
    'A1',
    '$B$2',
    'Lines',
    '[',
    ']',
    "'",
    '"',
    '!',
    ':',
    '#REF!',
    '@',
    '(',
    ',',
    '1',
    ' ',
    'é',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (formula) => {
        expect(
          scanFormula(formula)
            .map(({ text }) => text)
            .join(''),
        ).toBe(formula)
      },
    ),
  )
})
