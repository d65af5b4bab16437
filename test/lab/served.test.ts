import { after, before, describe } from 'node:test';
import { OwnScope } from '../support/cleanup.js';
import { Lab } from './lab.js';
import { crossingCases } from './served/crossing.js';
import { doorbellCases } from './served/doorbells.js';
import { jobCases } from './served/jobs.js';
import { tenantCases } from './served/tenants.js';
import { Served } from './served.js';

/*
 * Virtual machines that share memory with this machine, and have no network; the memory is served by this machine's broker. One beginning for all
 * cases: starting guests and their brokers takes the most time.
 */
describe('the lab: a host that serves regions, and two guests', { skip: Lab.available() || false }, () => {
  const scope = new OwnScope();
  let served: Served | undefined;
  const given = (): Served => {
    if (served === undefined) throw new Error('it did not start');
    return served;
  };

  before(async () => {
    // A long time between two looks: what goes fast goes by interrupts. The last regions are lent last: here never.
    const data = ['bytes=32M', 'bytes=32M', 'bytes=32M'];
    served = await Served.start(scope, { data, more: ['bytes=32M,allow=name:guest2'], neighbourTimeout: 60_000 });
  });
  after(() => scope.end());

  doorbellCases(given);
  jobCases(given, scope);
  tenantCases(given);
  crossingCases(given, 2, { polled: 200_000, fenced: 20_000, byDoorbell: 5_000 });
});
