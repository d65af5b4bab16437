import { freemem } from 'node:os';

/** Guests of two files of the lab at once want so much memory. */
const memoryOfTwoLabs = 8 * 2 ** 30;

/**
 * The suites: a folder below test/, the seconds it may take (a watchdog against hangs, not a measure: generous on two slow
 * cores), how many of its files run at once (1 where they would spoil each other: builds in one folder, measurements), and what it
 * needs besides Node.js. They run in this order.
 */
export const suites = [
  { folder: 'unit', budget: 600, together: 3, needs: 'nothing; clang-format for the format of C++' },
  { folder: 'native', budget: 1800, together: 1, needs: 'make and g++ with its sanitizers' },
  { folder: 'mpi', budget: 1800, together: 2, needs: 'the native build; crun, namespaces and MPICH for the places and the comparison' },
  { folder: 'broker', budget: 900, together: 3, needs: 'the native build' },
  { folder: 'cli', budget: 900, together: 2, needs: 'user namespaces, or root, for isolated ranks' },
  { folder: 'namespace', budget: 900, together: 3, needs: 'user namespaces, or root' },
  { folder: 'across', budget: 900, together: 3, needs: 'the native build' },
  { folder: 'fault', budget: 1200, together: 3, needs: 'the native build' },
  { folder: 'fuzz', budget: 1200, together: 2, needs: 'make and g++ with its sanitizers' },
  { folder: 'compat', budget: 600, together: 2, needs: 'the native build' },
  {
    folder: 'lab',
    budget: 2400,
    together: freemem() < memoryOfTwoLabs ? 1 : 2,
    needs: 'root, QEMU, mmdebstrap, 4 GiB of memory and disk; a cold cache builds the image first',
  },
  { folder: 'bench', budget: 900, together: 1, needs: 'Open MPI and MPICH for the comparison' },
  { folder: 'ops', budget: 2400, together: 2, needs: "systemd-analyze, prometheus, libvirt's schemas, the npm registry" },
];

/** Seconds for a suite's *.long.test.ts, under --long. */
export const longBudget = 4 * 3600;
