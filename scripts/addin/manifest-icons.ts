import { when, type Surroundings } from './manifest-check.ts'
import { named, shown, valuesOf } from './manifest-document.ts'

const iconSizes = { mandatory: ['16', '32', '80'], allowed: ['16', '20', '24', '32', '40', '48', '64', '80'] }

/** Icons of the ribbon and of the list of add-ins: the sizes there must be, and that every picture is of its size. */
export function faultsOfIcons(document: Document, surroundings: Surroundings): string[] {
  const single = [
    ...named(document, 'IconUrl').map((icon) => faultOfPicture(icon, '32', surroundings)),
    ...named(document, 'HighResolutionIconUrl').map((icon) => faultOfPicture(icon, '64', surroundings)),
  ]
  const pictures = new Map(named(document, 'Image').map((image) => [image.id, image]))
  const lists = named(document, 'Icon').flatMap((icon) => {
    const uses = named(icon, 'Image')
    const sizes = uses.map((use) => use.getAttribute('size') ?? '')
    return [
      ...iconSizes.mandatory
        .filter((size) => !sizes.includes(size))
        .map((size) => `The icon of ${shownOwner(icon)} lacks ${size} pixels.`),
      ...sizes
        .filter((size) => !iconSizes.allowed.includes(size))
        .map((size) => `The icon of ${shownOwner(icon)} has a size Excel does not know: ${size}.`),
      ...uses.flatMap((use) => {
        const picture = pictures.get(use.getAttribute('resid') ?? '')
        return picture === undefined
          ? []
          : faultOfPicture(picture, use.getAttribute('size') ?? '', surroundings)
      }),
    ]
  })
  return [...new Set([...single.flat(), ...lists])]
}

function faultOfPicture(element: Element, size: string, { baseUrl, sideOf }: Surroundings): string[] {
  return valuesOf(element).flatMap((url) => {
    const path = url.slice(baseUrl.length + 1)
    const side = sideOf(path)
    if (side === undefined) return [`${path} is not there.`]
    return when(String(side) !== size, `${path} is ${side} pixels wide, not ${size}.`)
  })
}

function shownOwner(icon: Element): string {
  return icon.parentElement === null ? shown(icon) : shown(icon.parentElement)
}
