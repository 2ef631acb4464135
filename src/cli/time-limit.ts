/** Time that runs out unless it is stopped or given more of; while it is paused it does not run. */
export class TimeLimit {
  private left = 0
  private runsSince: number | undefined
  private timer: NodeJS.Timeout | undefined

  constructor(private readonly onOver: () => void) {}

  add(milliseconds: number): void {
    const runs = this.runsSince !== undefined
    this.pause()
    this.left += milliseconds
    if (runs) this.resume()
  }

  resume(): void {
    if (this.runsSince !== undefined) return
    this.runsSince = performance.now()
    this.timer = setTimeout(this.onOver, Math.max(0, this.left))
  }

  pause(): void {
    if (this.runsSince === undefined) return
    this.left -= performance.now() - this.runsSince
    this.runsSince = undefined
    clearTimeout(this.timer)
  }
}
