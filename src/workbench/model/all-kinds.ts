import { applicationKinds } from './kinds/application.ts'
import { bindingKinds } from './kinds/bindings.ts'
import { borderKinds } from './kinds/borders.ts'
import { chartKinds } from './kinds/charts.ts'
import { highlightKinds } from './kinds/conditional-formats.ts'
import { commentKinds } from './kinds/comments.ts'
import { xmlPartKinds } from './kinds/custom-xml.ts'
import { customPropertyKinds } from './kinds/custom-properties.ts'
import { dataValidation } from './kinds/data-validation.ts'
import { autoFilter, columnFilter } from './kinds/filters.ts'
import { functionKinds } from './kinds/functions.ts'
import { freezePanes } from './kinds/freeze-panes.ts'
import { nameKinds } from './kinds/names.ts'
import { pageKinds } from './kinds/page-layout.ts'
import { range } from './kinds/range.ts'
import { areaKinds } from './kinds/range-areas.ts'
import { linkKinds } from './kinds/range-links.ts'
import { formatKinds } from './kinds/range-format.ts'
import { viewKinds } from './kinds/range-view.ts'
import { duplicatesResult } from './kinds/duplicates.ts'
import { settingKinds } from './kinds/settings.ts'
import { rangeSort, tableSort } from './kinds/sort.ts'
import { styleKinds } from './kinds/styles.ts'
import { table } from './kinds/table.ts'
import { scopedTables, tableCollection } from './kinds/table-collection.ts'
import { tableColumn, tableColumns } from './kinds/table-columns.ts'
import { tableRow, tableRows } from './kinds/table-rows.ts'
import { workbookKinds } from './kinds/workbook.ts'
import { worksheet } from './kinds/worksheet.ts'
import { worksheetCollection } from './kinds/worksheet-collection.ts'
import { worksheetProtection } from './kinds/worksheet-protection.ts'

/** Every class of Excel's that is built here, with the members that are: whatever else is asked for is refused. */
export const allKinds: readonly { readonly name: string; readonly members: readonly string[] }[] = [
  ...workbookKinds,
  ...applicationKinds,
  ...settingKinds,
  ...functionKinds,
  ...bindingKinds,
  ...xmlPartKinds,
  worksheetCollection,
  worksheet,
  worksheetProtection,
  freezePanes,
  ...customPropertyKinds,
  ...commentKinds,
  ...chartKinds,
  ...pageKinds,
  range,
  ...areaKinds,
  ...linkKinds,
  ...viewKinds,
  ...styleKinds,
  duplicatesResult,
  ...formatKinds,
  ...borderKinds,
  dataValidation,
  ...highlightKinds,
  rangeSort,
  tableCollection,
  scopedTables,
  table,
  tableColumns,
  tableColumn,
  tableRows,
  tableRow,
  tableSort,
  autoFilter,
  columnFilter,
  ...nameKinds,
]
