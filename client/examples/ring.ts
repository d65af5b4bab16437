// A token goes round the ring; every rank adds its own number. Run it with: vicinal run -n 4 client/examples/ring.ts [laps]
import { init } from 'vicinal';

const laps = Number(process.argv[2] ?? 1000);
const mpi = await init();
const { rank, size } = mpi.world;
const left = (rank + size - 1) % size;
const right = (rank + 1) % size;

const token = new Float64Array(1);
const begin = mpi.wtime();
for (let lap = 0; lap < laps; lap++) {
  if (rank === 0) {
    mpi.world.sendSync(token, right);
    mpi.world.recvSync(token, left);
  } else {
    mpi.world.recvSync(token, left);
    token[0] = (token[0] as number) + rank;
    mpi.world.sendSync(token, right);
  }
}
const seconds = mpi.wtime() - begin;

if (rank === 0) {
  const expected = (laps * size * (size - 1)) / 2;
  const { locality, channel, movers } = mpi.explain(right);
  console.log(`ring of ${size}: ${laps} laps, ${((seconds / laps / size) * 1e6).toFixed(2)} us a hop, token ${token[0]}, expected ${expected}`);
  console.log(`rank 0 to rank ${right}: ${locality}, channel ${channel}, movers ${movers.map(({ name }) => name).join(', ')}`);
  if (token[0] !== expected) process.exitCode = 1;
}
await mpi.finalize();
