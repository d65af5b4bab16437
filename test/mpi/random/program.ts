/*
 * A random program as data: what every rank does, step by step, in a file of words that the TypeScript driver (programs/random.ts) and the
 * C driver (random.c) both read. Each rank reads all steps and takes its part in those of communicators that it is in.
 */

import { type Layout, layoutNumbers, readLayout } from './layout.js';

/** Element types, as the drivers number them: MPI_INT8_T, MPI_UINT8_T (plain and clamped), ..., MPI_FLOAT, MPI_DOUBLE. */
export const elementKinds = ['i8', 'u8', 'c8', 'i16', 'u16', 'i32', 'u32', 'i64', 'u64', 'f32', 'f64'] as const;
export const elementSizes = [1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8] as const;

/** Reductions by number: MPI's, then two of the program's own (programs/random.ts, random.c). The last does not commute. */
export const reductions = ['SUM', 'PROD', 'MIN', 'MAX', 'LAND', 'LOR', 'LXOR', 'BAND', 'BOR', 'BXOR', 'own sum', 'own chain'] as const;

/** Collectives by number. */
export const collectives = [
  'barrier',
  'bcast',
  'gather',
  'gatherv',
  'scatter',
  'scatterv',
  'allgather',
  'allgatherv',
  'alltoall',
  'alltoallv',
  'reduce',
  'allreduce',
  'reduceScatterBlock',
  'reduceScatter',
  'scan',
  'exscan',
] as const;
export type Collective = (typeof collectives)[number];

/** Where a buffer lies: 0 ordinary memory, 1 the granted arena. */
export type Place = 0 | 1;

/** One message of a phase; ranks are those of the communicator. */
export interface MessagePlan {
  readonly id: number;
  readonly comm: number;
  readonly source: number;
  readonly dest: number;
  readonly tag: number;
  /** Bytes. */
  readonly bytes: number;
  /** 1: synchronous mode. */
  readonly synchronous: 0 | 1;
  readonly place: Place;
  /** Of its data, at both ends. */
  readonly element: number;
  readonly layout: Layout;
}

/** One receive of a phase. Source and tag -1: any. */
export interface ReceivePlan {
  readonly id: number;
  readonly comm: number;
  readonly dest: number;
  readonly source: number;
  readonly tag: number;
  /** Bytes of data. */
  readonly capacity: number;
  readonly place: Place;
  readonly element: number;
  readonly layout: Layout;
  /** The message that it gets, as MPI-4.1 section 3.5 orders them. */
  readonly message: number;
}

/** How an operation of a rank's list is done: blocking, a promise at once waited for, or begun and waited for later. */
export type Way = 'b' | 'p' | 'i' | 'a' | 'P' | 'q' | 'm';

/** What a rank does in a phase. */
export type Action =
  /** Sends: b blocking, p promise, i request, a promise that is waited for later, P persistent. */
  | { readonly do: 's'; readonly message: number; readonly way: 'b' | 'p' | 'i' | 'a' | 'P' }
  /** Receives: as sends; q after a probe, m by a matched probe. */
  | { readonly do: 'r'; readonly receive: number; readonly way: Way }
  /** Sends and receives at once, blocking. */
  | { readonly do: 'x'; readonly message: number; readonly receive: number }
  /** Waits for what was begun: how is 0 all, 1 any, 2 some, 3 test, 4 one after the other. Keys: 2 x message, or 2 x receive + 1. */
  | { readonly do: 'w'; readonly how: number; readonly keys: readonly number[] };

