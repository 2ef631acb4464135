/** What a view can have done, as its footer shows it. */
export interface FooterAct {
  readonly label: string
  readonly act: () => void
  /** Why it cannot be done now: the button stays where it is and says it. */
  readonly whyNot?: string | undefined
}

/** The footer of a view: one primary act, and what stands under “…”. */
export interface Footer {
  readonly primary?: FooterAct | undefined
  readonly secondary?: FooterAct | undefined
  readonly menu?: readonly FooterAct[] | undefined
}
