/**
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { messageAddress, messageIn } from '../../../src/commands/message/message-address.ts'
import { showMessage } from '../../../src/commands/message/show-message.ts'

const page = 'https://rbb.example.org/message.html'

/** What stands on the page after opening an address. */
function opened(address: string) {
  let closes = 0
  showMessage(document, messageIn(new URL(address).hash), () => {
    closes += 1
  })
  const texts = (selector: string): (string | null)[] =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent)
  return {
    heading: texts('h1'),
    paragraphs: texts('p'),
    button: document.querySelector('button'),
    closes: () => closes,
  }
}

test('a message is shown, its button has the focus, and button and Esc close it', () => {
  const { heading, paragraphs, button, closes } = opened(
    messageAddress(page, { title: 'Check the book', paragraphs: ['First.', 'Second.'] }),
  )
  expect({ heading, paragraphs }).toEqual({
    heading: ['Check the book'],
    paragraphs: ['First.', 'Second.'],
  })
  expect(document.activeElement).toBe(button)
  const box = document.querySelector('[role=alertdialog]')
  const named = (attribute: string): string =>
    document.getElementById(box?.getAttribute(attribute) ?? '')?.textContent ?? ''
  expect([named('aria-labelledby'), named('aria-describedby')]).toEqual(['Check the book', 'First.Second.'])
  button?.click()
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))
  expect(closes()).toBe(1)
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
  expect(closes()).toBe(2)
})

test('markup in it is text', () => {
  const evil = '<img src=x onerror="window.isHurt = true"><script>window.isHurt = true</script>'
  const { heading, paragraphs } = opened(messageAddress(page, { title: evil, paragraphs: [evil] }))
  expect([heading, paragraphs]).toEqual([[evil], [evil]])
  expect(document.querySelectorAll('img, script')).toHaveLength(0)
  expect('isHurt' in window).toBe(false)
})

test('what Excel writes behind it stays out of it, and an address without one shows nothing', () => {
  const address = messageAddress(page, { title: 'A', paragraphs: ['B & C # D'] })
  const { heading, paragraphs } = opened(`${address}&_serializer_version=1&_xdm_Info=a|b|https://excel`)
  expect([heading, paragraphs]).toEqual([['A'], ['B & C # D']])
  expect(opened(page).paragraphs).toEqual([])
})

test('any message comes through its address; a long paragraph is cut', () => {
  const text = fc.string({ unit: 'binary', maxLength: 40 })
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 3 }), (title, paragraphs) => {
      expect(messageIn(new URL(messageAddress(page, { title, paragraphs })).hash)).toEqual({
        title,
        paragraphs,
      })
    }),
  )
  const [cut = ''] = messageIn(
    new URL(messageAddress(page, { title: '', paragraphs: ['é'.repeat(700)] })).hash,
  ).paragraphs
  expect(cut).toBe(`${'é'.repeat(599)}…`)
})

test('its page says what it may load, and holds no script of its own', () => {
  const html = readFileSync(join(__dirname, '../../../src/commands/message/message.html'), 'utf8')
  expect(html).toContain(
    'http-equiv="Content-Security-Policy" content="<%= htmlWebpackPlugin.options.policy %>"',
  )
  expect(html.match(/<script[^>]*>/g)).toEqual([
    '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js">',
  ])
  expect(html).not.toMatch(/\son\w+=/)
})
