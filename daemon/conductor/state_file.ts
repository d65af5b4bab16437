import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Policy } from '../../proto/options/broker.js';
import { isSavedAcross, type SavedAcross } from './across/saved.js';
import { hasShape, isWhole, type Shape } from './shape.js';

/** A job as the next broker finds it. */
export interface SavedJob {
  readonly id: string;
  readonly secret: string;
  readonly size: number;
  readonly name: string;
  readonly uid: number;
  readonly principal: string;
  readonly admitUids: readonly number[];
  readonly policy: Policy;
  readonly require: string;
  readonly ringBytes: number;
  readonly ringsPerBank: number;
  /** Missing in files of older releases. */
  readonly procmem?: boolean;
  /** Only of a job that spans kernels. */
  readonly across?: SavedAcross;
}

const format = 1;

const shape: Shape<SavedJob> = {
  id: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
  secret: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  size: isWhole,
  name: (value) => typeof value === 'string',
  uid: isWhole,
  principal: (value) => typeof value === 'string',
  admitUids: (value) => Array.isArray(value) && value.every(isWhole),
  policy: (value) => typeof value === 'string',
  require: (value) => typeof value === 'string',
  ringBytes: isWhole,
  ringsPerBank: isWhole,
  procmem: (value) => value === undefined || typeof value === 'boolean',
  across: (value) => value === undefined || isSavedAcross(value),
};

/** Jobs kept for the next broker (mode 0600: it holds the jobs' secrets). Written whole and renamed, so that it is never half. */
export class StateFile {
  constructor(readonly path: string) {}

  /** The saved jobs; empty when there are none. @throws Error when the file is there and cannot be understood */
  load(): SavedJob[] {
    let text: string;
    try {
      text = readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return [];
      throw error;
    }
    const unfit = (reason: string): Error =>
      new Error(`state file ${this.path}: ${reason}; move it away, or set state_file (running jobs go on, but this broker will not know them)`);
    let saved: { format?: unknown; jobs?: unknown } | null;
    try {
      saved = JSON.parse(text) as typeof saved;
    } catch (error) {
      throw unfit((error as Error).message);
    }
    if (saved?.format !== format || !Array.isArray(saved.jobs)) throw unfit(`format ${saved?.format}, this release reads format ${format}`);
    const wrong = saved.jobs.findIndex((job) => !hasShape(job, shape));
    if (wrong !== -1) throw unfit(`entry ${wrong} is no job`);
    return saved.jobs as SavedJob[];
  }

  save(jobs: readonly SavedJob[]): void {
    if (jobs.length === 0) {
      rmSync(this.path, { force: true });
      return;
    }
    const temporary = `${this.path}.new`;
    const fd = openSync(temporary, 'w', 0o600);
    try {
      writeSync(fd, `${JSON.stringify({ format, jobs })}\n`);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(temporary, this.path);
  }
}
