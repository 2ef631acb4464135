import { messageIn } from './message-address.ts'
import { showMessage } from './show-message.ts'

const closing = 1_000

showMessage(document, messageIn(window.location.hash), () => {
  // Where the page that opened it is gone already, nobody else closes it.
  setTimeout(() => window.close(), closing)
  void Office.onReady().then(() => Office.context.ui.messageParent('close'))
})
