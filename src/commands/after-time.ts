/** A time that can be waited for, or called off. */
export interface Timer {
  readonly reached: Promise<void>
  readonly stop: () => void
}

/** @param milliseconds from now */
export function afterTime(milliseconds: number): Timer {
  let timer: ReturnType<typeof setTimeout> | undefined
  const reached = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  return { reached, stop: () => clearTimeout(timer) }
}
