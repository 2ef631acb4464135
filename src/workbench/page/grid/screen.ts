import '@univerjs/design/lib/index.css'
import '@univerjs/ui/lib/index.css'
import '@univerjs/docs-ui/lib/index.css'
import '@univerjs/sheets-ui/lib/index.css'
import '@univerjs/sheets-formula-ui/lib/index.css'
import './grid.css'
import { mergeLocales } from '@univerjs/core'
import design from '@univerjs/design/locale/en-US'
import { UniverDocsPlugin } from '@univerjs/docs'
import { UniverDocsUIPlugin } from '@univerjs/docs-ui'
import docsUi from '@univerjs/docs-ui/locale/en-US'
import { UniverRenderEnginePlugin } from '@univerjs/engine-render'
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting'
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui'
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui'
import sheetsFormulaUi from '@univerjs/sheets-formula-ui/locale/en-US'
import sheetsFormula from '@univerjs/sheets-formula/locale/en-US'
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt'
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui'
import sheetsUi from '@univerjs/sheets-ui/locale/en-US'
import sheets from '@univerjs/sheets/locale/en-US'
import { UniverUIPlugin } from '@univerjs/ui'
import ui from '@univerjs/ui/locale/en-US'
import { offered } from './menus.ts'
import type { Screen } from '../../model/grid/engine.ts'

/** Univer's own grid in an element: cells, headers, formula bar and sheet tabs, without its toolbar. */
export function screenIn(container: HTMLElement): Screen {
  return {
    words: mergeLocales(design, ui, docsUi, sheets, sheetsUi, sheetsFormula, sheetsFormulaUi),
    addTo: (univer) => {
      univer.registerPlugin(UniverRenderEnginePlugin)
      univer.registerPlugin(UniverUIPlugin, {
        container,
        header: true,
        toolbar: false,
        footer: true,
        contextMenu: true,
        disableAutoFocus: true,
      })
      univer.registerPlugin(UniverDocsPlugin)
      univer.registerPlugin(UniverDocsUIPlugin)
      univer.registerPlugin(UniverSheetsUIPlugin, {
        disableAutoFocus: true,
        formulaBar: true,
        footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
        clipboardConfig: { hidePasteOptions: true },
        disableForceStringAlert: true,
        disableForceStringMark: true,
        menu: offered,
      })
      univer.registerPlugin(UniverSheetsFormulaUIPlugin, { menu: offered })
      univer.registerPlugin(UniverSheetsNumfmtPlugin)
      univer.registerPlugin(UniverSheetsConditionalFormattingPlugin)
      univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin, { menu: offered })
    },
  }
}
