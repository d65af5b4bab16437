import { type Layout, plainLayout } from './layout.js';
import {
  type Action,
  type Collective,
  collectives,
  elementSizes,
  groupsOf,
  type MessagePlan,
  type Place,
  type Program,
  type ReceivePlan,
  type Step,
  slotElements,
  type Way,
  type WindowAccess,
  type WindowEpoch,
} from './program.js';

/** A generator of random numbers: the same for the same seed, everywhere. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed ^ 0x6d2b79f5) >>> 0;
  }

  /** A whole number from 0 to limit - 1. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  }

  /** True so many times of a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)] as Value;
  }

  /** One of the values, each with its weight. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value {
    let rest = this.below(values.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [value, weight] of values) {
      rest -= weight;
      if (rest < 0) return value;
    }
    throw new Error('no value');
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const result = [...values];
    for (let at = result.length - 1; at > 0; at--) {
      const other = this.below(at + 1);
      [result[at], result[other]] = [result[other] as Value, result[at] as Value];
    }
    return result;
  }
}

/** Sizes on both sides of what each mover takes: nothing, a cache line, the ring, beyond it. */
function sizeOf(random: Random): number {
  const [from, to] = random.weighted<readonly [number, number]>([
    [[0, 1], 8],
    [[1, 48], 36],
    [[48, 400], 20],
    [[400, 8_192], 14],
    [[8_190, 8_195], 4],
    [[8_193, 20_000], 10],
    [[60_000, 300_000], 7],
    [[1_000_000, 1_100_000], 1],
  ]);
  return from + random.below(to - from);
}

/** Where so many bytes of an element lie; mostly one behind the other. */
function layoutOf(random: Random, element: number, bytes: number): Layout {
  const unit = elementSizes[element] as number;
  const count = bytes / unit;
  if (count < 2 || random.chance(70)) return plainLayout;
  const way = random.of([1, 2, 3] as const);
  const repeats = way === 3 ? [1] : [1, 2, 3, 4].filter((each) => count % each === 0);
  const repeat = random.of(repeats);
  const per = count / repeat;
  if (way === 1) {
    const blocks = random.of([1, 2, 3, 5, 8, 50].filter((each) => per % each === 0));
    const length = per / blocks;
    const stride = length + random.below(4);
    return { way, repeat, lengths: Array<number>(blocks).fill(length), displacements: Array.from({ length: blocks }, (_, at) => at * stride) };
  }
  const lengths: number[] = [];
  for (let left = per, blocks = 1 + random.below(9); left > 0; ) {
    const length = lengths.length === blocks - 1 ? left : Math.min(left, random.chance(15) ? 0 : 1 + random.below(Math.ceil((2 * per) / blocks)));
    lengths.push(length);
    left -= length;
  }
  let next = 0;
  const displacements = lengths.map((length) => {
    const here = next;
    next += length * (way === 3 ? unit : 1) + random.below(5);
    return here;
  });
  return { way, repeat, lengths, displacements };
}

/** An element of which so many bytes are a whole number. */
function elementOf(random: Random, bytes: number): number {
  return random.of([1, 1, 3, 5, 10].filter((element) => bytes % (elementSizes[element] as number) === 0));
}

const place = (random: Random): Place => (random.chance(30) ? 1 : 0);

/** Where the receives of one rank and communicator go, as MPI orders them; undefined when one stays without a message or a message without a receive. */
function matching(receives: readonly ReceivePlan[], messages: readonly MessagePlan[]): ReceivePlan[] | undefined {
  const left = [...messages]; // in the order of sending for each source
  const matched: ReceivePlan[] = [];
  for (const receive of receives) {
    const at = left.findIndex(({ source, tag }) => (receive.source === -1 || receive.source === source) && (receive.tag === -1 || receive.tag === tag));
    if (at === -1) return undefined;
    matched.push({ ...receive, message: (left.splice(at, 1)[0] as MessagePlan).id });
  }
  return matched;
}

