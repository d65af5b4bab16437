import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Policy } from '../config/options.js';

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
}

const format = 1;

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
    const saved = JSON.parse(text) as { format?: number; jobs?: SavedJob[] };
    if (saved.format !== format || !Array.isArray(saved.jobs))
      throw new Error(`state file ${this.path}: format ${saved.format}, this release reads format ${format}`);
    return saved.jobs;
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
