/**
 * The faults that stay: what is drawn anew, such as in another size, comes a moment later, and later on a slow machine.
 * After half a minute it is what people see.
 */
export async function inTheEnd(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  const end = Date.now() + 30_000
  for (;;) {
    const faults = await look()
    if (faults.length === 0 || Date.now() > end) return faults
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
