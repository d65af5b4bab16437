import { before, describe, it } from 'node:test';
import { fuzzRingReader } from './fuzzer.js';

describe('the reader of rings', () => {
  before(fuzzRingReader.build, { timeout: 1_200_000 });
  it('survives its corpus and what mutation makes of it', async (t) => {
    t.diagnostic(await fuzzRingReader.run(Number(process.env['VICINAL_FUZZ_SECONDS'] ?? 20), Date.now() % 2 ** 31));
  });
});
