/** What people read about one rule; `{placeholders}` in `message`, and only there, stand for the finding's parameters. */
export interface RuleText {
  /** The fault in a few plain words, as a heading. */
  readonly title: string
  /** One sentence: what is wrong here, with the value found. */
  readonly message: string
  /** One sentence: what to do about it. */
  readonly advice: string
  /** One or two sentences: why it matters. */
  readonly why: string
  /** One short example that gives the finding, and the same put right. */
  readonly bad: string
  readonly good: string
}
