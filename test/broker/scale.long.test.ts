import { test } from 'node:test';
import { crowd } from './crowd.js';

for (const connect of ['all', 'lazy'] as const)
  test(`256 ranks connected all to all through one broker, ${connect}`, async (t) => void (await crowd(t, 256, connect, 1_800_000)));
