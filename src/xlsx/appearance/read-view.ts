import type { Settings } from '../sheet-look.ts'
import { flag, wholeNumber } from '../whole-number.ts'
import { damaged } from '../xlsx-error.ts'
import type { Attributes } from '../xml-scope.ts'

/** What each says where it is absent. */
const ofViews = { rightToLeft: false, showFormulas: false, showZeros: true }
const ofOutlines = { summaryBelow: true, summaryRight: true }
/** In per cent, as Excel permits. */
const zoom = { least: 10, most: 400, usual: 100 } as const

/** What of the view of a sheet differs from Excel's own, besides its grid lines and headings. */
export function readView(attributes: Attributes, where: string): Settings {
  const scale = attributes.zoomScale === undefined ? zoom.usual : wholeNumber(attributes.zoomScale, where)
  // Some programs write 0 for none.
  if (scale !== 0 && (scale < zoom.least || scale > zoom.most)) {
    throw damaged(`the zoom of ${where} is ${scale} %`)
  }
  return {
    ...others(attributes, ofViews, where),
    ...(scale !== 0 && scale !== zoom.usual && { zoomScale: String(scale) }),
  }
}

/** On which side of groups their sums stand, where it is not Excel's own. */
export function readOutline(attributes: Attributes, where: string): Settings {
  return others(attributes, ofOutlines, where)
}

/** The yes-or-no attributes that do not say what they say where they are absent. */
function others(attributes: Attributes, usual: Readonly<Record<string, boolean>>, where: string): Settings {
  return Object.fromEntries(
    Object.entries(usual)
      .filter(([name, byDefault]) => flag(attributes[name], byDefault, where) !== byDefault)
      .map(([name, byDefault]) => [name, byDefault ? '0' : '1']),
  )
}
