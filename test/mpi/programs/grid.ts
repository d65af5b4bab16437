import { strict as assert } from 'node:assert';
import { type Cases, runCases } from '../../support/cases.js';
import { bufferKinds, communicators } from '../grid/axes.js';
import { Cell, collectives, pointToPoint } from '../grid/operations.js';
import { forms } from '../patterns.js';

/*
 * The grid: operation by form by buffer kind by communicator. A case is one operation in one form; its cells are the buffer kinds and communicators, at
 * lengths of which some are nothing, some fit a cache line, some a ring and some neither. The section of MPI-4.1 stands in the operation's name.
 * argv: options of init; of how many cells one is done, others in the next case (by default all are).
 */
const [options = '{}', share = '1'] = process.argv.slice(2);
const cases: Record<string, Cases[string]> = {};
/** Bytes; each cell takes the next of them by turns, so that every pair of kind and communicator gets several lengths over the operations. */
const lengths = [0, 24, 320, 1_100, 8, 9_000, 41];

let turn = 0;
for (const [name, operation] of Object.entries({ ...pointToPoint, ...collectives })) {
  for (const form of forms) {
    const first = turn;
    const chosen = Object.keys(cases).length;
    turn += Object.keys(bufferKinds).length * Object.keys(communicators).length;
    cases[`${name}, ${form} form`] = async (mpi) => {
      let at = first;
      for (const [kindName, kind] of Object.entries(bufferKinds)) {
        for (const [commName, communicator] of Object.entries(communicators)) {
          if ((at - first) % Number(share) !== chosen % Number(share)) {
            at++;
            continue;
          }
          const length = Math.ceil((lengths[at++ % lengths.length] as number) / kind.element.BYTES_PER_ELEMENT);
          const cell = new Cell(mpi, communicator(mpi), form, kind, length);
          try {
            await operation(cell);
            cell.done();
          } catch (error) {
            assert.fail(`${length} elements of ${kindName}, ${commName}: ${(error as Error).stack}`);
          }
        }
      }
    };
  }
}

await runCases(cases, JSON.parse(options));
