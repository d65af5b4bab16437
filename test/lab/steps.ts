import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';

/**
 * Tests of which each stands on the one before: after a failure the others fail at once.
 * @param more what is to be told of a failure besides
 */
export function steps(more: () => string | Promise<string>): (name: string, work: (t: TestContext) => Promise<void>) => void {
  let failed = '';
  return (name, work) =>
    void it(name, async (t) => {
      assert.equal(failed, '', 'an earlier step failed');
      failed = name;
      try {
        await work(t);
      } catch (cause) {
        throw new Error(`${(cause as Error).message}\n${await more()}`, { cause });
      }
      failed = '';
    });
}
