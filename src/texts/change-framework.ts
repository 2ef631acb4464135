/** Why a file cannot become the framework of a book, in English. */
export const changeTexts = {
  'file-not-json':
    '{file} is no JSON file. Choose a framework as “rbb framework --format json” writes it, with the ending .json.',
  'file-no-framework': '{file} is no results framework: {path} {problem}.',
  'file-no-framework-more': '{file} is no results framework: {path} {problem}, and {more} more problems.',
} as const satisfies Record<string, string>
