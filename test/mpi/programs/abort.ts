import { init } from '../../../client/index.js';

// Rank 1 calls abort with the code of argv; the others wait for a message that never comes.
const mpi = await init();
const { world } = mpi;
if (world.rank === 1) world.abort(Number(process.argv[2]));
world.recvSync(new Uint8Array(1), 1);
