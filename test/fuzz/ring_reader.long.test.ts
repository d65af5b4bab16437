import { before, describe, it } from 'node:test';
import { fuzzRingReader } from './fuzzer.js';

describe('the reader of rings, for long', () => {
  before(fuzzRingReader.build, { timeout: 1_200_000 });
  it('survives fifteen minutes of mutation', async (t) => {
    t.diagnostic(await fuzzRingReader.run(900, Date.now() % 2 ** 31));
  });
});
