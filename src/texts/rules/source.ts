import type { rowRules, sourceRules } from '../../core/rules/source/index.ts'
import type { RuleText } from '../rule-text.ts'

type Name = (typeof sourceRules | typeof rowRules)[number]['name']

/** The texts of the rules about headers, encoding and rows as wholes. */
export const sourceRuleTexts = {
  'column-missing': {
    title: 'Column missing',
    message: 'The table has no column “{column}”; its cells count as blank.',
    advice: 'Add the column, or give the column that is meant this header.',
    why: 'Columns are known by their headers alone, so that they may stand in any order. A budget of your own may do without activity, category and fund, and without columns for tags where its lines have ids.',
    bad: 'Line, Unit, Activity, Output, Enabler, Kind, Fund',
    good: 'Line, Unit, Activity, Output, Enabler, Category, Fund',
  },
  'column-doubled': {
    title: 'Column entered twice',
    message: 'Several columns are headed “{column}”; only the first is read.',
    advice: 'Leave one of them, or give the others another header.',
    why: 'What stands in the other columns counts as nothing, which nobody would see in the totals.',
    bad: 'Line, Output, Share, Output',
    good: 'Line, Output, Share, Remark',
  },
  'year-columns-missing': {
    title: 'No year columns',
    message: 'The budget lines have no column for any year, so they carry no money.',
    advice: 'Head each column of amounts with its year, such as 2020.',
    why: 'An amount counts only under the year it is planned for.',
    bad: 'Category, Fund, First year, Second year',
    good: 'Category, Fund, 2020, 2021',
  },
  'year-column-doubled': {
    title: 'Year entered twice',
    message: 'Several columns are headed {year}; only the first is read.',
    advice: 'Correct the year of the others, or rename them if they are no part of this plan.',
    why: 'The amounts of the other columns count as nothing until it is clear which are meant.',
    bad: '2020, 2020, 2022, 2023',
    good: '2020, 2021, 2022, 2023',
  },
  'year-gap': {
    title: 'Year left out',
    message: 'There is no column for {years}, although there are years before and after.',
    advice: 'Add what is missing, with 0 where nothing is planned.',
    why: 'A biennium is shown only where both its years are there, and the plan’s total has no money for the missing ones.',
    bad: '2020, 2021, 2023',
    good: '2020, 2021, 2022, 2023',
  },
  'year-outside-period': {
    title: 'Year outside the framework’s period',
    message: 'The year {year} lies outside the period of the framework; it is computed like the others.',
    advice: 'Check that the framework is the one these years are planned under.',
    why: 'A rolling plan may reach beyond its framework, but the results of the next one may differ.',
    bad: '2024 under a framework for 2020-2023',
    good: '2023 under a framework for 2020-2023',
  },
  'row-too-long': {
    title: 'Row longer than its header',
    message: 'Beyond the last header the row holds “{text}”, so its cells may have slipped.',
    advice: 'Put quotes round a text that holds the separator, or remove what is too much.',
    why: 'A comma inside a text moves everything behind it one column on, amounts included.',
    bad: 'L1,BR,Travel, hotels,R.1-1,…',
    good: 'L1,BR,"Travel, hotels",R.1-1,…',
  },
  'year-header-unread': {
    title: 'Header that only contains a year',
    message: 'The column headed “{header}” is not read as a year; what stands in it is not counted.',
    advice:
      'Head the column with the year alone, such as 2020, or leave it if it holds no money of this budget.',
    why: 'Columns that play no role are left alone, so money under such a header would be missed in silence.',
    bad: 'FY 2020',
    good: '2020',
  },
  'rows-left-out': {
    title: 'Rows that are no lines',
    message:
      'Rows without a result and without an id, or called a total, are left out: {rows} from “{first}” on, {amount} together.',
    advice: 'Look through them; give a row that is a budget line its id and its result.',
    why: 'Subtotals, headings and notes between the lines would be counted twice, and a line among them would be missed.',
    bad: '(blank), Total of the department, (blank), 4,500',
    good: 'L7, Work of the department, R.1-1, 4,500',
  },
  'rows-below-source': {
    title: 'Rows right below the lines',
    message:
      'Right below the lines stand {rows} more with amounts, from “{first}” on, {amount} together; they are not read.',
    advice: 'Extend the table or the range over them, or move them away if they are no part of this budget.',
    why: 'Rows added below a table or range do not always become part of it, and their money would be missed.',
    bad: 'range B3:Q200, and a line in row 201',
    good: 'range B3:Q201',
  },
  'text-not-utf8': {
    title: 'File not in UTF-8',
    message:
      'The file is not in UTF-8; it was read as {encoding}, and accented letters may have come out wrong.',
    advice: 'Look at a few accented letters; if they are wrong, save the file again as “CSV UTF-8”.',
    why: 'Files do not say how their letters are stored, so the reading is a guess.',
    bad: 'PrÃ©paration',
    good: 'Préparation',
  },
} as const satisfies Record<Name, RuleText>
