import { createContext } from 'react'

/** Where a view's primary button and menu are shown: an element of the shell's last row. */
export const FooterSlot = createContext<HTMLElement | null>(null)
