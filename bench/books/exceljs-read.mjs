// Reads a workbook with exceljs and prints how many rows its longest sheet holds: `exceljs-read.mjs BOOK.xlsx`.
import ExcelJS from 'exceljs'

const [path] = process.argv.slice(2)
const workbook = new ExcelJS.Workbook()
await workbook.xlsx.readFile(path)
console.log(Math.max(...workbook.worksheets.map((sheet) => sheet.actualRowCount)))