interface Made {
  readonly steps: Step[];
  readonly random: Random;
  readonly ranks: number;
  /** Whether receives may name any source. */
  readonly anySource: boolean;
  phases: number;
}

/** Group of the communicator at a world rank. */
type Groups = ReturnType<typeof groupsOf>;

/** Messages between ranks in one stretch of each rank's time, in orders that cannot end in a deadlock. */
function phase(made: Made, groups: Groups, live: readonly number[]): Step[] {
  const { random, ranks } = made;
  const base = made.phases++ * 8 + random.of([0, 0, 0, 100_000, 1_000_000]);
  const messages: MessagePlan[] = [];
  const senders: number[] = [];
  const receivers: number[] = [];
  const count = 1 + random.below(random.chance(20) ? 40 : 14);
  for (let id = 0; id < count; id++) {
    const comm = random.chance(50) ? 0 : random.of(live);
    const group = groups.get(comm)?.[random.below(ranks)];
    if (group === undefined) continue;
    const source = random.below(group.length);
    const dest = random.chance(8) ? source : random.below(group.length);
    const synchronous = random.chance(20) ? 1 : 0;
    const tag = base + random.below(4);
    const bytes = sizeOf(random);
    const element = elementOf(random, bytes);
    const layout = layoutOf(random, element, bytes);
    messages.push({ id: messages.length, comm, source, dest, tag, bytes, synchronous, place: place(random), element, layout });
    senders.push(group[source] as number);
    receivers.push(group[dest] as number);
  }
  // ---- receives: exact ones in some order, then some of them widened where the outcome stays certain ----
  const receives: ReceivePlan[] = [];
  const posted: ReceivePlan[][] = Array.from({ length: ranks }, () => []);
  let wild = false;
  for (let rank = 0; rank < ranks; rank++) {
    for (const comm of new Set(messages.filter((_, at) => receivers[at] === rank).map((message) => message.comm))) {
      const mine = messages.filter((message, at) => receivers[at] === rank && message.comm === comm);
      const order = random.chance(40) ? mine : random.shuffled(mine);
      let plan = order.map((message): ReceivePlan => {
        const { dest, source, tag } = message;
        return { id: receives.length, comm, dest, source, tag, capacity: 0, place: place(random), element: 1, layout: plainLayout, message: -1 };
      });
      plan = matching(plan, mine) as ReceivePlan[];
      const sources = (tag: number): number => new Set(mine.filter((message) => tag === -1 || message.tag === tag).map((message) => message.source)).size;
      for (let at = 0; at < plan.length; at++) {
        const now = plan[at] as ReceivePlan;
        const tag = random.chance(30) ? -1 : now.tag;
        // any source: where one source alone can be meant
        const source = made.anySource && sources(tag) === 1 && random.chance(35) ? -1 : now.source;
        const tried = matching(
          plan.map((each, index) => (index === at ? { ...each, source, tag } : each)),
          mine,
        );
        if (tried === undefined) continue;
        plan = tried;
        if (source === -1 && tag === -1) wild = true;
      }
      for (const each of plan) {
        const { bytes, element } = messages[each.message] as MessagePlan;
        const unit = elementSizes[element] as number;
        const capacity = bytes + (random.chance(50) ? 0 : Math.floor(random.below(40) / unit) * unit);
        const sized = { ...each, id: receives.length, capacity, element, layout: layoutOf(random, element, capacity) };
        receives.push(sized);
        (posted[rank] as ReceivePlan[]).push(sized);
      }
    }
  }
  // receives of different communicators may stand in any order among each other
  const lists = posted.map((list, rank) => {
    const byComm = new Map<number, ReceivePlan[]>();
    for (const each of list) byComm.set(each.comm, [...(byComm.get(each.comm) ?? []), each]);
    const sends = messages
      .filter((_, at) => senders[at] === rank)
      .map((message): Action => ({ do: 's', message: message.id, way: random.of(['b', 'b', 'p', 'i', 'i', 'a', 'P']) }));
    const queues: Action[][] = [
      sends,
      ...[...byComm.values()].map((each) =>
        each.map((receive): Action => ({ do: 'r', receive: receive.id, way: random.of<Way>(['b', 'b', 'p', 'i', 'i', 'i', 'a', 'P', 'q', 'm']) })),
      ),
    ];
    const merged: Action[] = [];
    for (let filled = queues.filter((queue) => queue.length > 0); filled.length > 0; filled = filled.filter((queue) => queue.length > 0))
      merged.push(random.of(filled).shift() as Action);
    return withWaits(random, joined(random, merged));
  });
  const actions = withoutDeadlock(random, lists, receives);
  const step: Step = { kind: 'phase', messages, receives, actions };
  if (messages.length === 0) return [];
  const barrier = (): Step => ({ ...collective('barrier', made, 0, ranks), begun: 0 }) as Step;
  return wild ? [barrier(), step, barrier()] : [step];
}

