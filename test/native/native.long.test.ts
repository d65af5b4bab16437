import { before, describe, it } from 'node:test';
import { build, pass, programs, races } from './programs.js';

/** The core's tests with more of what chance decides. */
describe('the core, for long', () => {
  before(async () => {
    await build('release', 'tests');
    await build('asan', 'tests');
  });
  for (const name of programs.filter((each) => !races.includes(each) && each !== 'scribble_test'))
    it(`${name}, release`, async () => {
      await pass('release', name);
    });
  it('a peer scribbles for two minutes (address sanitizer)', async () => {
    await pass('asan', 'scribble_test', { VICINAL_SCRIBBLE_SECONDS: '120' });
  });
  it('a peer scribbles for 30 seconds (release)', async () => {
    await pass('release', 'scribble_test', { VICINAL_SCRIBBLE_SECONDS: '30' });
  });
  it('twenty million operations of the matcher', async () => {
    await pass('release', 'matcher_test', { VICINAL_OPERATIONS: '20000000', VICINAL_TEST_SECONDS: '1400' });
  });
  it('thirty million records of the ring', async () => {
    await pass('release', 'ring_test', { VICINAL_RECORDS: '30000000', VICINAL_TEST_SECONDS: '1400' });
  });
  it('three million rounds of the sleep protocol', async () => {
    await pass('release', 'sleep_test', { VICINAL_ROUNDS: '3000000', VICINAL_TEST_SECONDS: '1400' });
  });
});
