import type { Page } from 'playwright-core'

interface Watched {
  tasks?: number[]
}

/** Runs in the page from its beginning: keeps how long each long task took. */
export function observeTasks(): void {
  if (window !== window.top) return
  const tasks: number[] = []
  ;(window as Watched).tasks = tasks
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Runs in the page: resolves once it has answered at once for a second. */
export function quiet(): Promise<void> {
  return new Promise((resolve) => {
    let last = performance.now()
    let since = last
    const timer = setInterval(() => {
      const now = performance.now()
      const isBusy = now - last > 80 || document.querySelector('[aria-busy="true"]') !== null
      last = now
      if (isBusy) since = now
      if (now - since < 1000) return
      clearInterval(timer)
      resolve()
    }, 20)
  })
}

/** The long tasks since it was last asked, in milliseconds. */
export function takeTasks(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => (window as Watched).tasks?.splice(0) ?? [])
}
