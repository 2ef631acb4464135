/** What a workbook may take before the work on it is ended. */
export interface WorkerLimits {
  /**
   * Of a clock, for each small workbook; a large one is given more, `secondsFor` says how much. Waiting for whoever
   * reads the output does not count.
   */
  readonly seconds: number
  /** Of the engine's heap: with all that is beside it, the process stays below 512 MB. */
  readonly megabytes: number
}

const standard: WorkerLimits = { seconds: 8, megabytes: 340 }

/** A workbook of this size is given twice the time: about 25,000 budget lines. */
const bytesOfTwice = 1.5 * 2 ** 20

/**
 * The seconds that the work on a workbook may take. A large genuine one on a busy machine needs them; a hostile one
 * is ended by the reader's own limits long before.
 */
export function secondsFor({ seconds }: WorkerLimits, bytes: number): number {
  return seconds * (1 + bytes / bytesOfTwice)
}

/** The limits, with more or less where the environment says so. */
export function workerLimits(env: Readonly<Partial<Record<string, string>>>): WorkerLimits {
  return {
    seconds: positive(env['RBB_SECONDS']) ?? standard.seconds,
    megabytes: positive(env['RBB_MEGABYTES']) ?? standard.megabytes,
  }
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text)
  return number > 0 && number < 1_000_000 ? number : undefined
}
