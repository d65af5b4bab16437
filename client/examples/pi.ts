// Pi by throwing darts: 64 streams of pseudo-random numbers are dealt out to the ranks, and the hits summed up by reduce. The seeds
// are fixed, so the result is the same for any number of ranks. Run it with: vicinal run -n 4 client/examples/pi.ts [darts per stream]
import { init, Op } from 'vicinal';

const streams = 64;
const darts = Number(process.argv[2] ?? 50_000);

/** A 32-bit xorshift generator (Marsaglia, "Xorshift RNGs", 2003). */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

function hitsOf(stream: number): number {
  const random = randomNumbers(Math.imul(stream + 1, 0x9e3779b1));
  let hits = 0;
  for (let dart = 0; dart < darts; dart++) {
    const x = random();
    const y = random();
    if (x * x + y * y < 1) hits++;
  }
  return hits;
}

const mpi = await init();
const { rank, size } = mpi.world;
const own = new Float64Array(1);
for (let stream = rank; stream < streams; stream += size) own[0] = (own[0] as number) + hitsOf(stream);
const all = new Float64Array(1);
await mpi.world.reduce(own, rank === 0 ? all : null, Op.SUM, 0);

if (rank === 0) {
  const thrown = streams * darts;
  const pi = (4 * (all[0] as number)) / thrown;
  const deviation = Math.abs(pi - Math.PI);
  // five standard deviations of the estimate
  const allowed = 5 * Math.sqrt((Math.PI * (4 - Math.PI)) / thrown);
  console.log(`pi is about ${pi} (${all[0]} of ${thrown} darts, ${size} ranks); off by ${deviation.toExponential(1)}`);
  if (deviation > allowed) process.exitCode = 1;
}
await mpi.finalize();
