import { commandTexts, type Message } from '../../texts/commands.ts'

/**
 * Puts a message on its page, as text and nothing else.
 * @param close closes the window; asked for by the button or Esc
 */
export function showMessage(page: Document, { title, paragraphs }: Message, close: () => void): void {
  const heading = page.createElement('h1')
  heading.id = 'title'
  heading.textContent = title
  const texts = page.createElement('div')
  texts.id = 'text'
  for (const paragraph of paragraphs) {
    const text = page.createElement('p')
    text.textContent = paragraph
    texts.append(text)
  }
  const button = page.createElement('button')
  button.type = 'button'
  button.textContent = commandTexts.close
  button.addEventListener('click', close)
  const box = page.createElement('main')
  box.setAttribute('role', 'alertdialog')
  box.setAttribute('aria-labelledby', heading.id)
  box.setAttribute('aria-describedby', texts.id)
  box.append(heading, texts, button)
  page.body.replaceChildren(box)
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  button.focus()
}
