import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a test context of node:test offers to register an end: `t.after`. */
export interface Scope {
  after(end: () => void | Promise<void>): void;
}

/** A scope outside node:test: call end() yourself. Ends run last in, first out. */
export class OwnScope implements Scope {
  readonly #ends: (() => void | Promise<void>)[] = [];
  after(end: () => void | Promise<void>): void {
    this.#ends.push(end);
  }
  async end(): Promise<void> {
    for (let end = this.#ends.pop(); end !== undefined; end = this.#ends.pop()) await end();
  }
}

/** A new folder for a test. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'vicinal-test-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A new folder that is removed with the scope. */
export function temporaryFolder(scope: Scope): string {
  const folder = makeFolder();
  scope.after(() => removeFolder(folder));
  return folder;
}
