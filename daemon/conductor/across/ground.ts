import type { Logger } from 'pino';
import type { v1 } from '../../../proto/broker/v1/index.js';
import type { BrokerOptions } from '../../config/options.js';
import type { Audit } from '../../grant/audit.js';
import type { Connection } from '../../session/connection.js';
import type { Job, Member } from '../job.js';
import type { Outbox } from '../outbox.js';
import type { JobAcross } from './job_across.js';

/** What the part across kernels needs of the conductor. */
export interface Ground {
  readonly log: Logger;
  readonly audit: Audit;
  readonly software: string;
  /** Id of this broker. */
  readonly broker: string;
  readonly options: Pick<BrokerOptions, 'procRoot' | 'neighbourTimeout' | 'neighbourReturn' | 'resumeTimeout'>;
  readonly host: { readonly name: string; readonly hypervisor: string; readonly kernel: string; readonly role: string };
  job(id: string): Job | undefined;
  jobs(): Iterable<Job>;
  /** Takes in a job whose home is another broker. @throws Refused */
  adopt(connection: Connection, description: v1.JobDescription.$Properties, secret: Uint8Array, across: JobAcross): Job;
  /** Sees to it that a rank has the head and a bank of an outbox. @throws Refused */
  ensure(member: Member, outbox: Outbox, bank: number): void;
  /** A rank at another kernel has ended: whoever waits for it is told. */
  ended(job: Job, rank: number, died: boolean, reason: string): void;
  finish(job: Job, reason: string): void;
  /** What the next broker needs to know has changed. */
  save(): void;
  run(task: () => void): void;
}
