import type { FileKind, PickedFile } from '../engine/picked-file.ts'

const accepted: Readonly<Record<FileKind, string>> = {
  workbook: '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  framework: '.json,application/json',
}

/** Opens the browser's own choice of a file. What was chosen is read here and sent nowhere. */
export async function pickFile(kind: FileKind): Promise<PickedFile | undefined> {
  const file = await chosen(accepted[kind])
  return file && { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}

function chosen(accept: string): Promise<File | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.hidden = true
  document.body.append(input)
  return new Promise<File | undefined>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0]))
    input.addEventListener('cancel', () => resolve(undefined))
    input.click()
  }).finally(() => input.remove())
}
