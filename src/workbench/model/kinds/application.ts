import { refuse } from '../given.ts'
import { kind } from '../kind.ts'
import type { OfBook } from '../objects.ts'

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const

const numberFormatInfo = kind<OfBook>('NumberFormatInfo', {
  properties: { numberDecimalSeparator: { get: () => '.' }, numberGroupSeparator: { get: () => ',' } },
})

const datetimeFormatInfo = kind<OfBook>('DatetimeFormatInfo', {
  properties: {
    dateSeparator: { get: () => '/' },
    longDatePattern: { get: () => 'dddd, MMMM d, yyyy' },
    longTimePattern: { get: () => 'h:mm:ss tt' },
    shortDatePattern: { get: () => 'M/d/yyyy' },
    timeSeparator: { get: () => ':' },
  },
})

const cultureInfo = kind<OfBook>('CultureInfo', {
  properties: { name: { get: () => 'en-US' } },
  objects: {
    datetimeFormat: (self) => datetimeFormatInfo.of(self),
    numberFormat: (self) => numberFormatInfo.of(self),
  },
})

export const application = kind<OfBook>('Application', {
  properties: {
    calculationMode: {
      get: ({ book }) => book.calculationMode,
      set: ({ book }, value) => {
        book.calculationMode = modes.find((mode) => mode === value) ?? refuse()
      },
    },
    calculationState: { get: ({ book }) => (book.habits.isCalculating ? 'Calculating' : 'Done') },
    calculationEngineVersion: { get: () => 191_029 },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  objects: { cultureInfo: (self) => cultureInfo.of(self) },
  methods: {
    calculate: async ({ book }, given) => {
      if (given.text(0) !== 'Recalculate') book.engine.calculation.forget()
      await book.calculate()
    },
    // What they put off is over by the end of the request anyway: formulas are calculated when they are read.
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
})

/** Of the add-in, not of the book: whether its handlers are told anything. */
export const runtime = kind<OfBook>('Runtime', {
  properties: {
    enableEvents: {
      get: ({ book }) => book.happenings.enabled,
      set: ({ book }, value) => {
        book.happenings.enabled = value === true
      },
    },
  },
})

export const applicationKinds = [
  application,
  cultureInfo,
  numberFormatInfo,
  datetimeFormatInfo,
  runtime,
] as const
