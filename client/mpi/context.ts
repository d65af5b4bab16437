import { client, type RequestId, statusPeer } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import { checkBuffer, type MpiBuffer } from './buffer.js';
import { TAG_UB } from './constants.js';
import { codeOfClass, MpiError, type MpiErrorCode } from './error.js';
import { Group } from './group.js';
import { reducing } from './op.js';
import { statusBlock, takeStatus } from './status.js';

/** What every operation of a communicator needs: its handle, its group, checks of arguments, and errors that people can read. */
export class Context {
  readonly rank: number;
  readonly size: number;
  readonly group: Group;
  /** For people: it stands in messages, and nothing depends on it. */
  name: string;
  /** @internal The engine's number of it; -1 when freed. */
  handle: number;

  /** @internal Number of its context; collectives have the next one. */
  readonly contextNumber: number;

  /** @internal */
  constructor(handle: number, contextNumber: number, name: string, world: readonly number[], own: number) {
    this.handle = handle;
    this.contextNumber = contextNumber;
    this.name = name;
    this.group = new Group(world, own);
    this.rank = this.group.rank;
    this.size = world.length;
  }

  /** @internal The error of an operation that returned `result`. */
  failure(operation: string, result: number, buffer?: MpiBuffer, rank?: number, tag?: number): Error {
    const code = codeOfClass(-result);
    const on = `${operation} on ${this.name}`;
    if (reducing) return new MpiError('MPI_ERR_OTHER', `${on} was called inside of a user-defined reduction, which may not call MPI`);
    switch (code) {
      case 'MPI_ERR_BUFFER':
        try {
          checkBuffer(buffer, `${on}: the buffer`);
        } catch (error) {
          return error as Error;
        }
        if (client.regionFailure() !== '')
          return new MpiError(code, `${on}: memory of alloc() or of a window that lay in the region is lost (${client.regionFailure()}), and with it the data`);
        return new MpiError(code, `${on}: the buffer was detached, transferred or replaced while the operation was pending`);
      case 'MPI_ERR_COMM':
        return new MpiError(code, `${on}: the communicator was freed`);
      case 'MPI_ERR_RANK':
        return new MpiError(code, `${on}: rank ${rank} is not in 0..${this.size - 1}`);
      case 'MPI_ERR_TAG':
        return new MpiError(code, `${on}: tag ${tag} is not in 0..${TAG_UB}`);
      case 'MPI_ERR_TRUNCATE': {
        const status = takeStatus(1);
        return new MpiError(
          code,
          `${on}: the message from rank ${status.source} with tag ${status.tag} is longer than the buffer; the first ${status.bytes} bytes were delivered`,
        );
      }
      case 'MPI_ERR_PROC_ABORTED': {
        const peer = statusBlock[statusPeer] as number;
        return new MpiError(code, `${on}: ${client.peerFailure(peer) || this.#lost() || (peer >= 0 ? `rank ${peer} is gone` : 'a peer is gone')}`);
      }
      case 'MPI_ERR_OTHER': {
        const peer = statusBlock[statusPeer] as number;
        const given = peer >= 0 ? `rank ${peer} gave it up` : 'called before init or after finalize';
        return new MpiError(code, `${on}: ${client.peerFailure(peer) || this.#lost() || given}`);
      }
      default:
        return new MpiError(code, `${on} failed`);
    }
  }

  #lost(): string {
    return this.group.worldRanks
      .map((rank) => client.peerFailure(rank))
      .filter((failure) => failure !== '')
      .join('; ');
  }

  /** @internal */
  refuse(code: MpiErrorCode, operation: string, message: string): never {
    throw new MpiError(code, `${operation} on ${this.name}: ${message}`);
  }

  /** @internal @throws MpiError MPI_ERR_COMM when it was freed, MPI_ERR_OTHER after finalize */
  checkValid(operation: string): void {
    if (progress.ended) this.refuse('MPI_ERR_OTHER', operation, 'called after finalize');
    if (this.handle < 0) throw this.failure(operation, -5);
  }

  /** @internal */
  checkInteger(value: number, operation: string, what: string, code: 'MPI_ERR_RANK' | 'MPI_ERR_TAG' | 'MPI_ERR_ROOT' | 'MPI_ERR_ARG'): void {
    if (!Number.isInteger(value) || Math.abs(value) > TAG_UB) this.refuse(code, operation, `${what} is ${String(value)}, not an integer in range`);
  }

  /** @internal */
  checkCall(operation: string, buffer: unknown, rank: number, tag: number): void {
    if (buffer !== undefined) checkBuffer(buffer, `${operation} on ${this.name}: the buffer`);
    this.checkInteger(rank, operation, 'the rank', 'MPI_ERR_RANK');
    this.checkInteger(tag, operation, 'the tag', 'MPI_ERR_TAG');
  }

  /** @internal The slow way of an operation whose fast way returned `result`: waits on, or throws with all that can be said. */
  resolveSync(result: RequestId, operation: string, buffer: MpiBuffer | undefined, rank: number, tag: number): void {
    const waited = result > 0 ? progress.waitSync(result) : result;
    if (waited === 0) return;
    this.checkCall(operation, buffer, rank, tag);
    throw this.failure(operation, waited, buffer, rank, tag);
  }

  /** @internal `result` when the operation began. */
  started(result: RequestId, operation: string, buffer: MpiBuffer | undefined, rank: number, tag: number): RequestId {
    if (result >= 0) return result;
    this.checkCall(operation, buffer, rank, tag);
    throw this.failure(operation, result, buffer, rank, tag);
  }
}
