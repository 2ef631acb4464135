import { startEngine } from '../engine/start-engine.ts'
import { openExcel } from '../hosts/excel/open-excel.ts'
import { commandTexts } from '../texts/commands.ts'
import { commandNames } from './command-names.ts'
import { commandsIn } from './commands.ts'
import { openMessage } from './message/message-window.ts'
import { excelLimits, Ribbon } from './ribbon.ts'

const now = (): Date => new Date()
const { book: workbook, grid } = openExcel(now)

void Office.onReady().then(() => {
  const page = new URL('message.html', window.location.href).href
  const windows = { ui: Office.context.ui, events: Office.EventType }
  const ribbon = new Ribbon({ say: (message) => openMessage(windows, page, message), limits: excelLimits })
  const commands = commandsIn({ workbook, grid, startEngine, now })
  for (const name of commandNames) {
    Office.actions.associate(name, (press: Office.AddinCommands.Event): void => {
      void ribbon.press({ completed: () => press.completed() }, commandTexts.titles[name], commands[name])
    })
  }
})
