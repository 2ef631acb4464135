const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Hands a file to the person, as their browser does with downloads. */
export function giveFile(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: xlsx }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
