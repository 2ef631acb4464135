const key = 'workbench guide'

/** Whether the guide was offered on this device before, and begun or declined. */
export function wasOffered(): boolean {
  return localStorage.getItem(key) !== null
}

export function keepOffered(): void {
  localStorage.setItem(key, 'offered')
}