/** Makes some neighbours, a send and a receive, one operation. */
function joined(random: Random, actions: readonly Action[]): Action[] {
  const result: Action[] = [];
  for (const action of actions) {
    const last = result.at(-1);
    if (last?.do === 's' && action.do === 'r' && random.chance(12)) result[result.length - 1] = { do: 'x', message: last.message, receive: action.receive };
    else if (last?.do === 'r' && action.do === 's' && random.chance(12))
      result[result.length - 1] = { do: 'x', message: action.message, receive: last.receive };
    else result.push(action);
  }
  return result;
}

/** The key of what an action begins and leaves to be waited for. */
function begins(action: Action): number | undefined {
  if (action.do === 's' && (action.way === 'i' || action.way === 'a' || action.way === 'P')) return 2 * action.message;
  if (action.do === 'r' && (action.way === 'i' || action.way === 'a' || action.way === 'P')) return 2 * action.receive + 1;
  return undefined;
}

/** Puts waits behind what was begun, in any order; some of it is left for a later flush. */
function withWaits(random: Random, actions: readonly Action[]): Action[] {
  const result: Action[] = [];
  let pending: number[] = [];
  const wait = (keys: number[]): void => {
    if (keys.length > 0) result.push({ do: 'w', how: random.below(5), keys });
    pending = pending.filter((key) => !keys.includes(key));
  };
  for (const action of actions) {
    result.push(action);
    const key = begins(action);
    if (key !== undefined) pending.push(key);
    if (random.chance(15)) wait(random.shuffled(pending).slice(0, 1 + random.below(pending.length)));
  }
  if (random.chance(20)) pending = pending.filter(() => random.chance(50));
  const rest = random.shuffled(pending);
  for (let at = 0; at < rest.length; ) {
    const length = 1 + random.below(rest.length - at);
    wait(rest.slice(at, at + length));
    at += length;
  }
  return result;
}

/**
 * Plays the lists with sends that never buffer. Where ranks wait for each other in a ring, what one of them waits for is begun instead, and waited for at
 * the end of its list.
 */
