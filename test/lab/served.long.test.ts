import { after, before, describe } from 'node:test';
import { OwnScope } from '../support/cleanup.js';
import { Lab } from './lab.js';
import { crossingCases } from './served/crossing.js';
import { Served } from './served.js';

describe('the lab: what crosses between two guests, counted at length', { skip: Lab.available() || false }, () => {
  const scope = new OwnScope();
  let served: Served | undefined;
  before(async () => {
    served = await Served.start(scope, { data: ['bytes=32M'], neighbourTimeout: 60_000 });
  });
  after(() => scope.end());

  crossingCases(
    () => {
      if (served === undefined) throw new Error('it did not start');
      return served;
    },
    0,
    { polled: 20_000_000, fenced: 2_000_000, byDoorbell: 200_000 },
  );
});
