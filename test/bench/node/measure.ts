/** What a peer of Node gives: awaitable round trips and windows. Made by the file of each peer. */
export interface NodePeer {
  readonly name: string;
  /** Sends `bytes` bytes there; resolves when as many are back. */
  roundTrip(bytes: number): Promise<void>;
  /** Sends `window` messages of `bytes` bytes; resolves when the other end has said that all are there. */
  window(bytes: number, window: number): Promise<void>;
  close(): Promise<void>;
}

/** What to measure: sizes in bytes. */
export interface NodePlan {
  readonly latency: readonly number[];
  readonly bandwidth: readonly number[];
  readonly rate: readonly number[];
}

const blocks = 10;
const window = 64;

function median(values: number[]): number {
  const sorted = values.sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 0 ? ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2 : (sorted[middle - 0.5] as number);
}

/** Median over blocks of the seconds that one turn takes; each block lasts at least `seconds`. */
async function secondsOf(turn: () => Promise<void>, seconds = 0.02): Promise<number> {
  const warm = performance.now() + 100;
  do await turn();
  while (performance.now() < warm);
  const times: number[] = [];
  for (let block = 0; block < blocks; block++) {
    const start = performance.now();
    let turns = 0;
    let now: number;
    do {
      await turn();
      turns++;
      now = performance.now();
    } while (now - start < seconds * 1000);
    times.push((now - start) / 1000 / turns);
  }
  return median(times);
}

/** Measures a peer and prints one line of JSON for each figure, as osu.c does. */
export async function measure(peer: NodePeer, plan: NodePlan): Promise<void> {
  const print = (benchmark: string, bytes: number, unit: string, value: number): void =>
    console.log(JSON.stringify({ benchmark, bytes, [unit]: Number(value.toPrecision(6)), rewrite: false }));
  for (const bytes of plan.latency) print('latency', bytes, 'microseconds', ((await secondsOf(() => peer.roundTrip(bytes))) / 2) * 1e6);
  for (const bytes of plan.bandwidth) {
    const seconds = await secondsOf(() => peer.window(bytes, window));
    print('bandwidth', bytes, 'gigabytesPerSecond', (bytes * window) / seconds / 1e9);
  }
  for (const bytes of plan.rate) print('rate', bytes, 'messagesPerSecond', window / (await secondsOf(() => peer.window(bytes, window))));
  await peer.close();
}
