/** Namespaces of the format as most write it, and as its strict form does. */
export const spreadsheet = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]

export const officeRelationships = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]

export const packageRelationships = ['http://schemas.openxmlformats.org/package/2006/relationships']
export const packageContentTypes = ['http://schemas.openxmlformats.org/package/2006/content-types']

/** Of `AlternateContent`, which holds something in the words of one program and, as `Fallback`, in plain ones. */
export const markupCompatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
