// Exchanges messages without end, until rank 2 kills itself; the others say which error they got.
import { init, MpiError } from '../../../client/index.js';

const mpi = await init();
const { world } = mpi;
const numbers = new Float64Array(1);
try {
  for (let round = 0; ; round++) {
    if (round === 50 && world.rank === 2) process.kill(process.pid, 'SIGKILL');
    await world.send(numbers, (world.rank + 1) % world.size);
    await world.recv(numbers, (world.rank + world.size - 1) % world.size);
    await world.barrier();
  }
} catch (error) {
  console.log(JSON.stringify({ rank: world.rank, code: error instanceof MpiError ? error.code : String(error), message: (error as Error).message }));
}
await mpi.finalize();
