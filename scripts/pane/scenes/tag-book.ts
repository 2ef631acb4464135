import { newBook } from '../../../src/actions/new-book.ts'
import { writeBook } from '../../../src/hosts/file/write-book.ts'
import { csvTables, financialPlan, framework } from './books.ts'

const header = 'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2020,2021,2022,2023'

/** Lines as a Bureau has them in the morning: some are tagged. */
const lines = [
  'BR-0231,BR,Examination and publication of space notices 2020,,,,1,RB,60000,60000,60000,60000',
  'BR-0232,BR,Regional seminar for Africa,R.3,R.3-4,,2,RB,110000,0,120000,0',
  'BR-0233,BR,Examination and publication of space notices 2021,,,,1,RB,500000,500000,500000,500000',
  'BR-0234,BR,Examination and publication of space notices,R.1,R.1-4,,1,RB,700000,700000,700000,700000',
  `BR-0235,BR,"${'Preparation of the maritime manuals, their translation, layout and distribution to administrations, '.repeat(3)}",,,,1,RB,40000,40000,0,0`,
  'BR-0236,BR,دعم الدول الأعضاء في إدارة الطيف الترددي,,,,1,RB,90000,90000,90000,90000',
  'BR-0237,BR,频谱管理研讨会,,,,1,RB,30000,30000,30000,30000',
  'TSB-0101,TSB,Study groups 5 and 13,,,,1,RB,300000,300000,300000,300000',
  'TSB-0102,TSB,Workshops on artificial intelligence,T.2,T.2-1,,2,RB,80000.55,80000,80000,80000',
]

/** A budget of which part is tagged. */
export const partlyTagged = () => financialPlan(csvTables({ BudgetLines: [header, ...lines].join('\n') }))

/** One that is tagged whole. */
export const allTagged = () =>
  financialPlan(
    csvTables({
      BudgetLines: [header, ...lines.filter((line) => line.includes('-4,,') || line.includes('T.2-1'))].join(
        '\n',
      ),
    }),
  )

/** Last year's budget as a file. */
export async function lastYear(): Promise<Uint8Array> {
  const old = [
    'Line,Unit,Activity,Objective,Output,Enabler,Category,Fund,2019',
    'OLD-1,BR,Examination and publication of space notices 2019,R.1,R.1-4,,1,RB,10',
    'OLD-2,BR,频谱管理研讨会,R.2,R.2-1,,1,RB,10',
    'OLD-3,BR,频谱管理研讨会 2,R.2,R.2-2,,1,RB,10',
    'OLD-4,TSB,Study groups 5 and 13,,,,1,RB,10',
  ]
  const splits = 'Line,Output,Enabler,Share\nOLD-4,T.1-1,,60\nOLD-4,,TSB.1,40'
  const book = csvTables({ BudgetLines: old.join('\n'), SplitRows: splits })
  const { plan } = await newBook(framework(), { kind: 'financial-plan', files: [] }, book)
  return writeBook(plan)
}
