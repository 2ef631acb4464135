import type { Book } from './book/book.ts'
import { bodyOf } from './book/table-shape.ts'
import { conditionalFormats } from './kinds/conditional-formats.ts'
import { dataValidation } from './kinds/data-validation.ts'
import { namedItems } from './kinds/names.ts'
import { range } from './kinds/range.ts'
import { rangeAreas } from './kinds/range-areas.ts'
import { rangeFormat } from './kinds/range-format.ts'
import { rangeSort, tableSort } from './kinds/sort.ts'
import { table } from './kinds/table.ts'
import { scopedTables, tableCollection } from './kinds/table-collection.ts'
import { workbook } from './kinds/workbook.ts'
import { worksheet } from './kinds/worksheet.ts'
import { worksheetCollection } from './kinds/worksheet-collection.ts'
import type { Objects } from './objects.ts'

/** A book as Excel's objects. */
export function excelModel(book: Book): Objects {
  const objects: Objects = {
    workbook: () => workbook.of({ book, objects }),
    worksheets: () => worksheetCollection.of({ book, objects }),
    worksheet: (sheet) => worksheet.of({ book, objects, sheet }),
    range: (sheet, area) => range.of({ book, objects, sheet, area }),
    areas: (sheet, areas) => rangeAreas.of({ book, objects, sheet, areas }),
    rangeFormat: (sheet, area) => rangeFormat.of({ book, objects, sheet, area }),
    dataValidation: (sheet, area) => dataValidation.of({ book, objects, sheet, area }),
    conditionalFormats: (sheet, areas) => conditionalFormats.of({ book, objects, sheet, areas }),
    tables: (sheet, within) => (within ? scopedTables : tableCollection).of({ book, objects, sheet, within }),
    table: (state) => table.of({ book, objects, table: state }),
    names: (sheet) => namedItems.of({ book, objects, sheet }),
    sort: (sheet, area) => rangeSort.of({ book, objects, sheet, area }),
    tableSort: (state) => tableSort.of({ book, objects, sheet: state.sheet, area: bodyOf(state) }),
  }
  return objects
}
