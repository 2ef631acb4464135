// Reads a workbook with exceljs and writes it again: `exceljs-rewrite.mjs BOOK.xlsx COPY.xlsx`.
import ExcelJS from 'exceljs'

const [from, to] = process.argv.slice(2)
const workbook = new ExcelJS.Workbook()
await workbook.xlsx.readFile(from)
await workbook.xlsx.writeFile(to)
