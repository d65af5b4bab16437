import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';
import { build, run } from './programs.js';

/** What the driver says at its end: native/tools/region_driver.cc. */
interface Report {
  readonly exact: boolean;
  readonly sent: number;
  readonly received: number;
  readonly inline: number;
  readonly eager: number;
  readonly staged: number;
  readonly arena: number;
}

const driver = join(packageRoot, 'native', 'build', 'release', 'tools', 'region_driver');
const count = 20_000;

/** Two processes on one machine, with a file for the region: what two guests do with a device's memory. */
describe('messages through a region', () => {
  before(() => build('release', 'tools'));

  for (const fenced of [false, true])
    it(fenced ? 'fenced: none is lost, doubled or torn' : 'none is lost, doubled or torn', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'vicinal-region-'));
      const region = join(folder, 'region');
      try {
        const need = await run(driver, ['--need']);
        await writeFile(region, '');
        await truncate(region, 4096 + Number(need.output));
        // a second run finds what the first one left
        for (const number of [1, 2]) {
          const roles = ['0', '1'].map((role) =>
            run(driver, [
              '--region',
              region,
              '--offset',
              '4096',
              '--role',
              role,
              '--count',
              String(count),
              '--run',
              String(number),
              ...(fenced ? ['--fenced'] : []),
            ]),
          );
          for (const ended of await Promise.all(roles)) {
            assert.equal(ended.code, 0, ended.output);
            const report = JSON.parse(ended.output.trim().split('\n').at(-1) as string) as Report;
            assert.equal(report.exact, true);
            assert.equal(report.sent, count);
            assert.equal(report.received, count);
            for (const mover of ['inline', 'eager', 'staged', 'arena'] as const) assert.ok(report[mover] > 0, `none went by ${mover}`);
            assert.equal(report.inline + report.eager + report.staged + report.arena, count);
          }
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });

  it('says what is wrong', async () => {
    assert.equal((await run(driver, [])).code, 2);
    const missing = await run(driver, ['--region', join(tmpdir(), 'vicinal-no-such-region'), '--role', '0']);
    assert.equal(missing.code, 2);
    assert.match(missing.output, /cannot open/);
    const folder = await mkdtemp(join(tmpdir(), 'vicinal-region-'));
    const region = join(folder, 'region');
    await writeFile(region, '');
    const short = await run(driver, ['--region', region, '--role', '0']);
    assert.equal(short.code, 2);
    assert.match(short.output, /outside the region/);
    await truncate(region, 4 << 20);
    const alone = await run(driver, ['--region', region, '--role', '0', '--seconds', '2']);
    await rm(folder, { recursive: true });
    assert.equal(alone.code, 3);
    assert.match(alone.output, /out of time/);
  });
});
