/**
 * A text that ends in … where it does not fit. Its own letters say where it begins, so that in a pane from right to
 * left an English title still loses its end and not its beginning.
 */
export const oneLine = {
  minWidth: 0,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
  unicodeBidi: 'plaintext',
  textAlign: '-webkit-match-parent',
} as const
