import { test } from 'node:test';
import { crowd } from './crowd.js';

// Of the 256 ranks of scale.long.test.ts, the share that every machine bears.
for (const connect of ['all', 'lazy'] as const)
  test(`40 ranks connected all to all through one broker, ${connect}`, async (t) => void (await crowd(t, 40, connect, 300_000)));
