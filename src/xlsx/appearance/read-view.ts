import type { Settings } from '../sheet-look.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'

/** What each says where it is absent. */
const choices = { rightToLeft: false, showFormulas: false, showZeros: true } as const
/** In per cent, as Excel permits. */
const zoom = { least: 10, most: 400, usual: 100 } as const

/** What of the view of a sheet differs from Excel's own, besides its grid lines and headings. */
export function readView(attributes: Attributes, where: string): Settings {
  const view: Record<string, string> = {}
  for (const [name, usual] of Object.entries(choices)) {
    if (flag(attributes[name], usual, where) !== usual) view[name] = usual ? '0' : '1'
  }
  const scale = attributes.zoomScale === undefined ? zoom.usual : wholeNumber(attributes.zoomScale, where)
  // Some programs write 0 for none.
  if (scale !== 0 && (scale < zoom.least || scale > zoom.most)) {
    throw damaged(`the zoom of ${where} is ${scale} %`)
  }
  if (scale !== 0 && scale !== zoom.usual) view.zoomScale = String(scale)
  return view
}
