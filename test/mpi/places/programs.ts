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

/** Those that ranks of several kernels cannot run, and why. */
export const notAcross: Readonly<Record<string, string>> = {
  windows: 'windows are for ranks of one kernel in this release',
};

/** What of a random program ranks of several kernels can run. */
export function across(program: Program): Program {
  return 'windows' in notAcross ? { ...program, steps: program.steps.filter(({ kind }) => kind !== 'window') } : program;
}
