import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { BrokerRefusal, type BrokerSession } from '../../broker/session.js';
import { CommandFailure, UsageError } from '../command.js';

/** What a launcher starts of a job: all of it, or the ranks of one kernel. */
export interface JobPart {
  readonly job: string;
  readonly secret: Uint8Array;
  /** Ranks of the whole job. */
  readonly size: number;
  /** Ranks that are started here. */
  readonly ranks: readonly number[];
  /** What was asked for and is not given, with the reason. */
  readonly notes: readonly string[];
  /** How many ranks launchers at other kernels have to start; 0: none. */
  readonly elsewhere: number;
}

/** What a job is asked for. */
export interface JobWish {
  readonly size: number;
  readonly name: string;
  /** Empty: the broker's. */
  readonly policy: string;
  readonly require: string;
  readonly procmem: boolean;
}

/** A value that the broker does not take is wrong use of our options. */
function explained(error: unknown, text: string): Error {
  const wrongUse = ['JOB_OPTION_INVALID', 'JOB_SIZE_INVALID'];
  if (error instanceof BrokerRefusal && wrongUse.includes(error.name)) return new UsageError(error.message);
  return new CommandFailure(`${text}: ${(error as Error).message}`);
}

/** Creates a job whose first `here` ranks are started here. @throws UsageError, CommandFailure */
export function createPart(session: BrokerSession, socket: string, wish: JobWish, here: number): JobPart {
  const elsewhere = wish.size - here;
  let created: ReturnType<typeof session.requestSync>['jobCreated'];
  try {
    created = session.requestSync({ jobCreate: { ...wish, elsewhere } }).jobCreated;
  } catch (error) {
    throw explained(error, `the broker at ${socket} does not take the job`);
  }
  if (!created?.job || !created.secret) throw new CommandFailure(`the broker at ${socket} answered JobCreate with something else than a job`);
  const { job, secret } = created;
  return { job, secret, size: wish.size, ranks: [...Array(here).keys()], notes: created.notes ?? [], elsewhere };
}

/** Takes `count` ranks of a job of another kernel, by the ticket that its launcher wrote. @throws CommandFailure */
export function joinPart(session: BrokerSession, socket: string, ticket: string, count: number): JobPart {
  const { job, secret } = readTicket(ticket);
  let adopted: ReturnType<typeof session.requestSync>['jobAdopted'];
  try {
    adopted = session.requestSync({ jobAdopt: { job, secret, ranks: count } }).jobAdopted;
  } catch (error) {
    throw explained(error, `the broker at ${socket} cannot join job ${job}`);
  }
  if (!adopted?.ranks?.length || !adopted.size) throw new CommandFailure(`the broker at ${socket} answered JobAdopt with something else than ranks`);
  const { size, ranks } = adopted;
  return { job, secret, size, ranks, notes: adopted.notes ?? [], elsewhere: size - ranks.length };
}

/** Waits until launchers have taken all ranks of the job. False when `givenUp` came first. @throws CommandFailure when the job ends before */
export async function placed(session: BrokerSession, part: JobPart, givenUp: Promise<void>): Promise<boolean> {
  if (part.elsewhere === 0) return true;
  const stands = new Promise<boolean>((resolve, reject) => {
    session.onPush = (frame) => {
      if (frame.jobPlaced?.job === part.job) resolve(true);
      if (frame.refusal) reject(new CommandFailure(frame.refusal.message ?? 'the broker gave the job up'));
    };
  });
  // nothing else may be there that keeps this process alive
  session.watch(true);
  session.pump();
  const result = await Promise.race([stands, givenUp.then(() => false)]);
  if (session.fd >= 0) session.watch(false);
  return result;
}

const ticketFormat = /^([0-9a-f]{16})\.([0-9a-f]{64})\s*$/;

/** Writes what lets others join: whoever can read it can start ranks of the job. @throws UsageError when the file is there already, or cannot be written */
export function writeTicket(path: string, { job, secret }: JobPart): () => void {
  try {
    writeFileSync(path, `${job}.${Buffer.from(secret).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw new UsageError(`the ticket cannot be written to ${path}: ${(error as Error).message}; name another file with --ticket`);
  }
  return () => rmSync(path, { force: true });
}

function readTicket(path: string): { job: string; secret: Uint8Array } {
  let text: string;
  try {
    text = readFileSync(path === '-' ? 0 : path, 'utf8');
  } catch (error) {
    throw new UsageError(`the ticket cannot be read from ${path}: ${(error as Error).message}`);
  }
  const [, job, secret] = ticketFormat.exec(text) ?? [];
  if (job === undefined || secret === undefined) throw new UsageError(`${path} holds no ticket of vicinal run --ticket`);
  return { job, secret: Buffer.from(secret, 'hex') };
}