function withoutDeadlock(random: Random, lists: readonly (readonly Action[])[], receives: readonly ReceivePlan[]): Action[][] {
  const actions = lists.map((list) => [...list]);
  const partner = new Map<number, number>();
  for (const { id, message } of receives) {
    partner.set(2 * message, 2 * id + 1);
    partner.set(2 * id + 1, 2 * message);
  }
  for (;;) {
    const begun = new Set<number>();
    const at = actions.map(() => 0);
    const over = (key: number): boolean => begun.has(partner.get(key) as number);
    /** Begins the action; true when the rank can go on. */
    const step = (action: Action): boolean => {
      if (action.do === 'w') return action.keys.every(over);
      const keys = action.do === 's' ? [2 * action.message] : action.do === 'r' ? [2 * action.receive + 1] : [2 * action.message, 2 * action.receive + 1];
      // a probe begins nothing: the receive comes after it
      if (action.do === 'r' && (action.way === 'q' || action.way === 'm') && !over(keys[0] as number)) return false;
      for (const key of keys) begun.add(key);
      return begins(action) !== undefined || keys.every(over);
    };
    for (let moved = true; moved; ) {
      moved = false;
      actions.forEach((list, rank) => {
        while ((at[rank] as number) < list.length && step(list[at[rank] as number] as Action)) {
          at[rank] = (at[rank] as number) + 1;
          moved = true;
        }
      });
    }
    const stuck = actions.flatMap((list, rank) => ((at[rank] as number) < list.length ? [rank] : []));
    if (stuck.length === 0) return actions;
    // those that wait at their ends wait for the others
    const rank = random.of(stuck.filter((each) => (actions[each] as Action[]).slice(at[each] as number).some((action) => action.do !== 'w')));
    const list = actions[rank] as Action[];
    const place = at[rank] as number;
    const action = list[place] as Action;
    if (action.do === 'w') {
      list.splice(place, 1);
      list.push(action);
    } else if (action.do === 'x') {
      list.splice(place, 1, { do: 'r', receive: action.receive, way: 'i' }, { do: 's', message: action.message, way: 'i' });
      list.push({ do: 'w', how: random.below(5), keys: [2 * action.message, 2 * action.receive + 1] });
    } else {
      list[place] = { ...action, way: 'i' } as Action;
      list.push({ do: 'w', how: random.below(5), keys: [begins(list[place] as Action) as number] });
    }
  }
}

/**
 * Whether some rank's block is longer than all that stand before it: in place MPICH 4.0 moves such a block to the front by a copy that forbids what
 * overlaps, and ends itself.
 */
function blocksMeetFirst(counts: readonly number[]): boolean {
  let before = 0;
  return counts.some((count) => {
    const meets = before > 0 && count > before;
    before += count;
    return meets;
  });
}

function collective(name: Collective, made: Made, comm: number, size: number): Step {
  const { random } = made;
  const reduces = ['reduce', 'allreduce', 'reduceScatterBlock', 'reduceScatter', 'scan', 'exscan'].includes(name);
  const own = reduces && random.chance(12);
  const element = own ? 5 + random.below(2) : random.below(elementSizes.length);
  const op = own ? 10 + random.below(2) : random.below(element >= 9 ? 4 : 10);
  const bytes = Math.min(sizeOf(random), Math.floor(1_200_000 / size));
  const most = Math.max(0, Math.round(bytes / (elementSizes[element] as number)));
  const root = random.below(size);
  // MPICH 4.0 crashes in a reduction in place at other roots than 0; the grid has those
  const inPlace = !['barrier', 'bcast'].includes(name) && !(name === 'reduce' && root !== 0) && random.chance(25) ? 1 : 0;
  let counts = [most];
  if (name === 'barrier') counts = [0];
  if (['gatherv', 'scatterv', 'allgatherv', 'reduceScatter'].includes(name))
    counts = Array.from({ length: size }, () => (random.chance(15) ? 0 : random.below(most + 1)));
  if (name === 'alltoallv') {
    counts = Array.from({ length: size * size }, () => (random.chance(15) ? 0 : random.below(Math.floor(most / 2) + 1)));
    // in place, what goes to a rank must be as long as what comes from it
    if (inPlace) for (let from = 0; from < size; from++) for (let to = 0; to < from; to++) counts[from * size + to] = counts[to * size + from] as number;
  }
  return {
    kind: 'collective',
    name,
    comm,
    root,
    element,
    op,
    counts,
    inPlace: inPlace && !(name === 'reduceScatter' && blocksMeetFirst(counts)) ? 1 : 0,
    place: place(random),
    begun: random.weighted([
      [0, 60],
      [1, 25],
      [2, 15],
    ]),
  };
}

