import { Link, Tooltip } from '@fluentui/react-components'

interface ActLinkProps {
  readonly label: string
  readonly act: () => void
  /** What it is called where the label alone does not say of what. */
  readonly name?: string
  /** Why it cannot be used: it stays where it is, can be reached, and says so. */
  readonly whyNot?: string | undefined
}

/** A link that does something. */
export function ActLink({ label, act, name, whyNot }: ActLinkProps) {
  const link = (
    <Link
      as="button"
      inline
      disabledFocusable={whyNot !== undefined}
      {...(name !== undefined && { 'aria-label': name })}
      onClick={act}
    >
      {label}
    </Link>
  )
  if (whyNot === undefined) return link
  return (
    <Tooltip content={whyNot} relationship="description" withArrow>
      {link}
    </Tooltip>
  )
}
