import type { Program } from '../random/program.js';

/** Programs of cases (test/mpi/programs) that make up the suite, and the flags of node that each needs. */
export const suite: Readonly<Record<string, readonly string[]>> = {
  grid: [],
  point_to_point: [],
  requests: [],
  collectives: [],
  all_collectives: [],
  user_ops: [],
  objects: [],
  communicators: [],
  wrong_use: [],
  buffers: ['--expose-gc'],
  datatypes: ['--expose-gc'],
  windows: ['--expose-gc'],
};

/** Those that ranks cannot run whose kernels have memory in common that is not proven cached, and why. */
export const notFenced: Readonly<Record<string, string>> = {
  windows:
    'atomic operations and locks of windows need memory that is proven cached; the other operations are tried in test/across/windows and in random programs',
};

/** What of a random program such ranks can run: of windows puts and gets between fences. */
export function fenced(program: Program): Program {
  const steps = program.steps.map((step) =>
    step.kind === 'window'
      ? { ...step, epochs: step.epochs.map(({ accesses }) => ({ how: 0 as const, accesses: accesses.filter(({ what }) => what !== 'a') })) }
      : step,
  );
  return { ...program, steps };
}