/** Accesses to windows that lead to one result in whatever order they are done. */
function window(random: Random, comm: number, size: number): Step {
  const element = random.of([5, 7, 10]);
  const slots = 1 + random.below(8);
  const epochs = Array.from({ length: 1 + random.below(4) }, (): WindowEpoch => {
    const accesses: WindowAccess[] = [];
    for (let target = 0; target < size; target++) {
      for (let slot = 0; slot < slots; slot++) {
        const use = random.weighted([
          ['nothing', 30],
          ['p', 25],
          ['a', 25],
          ['g', 20],
        ] as const);
        if (use === 'nothing') continue;
        const op = use === 'a' ? random.of([0, 2, 3]) : 0;
        for (let each = use === 'p' ? 1 : 1 + random.below(2 * size); each > 0; each--) {
          const from = random.below(slotElements);
          const length = random.below(slotElements - from + 1);
          accesses.push({ origin: random.below(size), what: use, target, first: slot * slotElements + from, length, op });
        }
      }
    }
    return { how: random.of([0, 1, 2]), accesses: random.shuffled(accesses) };
  });
  return { kind: 'window', comm, element, slots, epochs };
}

/** What a program shall be like; by default it is random as well. */
export interface Shape {
  readonly ranks?: number;
  readonly steps?: number;
  /** False: no receive names any source, so that the death of any rank ends all that wait for it. */
  readonly anySource?: boolean;
  /** False: no windows. */
  readonly windows?: boolean;
}

/** The valid program of a seed. */
export function generate(seed: number, shape: Shape = {}): Program {
  const random = new Random(seed);
  const ranks = shape.ranks ?? 2 + random.below(5);
  const count = shape.steps ?? 8 + random.below(18);
  const made: Made = { steps: [], random, ranks, anySource: shape.anySource ?? true, phases: 0 };
  const program = (): Program => ({ ranks, seed, steps: made.steps });
  let next = 2;
  let live = [0, 1];
  while (made.steps.length < count) {
    const groups = groupsOf(program());
    /** Communicators whose groups are of one size everywhere, and how many ranks that is: a collective's counts must fit all of its groups. */
    const even = live.flatMap((comm) => {
      const sizes = new Set((groups.get(comm) ?? []).flatMap((group) => (group === undefined ? [] : [group.length])));
      return sizes.size === 1 ? [{ comm, size: [...sizes][0] as number }] : [];
    });
    const kind = random.weighted([
      ['phase', 40],
      ['collective', 40],
      ['ring', 6],
      ['window', (shape.windows ?? true) ? 6 : 0],
      ['make', live.length < 6 ? 8 : 0],
      ['free', live.length > 2 ? 3 : 0],
      ['flush', 3],
    ]);
    if (kind === 'phase') made.steps.push(...phase(made, groups, live));
    else if (kind === 'collective') {
      const { comm, size } = random.of(even);
      made.steps.push(collective(random.of(collectives), made, comm, size));
    } else if (kind === 'ring') {
      const { comm, size } = random.of(even);
      const bytes = sizeOf(random);
      made.steps.push({
        kind,
        comm,
        shift: random.below(size),
        rounds: 1 + random.below(5),
        bytes,
        synchronous: random.chance(30) ? 1 : 0,
        place: place(random),
      });
    } else if (kind === 'window') {
      const { comm, size } = random.of(even);
      made.steps.push(window(random, comm, size));
    } else if (kind === 'make') {
      const { comm: parent, size } = random.of(even);
      if (random.chance(40)) made.steps.push({ kind: 'dup', comm: next, parent });
      else {
        const colors = Array.from({ length: size }, () => random.below(3) - (random.chance(15) ? 1 : 0)).map((color) => Math.max(color, -1));
        made.steps.push({ kind: 'split', comm: next, parent, colors, keys: Array.from({ length: size }, () => random.below(5) - 2) });
      }
      live.push(next++);
    } else if (kind === 'free') {
      const comm = random.of(live.filter((each) => each > 1));
      live = live.filter((each) => each !== comm);
      made.steps.push({ kind: 'free', comm });
    } else made.steps.push({ kind: 'flush' });
  }
  return program();
}
