/** Looks again and again until what is seen is what is wanted; fails with the difference after a minute. */
export async function comesToBe<Seen>(look: () => Promise<Seen>, wanted: Seen): Promise<void> {
  const end = Date.now() + 60_000
  while (Date.now() < end) {
    if (JSON.stringify(await look()) === JSON.stringify(wanted)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(await look()).toEqual(wanted)
}
