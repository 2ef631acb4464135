/** Namespaces of the format as most write it, and as its strict form does. */
export const spreadsheet = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]

export const officeRelationships = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]

/** Of charts, of the drawings that they lie on, and of the looks that both have. */
export const drawings = [
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
  'http://purl.oclc.org/ooxml/drawingml/main',
  'http://purl.oclc.org/ooxml/drawingml/chart',
  'http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing',
]

export const packageRelationships = ['http://schemas.openxmlformats.org/package/2006/relationships']
export const packageContentTypes = ['http://schemas.openxmlformats.org/package/2006/content-types']

/** Of `AlternateContent`, which holds something in the words of one program and, as `Fallback`, in plain ones. */
export const markupCompatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
