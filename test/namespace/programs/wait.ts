// Joins, says so, and exchanges messages until rank 0 hears the end of its stdin. With the argument "stubborn" it ignores SIGTERM.
import { init } from '../../../client/index.js';

if (process.argv[2] === 'stubborn') process.on('SIGTERM', () => {});
process.on('SIGUSR1', () => console.log(`rank ${world.rank} got SIGUSR1`));
const mpi = await init();
const { world } = mpi;
let over = world.rank !== 0;
if (world.rank === 0) {
  process.stdin.resume();
  process.stdin.once('end', () => {
    over = true;
  });
}
console.log(`rank ${world.rank} of ${world.size} is ready`);
const going = new Int32Array(1);
do {
  going[0] = over ? 0 : 1;
  await world.bcast(going, 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
} while (going[0] === 1);
await mpi.finalize();
