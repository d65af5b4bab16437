import { closeSync, existsSync, readFileSync, readSync } from 'node:fs';
import { MpiError } from '../mpi/error.js';

/** Where and as whom a rank joins. */
export interface RankEnvironment {
  readonly socket: string;
  readonly job: string;
  readonly rank: number;
  /** 32 bytes. */
  readonly token: Buffer;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The sockets at which a broker is looked for, the most specific first. */
export function socketCandidates(environment: Environment = process.env): string[] {
  if (environment['VICINAL_SOCKET']) return [environment['VICINAL_SOCKET']];
  const runtime = environment['XDG_RUNTIME_DIR'];
  const own = runtime ? [`${runtime}/vicinal/broker.sock`] : [];
  return [...own, '/run/vicinal/broker.sock'];
}

function wrong(name: string, value: string | undefined, reason: string): never {
  throw new MpiError('MPI_ERR_ARG', `${name}=${value ?? ''}: ${reason}; the launcher (vicinal run) sets it`);
}

function wholeNumber(environment: Environment, name: string): number {
  const value = environment[name];
  if (value === undefined || !/^\d{1,9}$/.test(value)) wrong(name, value, 'is not a whole number');
  return Number(value);
}

function readToken(environment: Environment): Buffer {
  const fd = environment['VICINAL_SECRET_FD'];
  const file = environment['VICINAL_SECRET_FILE'];
  let text: string;
  if (fd !== undefined) {
    if (!/^\d{1,5}$/.test(fd)) wrong('VICINAL_SECRET_FD', fd, 'is not a descriptor');
    const bytes = Buffer.alloc(1024);
    let length = 0;
    try {
      for (let got = -1; got !== 0 && length < bytes.length; length += got) got = readSync(Number(fd), bytes, length, bytes.length - length, null);
      closeSync(Number(fd));
    } catch (error) {
      wrong('VICINAL_SECRET_FD', fd, `cannot be read (${(error as Error).message})`);
    }
    text = bytes.toString('utf8', 0, length);
  } else if (file !== undefined) {
    if (!existsSync(file)) wrong('VICINAL_SECRET_FILE', file, 'does not exist');
    text = readFileSync(file, 'utf8');
  } else {
    wrong('VICINAL_SECRET_FD', undefined, 'is not set, and VICINAL_SECRET_FILE neither');
  }
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/i.test(hex))
    wrong(fd !== undefined ? 'VICINAL_SECRET_FD' : 'VICINAL_SECRET_FILE', fd ?? file, 'holds no token of 64 hexadecimal digits');
  return Buffer.from(hex, 'hex');
}

/** Reads the rank's environment; undefined for a process that no launcher started: a world of one. @throws MpiError MPI_ERR_ARG */
export function rankEnvironment(environment: Environment = process.env): RankEnvironment | undefined {
  const job = environment['VICINAL_JOB'];
  if (job === undefined || job === '') return undefined;
  const rank = wholeNumber(environment, 'VICINAL_RANK');
  const size = environment['VICINAL_SIZE'] === undefined ? undefined : wholeNumber(environment, 'VICINAL_SIZE');
  if (size !== undefined && rank >= size) wrong('VICINAL_RANK', String(rank), `is not below VICINAL_SIZE=${size}`);
  return { socket: socketCandidates(environment)[0] as string, job, rank, token: readToken(environment) };
}
