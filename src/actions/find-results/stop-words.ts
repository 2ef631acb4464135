import { foldWord } from './fold-word.ts'

const english =
  'a an and any are as at be by for from in into is it its of on or other s such than that the their these this to with within'
const french =
  'a au aux avec ce ces d dans de des du elle en entre est et il l la le les leur leurs n ou par pour qu que qui s sa ses son sont sur un une y'
const spanish =
  'a al con como de del e el ella en entre es esta este la las lo los o para por que se sin sobre son su sus u un una uno y'
const russian = 'а без в во для до за и из или их к как ко на над не о об от по под при с со у что это'

/** Words that a query need not find, because every text has them; folded. */
export const stopWords: ReadonlySet<string> = new Set(
  [english, french, spanish, russian].flatMap((list) => list.split(' ')).map(foldWord),
)