export type Step =
  | { readonly kind: 'dup'; readonly comm: number; readonly parent: number }
  /** By the rank in the parent; colour -1: none. */
  | { readonly kind: 'split'; readonly comm: number; readonly parent: number; readonly colors: readonly number[]; readonly keys: readonly number[] }
  | { readonly kind: 'free'; readonly comm: number }
  | {
      readonly kind: 'collective';
      readonly name: Collective;
      readonly comm: number;
      readonly root: number;
      readonly element: number;
      readonly op: number;
      /** Elements of a block; of the v-variants: of each rank's (alltoallv: from rank s to d at s * size + d). */
      readonly counts: readonly number[];
      readonly inPlace: 0 | 1;
      readonly place: Place;
      /** 0 blocking, 1 begun and waited for at once, 2 begun and waited for at the next flush. */
      readonly begun: 0 | 1 | 2;
    }
  /** Everybody sends to the rank `shift` further on, `rounds` times, by persistent requests. */
  | {
      readonly kind: 'ring';
      readonly comm: number;
      readonly shift: number;
      readonly rounds: number;
      readonly bytes: number;
      readonly synchronous: 0 | 1;
      readonly place: Place;
    }
  | {
      readonly kind: 'phase';
      readonly messages: readonly MessagePlan[];
      readonly receives: readonly ReceivePlan[];
      readonly actions: readonly (readonly Action[])[];
    }
  /** A window for the time of the step: `slots` times {@link slotElements} elements of each member. */
  | {
      readonly kind: 'window';
      readonly comm: number;
      readonly element: number;
      readonly slots: number;
      readonly epochs: readonly WindowEpoch[];
    }
  /** All that was begun is waited for. */
  | { readonly kind: 'flush' };

/** Elements of a slot of a window: within one epoch a slot is written by one put, or by accumulates of one reduction, or only read. */
export const slotElements = 16;

/** One access of a rank of the communicator to the window of another: p put, g get, a accumulate. */
export interface WindowAccess {
  readonly origin: number;
  readonly what: 'p' | 'g' | 'a';
  readonly target: number;
  /** Elements of the window. */
  readonly first: number;
  readonly length: number;
  /** Of an accumulate; else 0. */
  readonly op: number;
}

/** How accesses are kept apart from what comes before and after them: 0 two fences, 1 an exclusive lock for each, 2 a shared one. */
export interface WindowEpoch {
  readonly how: 0 | 1 | 2;
  readonly accesses: readonly WindowAccess[];
}

export interface Program {
  readonly ranks: number;
  readonly seed: number;
  readonly steps: readonly Step[];
}

/** World ranks of each communicator by number, at each rank: the group that the rank is in, or undefined. 0 is world, 1 is self. */
export function groupsOf(program: Program): Map<number, readonly (readonly number[] | undefined)[]> {
  const all = Array.from({ length: program.ranks }, (_, rank) => rank);
  const groups = new Map<number, readonly (readonly number[] | undefined)[]>();
  groups.set(
    0,
    all.map(() => all),
  );
  groups.set(
    1,
    all.map((rank) => [rank]),
  );
  for (const step of program.steps) {
    if (step.kind === 'dup') groups.set(step.comm, groups.get(step.parent) ?? []);
    if (step.kind !== 'split') continue;
    const parents = groups.get(step.parent) ?? [];
    groups.set(
      step.comm,
      all.map((rank) => {
        const parent = parents[rank];
        if (parent === undefined) return undefined;
        const color = step.colors[parent.indexOf(rank)];
        if (color === -1) return undefined;
        return parent
          .map((world, at) => ({ world, at, key: step.keys[at] as number }))
          .filter(({ at }) => step.colors[at] === color)
          .sort((left, right) => left.key - right.key || left.at - right.at)
          .map(({ world }) => world);
      }),
    );
  }
  return groups;
}

/** The file of a program. */
export function write(program: Program): string {
  const lines: (string | number)[][] = [['program', program.ranks, program.seed, program.steps.length]];
  for (const step of program.steps) {
    switch (step.kind) {
      case 'dup':
        lines.push(['dup', step.comm, step.parent]);
        break;
      case 'split':
        lines.push(['split', step.comm, step.parent, step.colors.length, ...step.colors, ...step.keys]);
        break;
      case 'free':
        lines.push(['free', step.comm]);
        break;
      case 'flush':
        lines.push(['flush']);
        break;
      case 'ring':
        lines.push(['ring', step.comm, step.shift, step.rounds, step.bytes, step.synchronous, step.place]);
        break;
      case 'collective': {
        const { comm, root, element, op, inPlace, place, begun, counts } = step;
        lines.push(['collective', collectives.indexOf(step.name), comm, root, element, op, inPlace, place, begun, counts.length, ...counts]);
        break;
      }
      case 'window':
        lines.push(['window', step.comm, step.element, step.slots, step.epochs.length]);
        for (const { how, accesses } of step.epochs) {
          lines.push(['epoch', how, accesses.length]);
          for (const { origin, what, target, first, length, op } of accesses) lines.push([what, origin, target, first, length, op]);
        }
        break;
      case 'phase':
        lines.push(['phase', step.messages.length, step.receives.length]);
        for (const { id, comm, source, dest, tag, bytes, synchronous, place, element, layout } of step.messages)
          lines.push(['message', id, comm, source, dest, tag, bytes, synchronous, place, element, ...layoutNumbers(layout)]);
        for (const { id, comm, dest, source, tag, capacity, place, element, layout } of step.receives)
          lines.push(['receive', id, comm, dest, source, tag, capacity, place, element, ...layoutNumbers(layout)]);
        for (const actions of step.actions) {
          lines.push(['actions', actions.length]);
          for (const action of actions) {
            if (action.do === 's') lines.push(['s', action.message, action.way]);
            else if (action.do === 'r') lines.push(['r', action.receive, action.way]);
            else if (action.do === 'x') lines.push(['x', action.message, action.receive]);
            else lines.push(['w', action.how, action.keys.length, ...action.keys]);
          }
        }
        break;
    }
  }
  return `${lines.map((line) => line.join(' ')).join('\n')}\n`;
}

