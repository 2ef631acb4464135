import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { useContext } from 'react'
import { createPortal } from 'react-dom'
import { shellTexts } from '../../texts/pane/shell.ts'
import type { Words } from '../../texts/pane/words.ts'
import type { Footer, FooterAct } from './footer.ts'
import { FooterSlot } from './footer-slot.ts'
import { useShellStyles } from './shell-styles.ts'

/** Shows what a view can have done in the last row of the pane: used once by each view, anywhere in it. */
export function ViewFooter({ primary, secondary, menu = [], words }: Footer & { readonly words: Words }) {
  const slot = useContext(FooterSlot)
  const { more } = words.of(shellTexts).footer
  if (!slot) return null
  return createPortal(
    <>
      {primary && <ActButton act={primary} look="primary" />}
      {secondary && <ActButton act={secondary} look="secondary" />}
      {menu.length > 0 && (
        // In place, so that it belongs to the footer.
        <Menu positioning="above-start" inline>
          <MenuTrigger disableButtonEnhancement>
            <Tooltip content={more} relationship="label">
              <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} />
            </Tooltip>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {menu.map(({ label, act, whyNot }) => (
                <MenuItem
                  key={label}
                  disabled={whyNot !== undefined}
                  {...(whyNot !== undefined && { secondaryContent: whyNot })}
                  onClick={act}
                >
                  {label}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </>,
    slot,
  )
}

/** A button that stays reachable where it cannot be used, and then says why. */
function ActButton({ act, look }: { readonly act: FooterAct; readonly look: 'primary' | 'secondary' }) {
  const styles = useShellStyles()
  const button = (
    <Button
      size="small"
      appearance={look}
      disabledFocusable={act.whyNot !== undefined}
      onClick={act.act}
      style={{ minWidth: 0 }}
    >
      <span className={styles.label}>{act.label}</span>
    </Button>
  )
  if (act.whyNot === undefined) return button
  return (
    <Tooltip content={act.whyNot} relationship="description" withArrow>
      {button}
    </Tooltip>
  )
}
