/** A budget as somebody has it. */
export const ownBudget = [
  ['Budget of the Bureau 2020-2021, in CHF (illustrative)', '', '', '', ''],
  ['', '', '', '', ''],
  ['No.', 'Unit', 'Activity', '2020', '2021'],
  ['B-1', 'BR', 'Space notices: examination and publication', 1_240_000, 1_260_000],
  ['B-2', 'BR', 'Terrestrial notices: examination and publication', 3_100_000, 3_050_000],
  ['B-3', 'BR', 'Regional seminars and workshops', 410_000, 395_000],
  ['', '', 'Total', 4_750_000, 4_705_000],
]

const years = Array.from({ length: 12 }, (_, at) => 2020 + at)
const longTitle = 'Examination and publication of frequency assignment notices for space services, '.repeat(4)

/** Two header rows, twelve years, a title of 300 characters, headings and notes among the lines. */
export const wideBudget = [
  ['Budget line', 'Division', 'What for', 'Expenditure in CHF', ...years.slice(1).map(() => ''), 'Remarks'],
  ['', '', '', ...years, ''],
  ['A. Space services', ...Array.from({ length: 15 }, () => '')],
  ['S-01', 'BR', longTitle, ...years.map((_, at) => 1_200_000 + at * 11_000), 'as approved'],
  ['S-02', 'BR', 'Coordination', ...years.map(() => 310_000), ''],
  ['', '', 'Subtotal A', ...years.map((_, at) => 1_510_000 + at * 11_000), ''],
  ['T-01', 'BR', 'Terrestrial notices', ...years.map(() => 940_000), ''],
  ['', '', 'Reserve', ...years.map(() => 50_000), 'to be decided'],
]

/** Headers that are written from the right. */
export const arabicBudget = [
  ['رقم البند', 'الوحدة', 'النشاط', 2020, 2021],
  ['B-1', 'BR', 'دراسة', 1_000_000, 2_000_000],
  ['B-2', 'BR', 'ندوة', 3_000_000, 4_000_000],
]