/** Reads what {@link write} wrote; receives do not know their messages any more. */
export function read(text: string): Program {
  const words = text.split(/\s+/);
  let at = 0;
  const word = (): string => words[at++] as string;
  const number = (): number => Number(words[at++]);
  const numbers = (count: number): number[] => Array.from({ length: count }, number);
  word();
  const [ranks, seed, count] = numbers(3) as [number, number, number];
  const steps: Step[] = [];
  for (let step = 0; step < count; step++) {
    const kind = word();
    switch (kind) {
      case 'dup':
        steps.push({ kind, comm: number(), parent: number() });
        break;
      case 'split': {
        const [comm, parent, size] = numbers(3) as [number, number, number];
        steps.push({ kind, comm, parent, colors: numbers(size), keys: numbers(size) });
        break;
      }
      case 'free':
        steps.push({ kind, comm: number() });
        break;
      case 'flush':
        steps.push({ kind });
        break;
      case 'ring':
        steps.push({ kind, comm: number(), shift: number(), rounds: number(), bytes: number(), synchronous: number() as 0, place: number() as Place });
        break;
      case 'collective': {
        const name = collectives[number()] as Collective;
        const [comm, root, element, op, inPlace, place, begun, length] = numbers(8) as [number, number, number, number, 0, Place, 0, number];
        steps.push({ kind, name, comm, root, element, op, inPlace, place, begun, counts: numbers(length) });
        break;
      }
      case 'window': {
        const [comm, element, slots, count] = numbers(4) as [number, number, number, number];
        const epochs = Array.from({ length: count }, (): WindowEpoch => {
          word();
          const [how, accesses] = numbers(2) as [0, number];
          return {
            how,
            accesses: Array.from({ length: accesses }, (): WindowAccess => {
              const what = word() as 'p';
              const [origin, target, first, length, op] = numbers(5) as [number, number, number, number, number];
              return { origin, what, target, first, length, op };
            }),
          };
        });
        steps.push({ kind, comm, element, slots, epochs });
        break;
      }
      case 'phase': {
        const [sends, receipts] = numbers(2) as [number, number];
        const messages = Array.from({ length: sends }, (): MessagePlan => {
          word();
          const [id, comm, source, dest, tag, bytes, synchronous, place] = numbers(8) as [number, number, number, number, number, number, 0, Place];
          return { id, comm, source, dest, tag, bytes, synchronous, place, element: number(), layout: readLayout(number) };
        });
        const receives = Array.from({ length: receipts }, (): ReceivePlan => {
          word();
          const [id, comm, dest, source, tag, capacity, place] = numbers(7) as [number, number, number, number, number, number, Place];
          return { id, comm, dest, source, tag, capacity, place, element: number(), layout: readLayout(number), message: -1 };
        });
        const actions = Array.from({ length: ranks }, () => {
          word();
          return Array.from({ length: number() }, (): Action => {
            const what = word();
            if (what === 's') return { do: what, message: number(), way: word() as 'b' };
            if (what === 'r') return { do: what, receive: number(), way: word() as Way };
            if (what === 'x') return { do: what, message: number(), receive: number() };
            return { do: 'w', how: number(), keys: numbers(number()) };
          });
        });
        steps.push({ kind, messages, receives, actions });
        break;
      }
      default:
        throw new Error(`a program has no step ${kind}`);
    }
  }
  return { ranks, seed, steps };
}
