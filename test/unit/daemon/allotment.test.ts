import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Allotment } from '../../../daemon/conductor/across/allotment.js';

const page = 4096;

/** A section of so many pages, given out one after the other. */
function section(pages: number) {
  const taken = new Map<number, number>();
  let next = 0;
  const sum = (): number => [...taken.values()].reduce((all, each) => all + each, 0);
  return {
    fd: 3,
    readOnlyFd: 4,
    fenced: false,
    gone: false,
    get occupancy() {
      return { allocated: sum(), bytes: pages * page };
    },
    allocate(bytes: number): number | undefined {
      if (sum() + bytes > pages * page) return undefined;
      taken.set(next, bytes);
      next += bytes;
      return next - bytes;
    },
    occupy(offset: number, bytes: number): boolean {
      taken.set(offset, bytes);
      next = Math.max(next, offset + bytes);
      return true;
    },
    free: (offset: number): void => void taken.delete(offset),
    read: (): Buffer => Buffer.alloc(0),
  };
}

/** Pages that can be had one by one. */
function pagesOf({ allocate }: { allocate(bytes: number): number | undefined }): number {
  let count = 0;
  while (allocate(page) !== undefined) count++;
  return count;
}

describe("a job's part of a section", () => {
  it('arenas leave room for heads, banks and windows', () => {
    const allotment = new Allotment(section(100), 20 * page, () => {});
    assert.equal(pagesOf(allotment.forArenas), 60);
    assert.equal(pagesOf(allotment.forWindows), 20);
    assert.equal(pagesOf({ allocate: (bytes) => allotment.allocate(bytes) }), 20);
  });

  it('windows may have what arenas left, but for heads and banks', () => {
    const allotment = new Allotment(section(100), 20 * page, () => {});
    assert.equal(pagesOf(allotment.forWindows), 80);
    assert.equal(pagesOf(allotment.forArenas), 0);
    assert.equal(pagesOf({ allocate: (bytes) => allotment.allocate(bytes) }), 20);
  });

  it('windows that have their share do not make arenas leave more', () => {
    const allotment = new Allotment(section(100), 20 * page, () => {});
    assert.notEqual(allotment.forWindows.allocate(20 * page), undefined);
    assert.equal(pagesOf(allotment.forArenas), 60);
  });

  it('a window that is freed leaves its share to the next', () => {
    const allotment = new Allotment(section(100), 20 * page, () => {});
    allotment.forWindows.free(allotment.forWindows.allocate(20 * page) as number);
    assert.equal(pagesOf(allotment.forArenas), 60);
    assert.equal(pagesOf(allotment.forWindows), 20);
  });

  it('what is taken again after a restart counts as what it was', () => {
    const before = new Allotment(section(100), 20 * page, () => {});
    for (const from of [before, before.forArenas, before.forWindows]) assert.notEqual(from.allocate(10 * page), undefined);
    const after = new Allotment(section(100), 20 * page, () => {});
    assert.ok(after.retake(before.taken));
    assert.deepEqual(after.taken, before.taken);
    assert.ok(after.retake(), 'twice is as once');
    assert.equal(pagesOf(after.forArenas), 50);
    assert.equal(pagesOf(after.forWindows), 10);
    assert.equal(pagesOf({ allocate: (bytes) => after.allocate(bytes) }), 10);
  });

  it('all goes back at the end', () => {
    const memory = section(100);
    let told = 0;
    const allotment = new Allotment(memory, 0, () => told++);
    for (const from of [allotment.forArenas, allotment.forWindows, allotment]) assert.notEqual(from.allocate(page), undefined);
    assert.equal(told, 3);
    allotment.freeAll();
    assert.deepEqual([memory.occupancy.allocated, allotment.taken], [0, []]);
  });
});
