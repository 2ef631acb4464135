import { MinHeap } from './min-heap.ts'

/** A way from one node to another: what each unit that takes it costs, and how many may. */
export interface Arc {
  readonly from: number
  readonly to: number
  readonly capacity: number
  readonly cost: bigint
}

interface Node {
  /** What it still has to give away; negative: what it still has to take. */
  excess: number
  /** Its potential: with it, no edge with room has a negative `reducedCost`. */
  price: bigint
  readonly edges: Edge[]
  /** Of the search under way: how far it is from the source, and by which edge. */
  distance: bigint | undefined
  via: Edge | undefined
  settled: boolean
}

/** One direction of an arc; sending a unit makes room on its twin for taking it back. */
interface Edge {
  readonly from: Node
  readonly to: Node
  readonly cost: bigint
  room: number
  twin: Edge | undefined
}

/**
 * The flow of least total cost that clears every node: successive shortest paths with potentials
 * (Ahuja, Magnanti and Orlin, Network Flows, 1993, section 9.7), begun with every arc at its cheaper end,
 * so that only what does not balance there has to travel. Costs are BigInt: no bound has to be kept.
 * The result depends on nothing but the order of the arguments.
 * @param arcs between nodes numbered from 0
 * @param supplies what each node has to give away (negative: to take), summing to zero
 * @returns the flow on each arc, an integer from 0 to its capacity
 * @throws RangeError where no flow clears every node
 */
export function leastCostFlow(arcs: readonly Arc[], supplies: readonly number[]): readonly number[] {
  const nodes = supplies.map(newNode)
  const edges = arcs.map((arc) => newEdge(arc, nodes))
  for (const source of nodes) {
    while (source.excess > 0) {
      const target = reprice(source)
      send(source, target)
    }
  }
  return edges.map(({ twin }) => twin?.room ?? 0)
}

function newNode(excess: number): Node {
  return { excess, price: 0n, edges: [], distance: undefined, via: undefined, settled: false }
}

/** Adds an arc's two edges; an arc that pays for being used starts full. */
function newEdge({ from, to, capacity, cost }: Arc, nodes: readonly Node[]): Edge {
  const [tail, head] = [nodes[from], nodes[to]]
  if (tail === undefined || head === undefined) throw new RangeError(`no node ${from} or ${to}`)
  const sent = cost < 0n ? capacity : 0
  const there: Edge = { from: tail, to: head, cost, room: capacity - sent, twin: undefined }
  const back: Edge = { from: head, to: tail, cost: -cost, room: sent, twin: there }
  there.twin = back
  tail.edges.push(there)
  head.edges.push(back)
  tail.excess -= sent
  head.excess += sent
  return there
}

/** Finds the nearest node that has to take (Dijkstra) and sets the prices so that the way there costs nothing. */
function reprice(source: Node): Node {
  const { target, reached } = nearestTaker(source)
  const length = target.distance ?? 0n
  for (const node of reached) {
    if (node.settled && node.distance !== undefined) node.price += node.distance - length
    node.distance = undefined
    node.settled = false
  }
  return target
}

function nearestTaker(source: Node): { readonly target: Node; readonly reached: readonly Node[] } {
  const reached = [source]
  const queue = new MinHeap<Node>()
  source.distance = 0n
  source.via = undefined
  queue.push(0n, source)
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { key: distance, value: node } = next
    if (node.settled) continue
    node.settled = true
    if (node.excess < 0) return { target: node, reached }
    for (const edge of node.edges) {
      const { to } = edge
      if (edge.room === 0 || to.settled) continue
      const length = distance + edge.cost + node.price - to.price
      if (to.distance !== undefined && to.distance <= length) continue
      if (to.distance === undefined) reached.push(to)
      to.distance = length
      to.via = edge
      queue.push(length, to)
    }
  }
  throw new RangeError('no flow clears every node')
}

/** Sends as much as the way from source to target bears. */
function send(source: Node, target: Node): void {
  const way: Edge[] = []
  for (let edge = target.via; edge !== undefined; edge = edge.from.via) way.push(edge)
  const amount = Math.min(source.excess, -target.excess, ...way.map(({ room }) => room))
  for (const edge of way) {
    edge.room -= amount
    if (edge.twin !== undefined) edge.twin.room += amount
  }
  source.excess -= amount
  target.excess += amount
}
