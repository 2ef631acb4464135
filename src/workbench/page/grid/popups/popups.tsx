import type { Injector } from '@univerjs/core'
import { SheetCanvasPopManagerService } from '@univerjs/sheets-ui'
import { ComponentManager, ILayoutService } from '@univerjs/ui'
import type { ReactNode } from 'react'

const key = 'workbench.popup'

interface PopupProps {
  readonly popup: { readonly extraProps?: { readonly content: () => ReactNode } }
}

function Popup({ popup }: PopupProps): ReactNode {
  return popup.extraProps?.content()
}

/** Small windows that hang on cells, one at a time. */
export class Popups {
  readonly #injector: Injector
  #close: (() => void) | undefined

  constructor(injector: Injector) {
    this.#injector = injector
    injector.get(ComponentManager).register(key, Popup)
  }

  /** Opens a window below a cell. */
  open(row: number, column: number, content: (close: () => void) => ReactNode): void {
    this.close()
    const close = (): void => {
      this.close()
      this.#injector.get(ILayoutService).focus()
    }
    const opened = this.#injector.get(SheetCanvasPopManagerService).attachPopupToCell(row, column, {
      componentKey: key,
      direction: 'bottom',
      onClickOutside: () => this.close(),
      extraProps: { content: () => content(close) },
    })
    this.#close = opened ? () => opened.dispose() : undefined
  }

  close(): void {
    this.#close?.()
    this.#close = undefined
  }
}
