/**
 * Lets one thing be done after the other: what is asked for meanwhile waits, and of several that wait only the last
 * is done, as when an arrow key is held down.
 */
export function inTurn(): (task: () => Promise<void>) => Promise<void> {
  let waiting: (() => Promise<void>) | undefined
  let going: Promise<void> | undefined
  const run = async (): Promise<void> => {
    try {
      while (waiting) {
        const task = waiting
        waiting = undefined
        await task()
      }
    } finally {
      going = undefined
    }
  }
  return (task) => {
    waiting = task
    going ??= run()
    return going
  }
}
