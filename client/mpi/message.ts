import { client, statusMessage } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import { checkBuffer, elementBytes, type MpiBuffer } from './buffer.js';
import { ANY_TAG, PROC_NULL } from './constants.js';
import type { Context } from './context.js';
import { MpiError } from './error.js';
import { Request } from './request.js';
import { type Status, statusBlock, takeStatus } from './status.js';

/** The number of the message that the last operation took out. */
export const takenMessage = (): number => statusBlock[statusMessage] as number;

/** A matched probe that waits. */
export class MatchedProbe extends Request {
  /** Number of the message, once there is one. */
  message = 0;

  /** @internal */
  protected override completed(block: Float64Array, at: number): void {
    this.message = block[at + statusMessage] as number;
  }
}

/** A message that a matched probe took out of the queue: only its owner can receive it, once (MPI-4.1 section 3.8.2). */
export class Message {
  /** Source, tag and size; `count` is in bytes. */
  readonly status: Status;
  readonly #context: Context;
  #message: number;

  /** @internal `message` 0: from PROC_NULL */
  constructor(context: Context, message: number, status: Status) {
    this.#context = context;
    this.#message = message;
    this.status = status;
  }

  #take(operation: string, buffer: MpiBuffer): number {
    checkBuffer(buffer, `${operation}: the buffer`);
    if (this.#message < 0) throw new MpiError('MPI_ERR_REQUEST', `${operation}: this message was received already`);
    const message = this.#message;
    this.#message = -1;
    return message;
  }

  #failure(operation: string, result: number, buffer: MpiBuffer): Error {
    return this.#context.failure(operation, result, buffer, this.status.source, this.status.tag);
  }

  irecv(buffer: MpiBuffer): Request {
    return this.#irecv('Message.irecv', buffer);
  }

  async recv(buffer: MpiBuffer): Promise<Status> {
    return this.#irecv('Message.recv', buffer).wait();
  }

  #irecv(operation: string, buffer: MpiBuffer): Request {
    const message = this.#take(operation, buffer);
    const bytes = elementBytes(buffer);
    const explain = (result: number): Error => this.#failure(operation, result, buffer);
    if (message === 0) return new Request(0, bytes, explain, noProcess);
    const id = client.receiveMessage(message, buffer);
    if (id < 0) throw this.#failure(operation, id, buffer);
    return new Request(id, bytes, explain);
  }

  recvSync(buffer: MpiBuffer): Status {
    if (progress.stepping > 0) return this.#irecv('Message.recvSync', buffer).waitSync();
    const message = this.#take('Message.recvSync', buffer);
    if (message === 0) return noProcess;
    const result = client.receiveMessageSync(message, buffer);
    const waited = result > 0 ? progress.waitSync(result) : result;
    if (waited !== 0) throw this.#failure('Message.recvSync', waited, buffer);
    return takeStatus(elementBytes(buffer));
  }
}

const noProcess: Status = Object.freeze({ source: PROC_NULL, tag: ANY_TAG, count: 0, bytes: 0, cancelled: false });
