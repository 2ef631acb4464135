import { floorOf, stepUp } from './exact-table.ts'
import { leastCostFlow, type Arc } from './least-cost-flow.ts'

/** What one arc of a cell is charged: its movement times `weight`, and `tie` for showing the ceiling. */
export interface Charge {
  readonly weight: bigint
  readonly tie?: bigint
}

/** A cell of the network: shown as `floor` and the flow on arc number `arc`. */
export interface NetworkCell {
  readonly floor: bigint
  readonly arc: number
}

/**
 * The network of a table to be rounded. Its nodes are the sums that must come out, its arcs the cells;
 * a cell's arc starts at the floor of its exact value and costs what it moves beyond.
 */
export class CellNetwork {
  private readonly arcs: Arc[] = []
  private readonly supplies: bigint[] = []

  constructor(private readonly unit: bigint) {}

  /** A new node that has `supply` to give away (negative: to take), beside what its cells bring. */
  node(supply = 0n): number {
    return this.supplies.push(supply) - 1
  }

  /** A cell shown as the floor or the ceiling of its exact value; as it is where that is whole. */
  cell(from: number, to: number, exact: bigint, { weight, tie = 0n }: Charge): NetworkCell {
    const floor = floorOf(exact, this.unit)
    this.supply(from, -floor)
    this.supply(to, floor)
    const capacity = floor * this.unit === exact ? 0 : 1
    const cost = stepUp(exact, this.unit) * weight + tie
    return { floor, arc: this.arcs.push({ from, to, capacity, cost }) - 1 }
  }

  /** A cell that may also be shown beyond floor and ceiling, at most `reach` units, where sums force it to. */
  stretchingCell(from: number, to: number, exact: bigint, charge: Charge, reach: number): void {
    this.cell(from, to, exact, charge)
    const cost = this.unit * charge.weight
    this.arcs.push({ from, to, capacity: reach, cost }, { from: to, to: from, capacity: reach, cost })
  }

  /**
   * Reads the least costly flow.
   * @returns what a cell is shown as
   * @throws RangeError where the cells cannot be made to add up
   */
  solve(): (cell: NetworkCell) => number {
    const flow = leastCostFlow(this.arcs, this.supplies.map(Number))
    return ({ floor, arc }) => Number(floor) + (flow[arc] ?? 0)
  }

  private supply(node: number, amount: bigint): void {
    this.supplies[node] = (this.supplies[node] ?? 0n) + amount
  }
}
