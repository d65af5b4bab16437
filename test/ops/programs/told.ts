// Rank 0 prints what it is told of its channel with rank 1.
import { initSync } from '../../../client/index.js';

const mpi = initSync();
mpi.world.barrierSync();
if (mpi.world.rank === 0) console.log(JSON.stringify(mpi.explain(1)));
mpi.finalizeSync();
