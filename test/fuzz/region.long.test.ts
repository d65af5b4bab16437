import { before, describe, it } from 'node:test';
import { fuzzRegion } from './fuzzer.js';

describe('the reader of control regions, for long', () => {
  before(fuzzRegion.build, { timeout: 1_200_000 });
  it('survives fifteen minutes of mutation', async (t) => {
    t.diagnostic(await fuzzRegion.run(900, Date.now() % 2 ** 31));
  });
});
