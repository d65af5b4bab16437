// The ring in plain JavaScript, with promises. Run it with: vicinal run -n 4 client/examples/ring.mjs [laps]
import { init } from 'vicinal';

const laps = Number(process.argv[2] ?? 100);
const mpi = await init();
const { world } = mpi;
const { rank, size } = world;
const left = (rank + size - 1) % size;
const right = (rank + 1) % size;

const token = new Int32Array(1);
for (let lap = 0; lap < laps; lap++) {
  if (rank === 0) {
    await world.send(token, right);
    await world.recv(token, left);
  } else {
    await world.recv(token, left);
    token[0] += rank;
    await world.send(token, right);
  }
}

if (rank === 0) {
  const expected = (laps * size * (size - 1)) / 2;
  console.log(`ring of ${size}: ${laps} laps, token ${token[0]}, expected ${expected}`);
  if (token[0] !== expected) process.exitCode = 1;
}
await mpi.finalize();
