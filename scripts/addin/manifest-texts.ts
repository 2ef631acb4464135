import { textOf, when } from './manifest-check.ts'
import { named, shown, valuesOf } from './manifest-document.ts'

/** The other official languages of the Union; the default is English. */
const locales = ['fr-fr', 'es-es', 'ru-ru', 'zh-cn', 'ar-sa']

const limits: Readonly<Record<string, number>> = {
  Description: 250,
  DisplayName: 125,
  ShortStrings: 125,
  LongStrings: 250,
}

/** All that people read: in six languages, within the lengths that Excel takes. */
export function faultsOfTexts(document: Document): string[] {
  const settings = [
    ...named(document, 'DisplayName'),
    ...named(document, 'Description'),
    ...named(document, 'String'),
  ].filter((element) => element.hasAttribute('DefaultValue'))
  return [
    ...when(textOf(document, 'DefaultLocale') !== 'en-US', 'DefaultLocale is not en-US.'),
    ...settings.flatMap((element) => {
      const limit = limits[element.localName] ?? limits[element.parentElement?.localName ?? ''] ?? 0
      const others = named(element, 'Override').map((other) => other.getAttribute('Locale'))
      return [
        ...valuesOf(element).flatMap((text) => [
          ...when(text.trim() === '', `${shown(element)} is empty.`),
          ...when(text.length > limit, `${shown(element)} is longer than ${limit} characters: ${text}`),
        ]),
        ...when(
          others.join() !== locales.join(),
          `${shown(element)} is not said once in each language: ${others.join(', ')}.`,
        ),
      ]
    }),
  ]
}
