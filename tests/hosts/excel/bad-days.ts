import type { StandIn } from '../../../src/workbench/channel/stand-in.ts'
import type { Fault } from '../../../src/workbench/channel/mischief.ts'
import { HostError } from '../../../src/workbook/host-error.ts'

/** Lets time pass a hundred times as fast, so that nobody waits for those who wait. */
export function hurry(): void {
  const { setTimeout: wait } = globalThis
  const hasten = (run: () => void, milliseconds = 0): ReturnType<typeof wait> => wait(run, milliseconds / 100)
  Object.assign(globalThis, { setTimeout: hasten })
}

/** Lets a fault befall one of the round trips from now on, the first being 1. */
export function befall(excel: StandIn, roundTrip: number, fault: Fault): void {
  let count = 0
  excel.channel.mischief.faultAt = () => {
    count += 1
    return count === roundTrip ? fault : undefined
  }
}

export function goodDays(excel: StandIn): void {
  excel.channel.mischief.faultAt = () => undefined
}

/** What the round trips of some work ask for: the actions of each. */
export async function actionsOf(excel: StandIn, work: () => Promise<unknown>): Promise<readonly number[]> {
  excel.channel.traffic.reset()
  await work()
  return excel.channel.traffic.roundTrips.map(({ actions }) => actions)
}

/** The failure of some work, which is in words or it is a fault of ours; undefined where it succeeded. */
export async function failureOf(work: () => Promise<unknown>): Promise<HostError | undefined> {
  try {
    await work()
    return undefined
  } catch (thrown) {
    if (thrown instanceof HostError) return thrown
    throw thrown
  }
}
