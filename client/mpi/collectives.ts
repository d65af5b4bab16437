import { client, collectiveKind, notPlain, type RequestId } from '../../native/client.js';
import { progress } from '../channel/progress.js';
import type { MpiBuffer } from './buffer.js';
import { type CollectiveCall, CollectiveCalls, type Counts, type SendBuffer } from './collective_call.js';
import { ObjectMessages } from './object.js';
import { Op } from './op.js';
import { Request } from './request.js';

/** The operation's number in the addon, or -1 for what collectiveNow() cannot take. */
const numberOf = (op: Op): number => (op instanceof Op ? op.number : -1);

/** Collective operations (MPI-4.1 chapter 6), each in three forms. All ranks call them in the same order. */
export class Collectives extends ObjectMessages {
  readonly #calls = new CollectiveCalls(this);

  #start(call: CollectiveCall, wait: boolean): RequestId {
    const { kind, send, receive, block, op, element, root, layout, reducing, commutes } = call;
    return client.collective(this.handle, kind, send, receive, block, op, element, root, wait, layout, reducing === null ? null : reducing.run, commutes);
  }

  #failure(call: CollectiveCall, result: number): Error {
    if (call.reducing?.failed === true) return call.reducing.failure as Error;
    return this.failure(call.name, result, call.receive ?? call.send ?? undefined);
  }

  #sync(call: CollectiveCall): void {
    if (progress.stepping > 0) return void this.#request(call).waitSync();
    const result = this.#start(call, true);
    const waited = result > 0 ? progress.waitSync(result) : result;
    if (waited < 0) throw this.#failure(call, waited);
  }

  /** What is left to do where collectiveNow() answered `result`. The call's own checks have thrown where it is wrong. */
  #rest(result: number, call: CollectiveCall): void {
    if (result === notPlain) return this.#sync(call);
    const waited = result > 0 ? progress.waitSync(result) : result;
    if (waited < 0) throw this.#failure(call, waited);
  }

  #request(call: CollectiveCall): Request {
    const result = this.#start(call, false);
    if (result < 0) throw this.#failure(call, result);
    return new Request(result, 1, (failed) => this.#failure(call, failed));
  }

  async #promise(call: CollectiveCall): Promise<void> {
    await this.#request(call).wait();
  }

  /** Waits until every rank has called it (section 6.3). */
  barrierSync(): void {
    const result = client.collectiveNow(this.handle, collectiveKind.barrier, null, null, 0, 0);
    if (result !== 0) this.#rest(result, this.#calls.barrier('barrierSync'));
  }
  async barrier(): Promise<void> {
    await this.#promise(this.#calls.barrier('barrier'));
  }
  ibarrier(): Request {
    return this.#request(this.#calls.barrier('ibarrier'));
  }

  /** The root's buffer is copied to every rank (section 6.4). */
  bcastSync(buffer: MpiBuffer, root: number): void {
    const result = client.collectiveNow(this.handle, collectiveKind.bcast, null, buffer, 0, root);
    if (result !== 0) this.#rest(result, this.#calls.bcast('bcastSync', buffer, root));
  }
  async bcast(buffer: MpiBuffer, root: number): Promise<void> {
    await this.#promise(this.#calls.bcast('bcast', buffer, root));
  }
  ibcast(buffer: MpiBuffer, root: number): Request {
    return this.#request(this.#calls.bcast('ibcast', buffer, root));
  }

  /** The root gets every rank's block, in the order of ranks (section 6.5). */
  gatherSync(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, root: number): void {
    const result = client.collectiveNow(this.handle, collectiveKind.gather, sendBuf, recvBuf, 0, root);
    if (result !== 0) this.#rest(result, this.#calls.gather('gatherSync', sendBuf, recvBuf, root));
  }
  async gather(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, root: number): Promise<void> {
    await this.#promise(this.#calls.gather('gather', sendBuf, recvBuf, root));
  }
  igather(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, root: number): Request {
    return this.#request(this.#calls.gather('igather', sendBuf, recvBuf, root));
  }

  /** As gather, with blocks of different lengths: counts and displacements in elements, significant at the root; displacements null: one behind the other (section 6.5). */
  gathervSync(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, root: number): void {
    this.#sync(this.#calls.gatherv('gathervSync', sendBuf, recvBuf, counts, displs, root));
  }
  async gatherv(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, root: number): Promise<void> {
    await this.#promise(this.#calls.gatherv('gatherv', sendBuf, recvBuf, counts, displs, root));
  }
  igatherv(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, root: number): Request {
    return this.#request(this.#calls.gatherv('igatherv', sendBuf, recvBuf, counts, displs, root));
  }

  /** Every rank gets its block of the root's buffer (section 6.6). */
  scatterSync(sendBuf: MpiBuffer | null, recvBuf: SendBuffer, root: number): void {
    const result = client.collectiveNow(this.handle, collectiveKind.scatter, sendBuf, recvBuf, 0, root);
    if (result !== 0) this.#rest(result, this.#calls.scatter('scatterSync', sendBuf, recvBuf, root));
  }
  async scatter(sendBuf: MpiBuffer | null, recvBuf: SendBuffer, root: number): Promise<void> {
    await this.#promise(this.#calls.scatter('scatter', sendBuf, recvBuf, root));
  }
  iscatter(sendBuf: MpiBuffer | null, recvBuf: SendBuffer, root: number): Request {
    return this.#request(this.#calls.scatter('iscatter', sendBuf, recvBuf, root));
  }

  /** As scatter, with blocks of different lengths (section 6.6). */
  scattervSync(sendBuf: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, recvBuf: SendBuffer, root: number): void {
    this.#sync(this.#calls.scatterv('scattervSync', sendBuf, counts, displs, recvBuf, root));
  }
  async scatterv(sendBuf: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, recvBuf: SendBuffer, root: number): Promise<void> {
    await this.#promise(this.#calls.scatterv('scatterv', sendBuf, counts, displs, recvBuf, root));
  }
  iscatterv(sendBuf: MpiBuffer | null, counts: Counts | null, displs: Counts | null | undefined, recvBuf: SendBuffer, root: number): Request {
    return this.#request(this.#calls.scatterv('iscatterv', sendBuf, counts, displs, recvBuf, root));
  }

  /** Every rank gets every rank's block (section 6.7). */
  allgatherSync(sendBuf: SendBuffer, recvBuf: MpiBuffer): void {
    const result = client.collectiveNow(this.handle, collectiveKind.allgather, sendBuf, recvBuf, 0, 0);
    if (result !== 0) this.#rest(result, this.#calls.allgather('allgatherSync', sendBuf, recvBuf));
  }
  async allgather(sendBuf: SendBuffer, recvBuf: MpiBuffer): Promise<void> {
    await this.#promise(this.#calls.allgather('allgather', sendBuf, recvBuf));
  }
  iallgather(sendBuf: SendBuffer, recvBuf: MpiBuffer): Request {
    return this.#request(this.#calls.allgather('iallgather', sendBuf, recvBuf));
  }

  /** As allgather, with blocks of different lengths (section 6.7). */
  allgathervSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, displs?: Counts | null): void {
    this.#sync(this.#calls.allgatherv('allgathervSync', sendBuf, recvBuf, counts, displs));
  }
  async allgatherv(sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, displs?: Counts | null): Promise<void> {
    await this.#promise(this.#calls.allgatherv('allgatherv', sendBuf, recvBuf, counts, displs));
  }
  iallgatherv(sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, displs?: Counts | null): Request {
    return this.#request(this.#calls.allgatherv('iallgatherv', sendBuf, recvBuf, counts, displs));
  }

  /** Block i of rank j's send buffer becomes block j of rank i's receive buffer (section 6.8). */
  alltoallSync(sendBuf: SendBuffer, recvBuf: MpiBuffer): void {
    const result = client.collectiveNow(this.handle, collectiveKind.alltoall, sendBuf, recvBuf, 0, 0);
    if (result !== 0) this.#rest(result, this.#calls.alltoall('alltoallSync', sendBuf, recvBuf));
  }
  async alltoall(sendBuf: SendBuffer, recvBuf: MpiBuffer): Promise<void> {
    await this.#promise(this.#calls.alltoall('alltoall', sendBuf, recvBuf));
  }
  ialltoall(sendBuf: SendBuffer, recvBuf: MpiBuffer): Request {
    return this.#request(this.#calls.alltoall('ialltoall', sendBuf, recvBuf));
  }

  /** As alltoall, with blocks of different lengths; in place, what is sent lies as what is received (section 6.8). */
  alltoallvSync(
    sendBuf: SendBuffer,
    sendCounts: Counts | null,
    sendDispls: Counts | null | undefined,
    recvBuf: MpiBuffer,
    recvCounts: Counts,
    recvDispls?: Counts | null,
  ): void {
    this.#sync(this.#calls.alltoallv('alltoallvSync', sendBuf, sendCounts, sendDispls, recvBuf, recvCounts, recvDispls));
  }
  async alltoallv(
    sendBuf: SendBuffer,
    sendCounts: Counts | null,
    sendDispls: Counts | null | undefined,
    recvBuf: MpiBuffer,
    recvCounts: Counts,
    recvDispls?: Counts | null,
  ): Promise<void> {
    await this.#promise(this.#calls.alltoallv('alltoallv', sendBuf, sendCounts, sendDispls, recvBuf, recvCounts, recvDispls));
  }
  ialltoallv(
    sendBuf: SendBuffer,
    sendCounts: Counts | null,
    sendDispls: Counts | null | undefined,
    recvBuf: MpiBuffer,
    recvCounts: Counts,
    recvDispls?: Counts | null,
  ): Request {
    return this.#request(this.#calls.alltoallv('ialltoallv', sendBuf, sendCounts, sendDispls, recvBuf, recvCounts, recvDispls));
  }

  /** The root gets the reduction of all ranks' buffers, element by element (section 6.9.1). */
  reduceSync(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): void {
    const result = client.collectiveNow(this.handle, collectiveKind.reduce, sendBuf, recvBuf, numberOf(op), root);
    if (result !== 0) this.#rest(result, this.#calls.reduce('reduceSync', sendBuf, recvBuf, op, root));
  }
  async reduce(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): Promise<void> {
    await this.#promise(this.#calls.reduce('reduce', sendBuf, recvBuf, op, root));
  }
  ireduce(sendBuf: SendBuffer, recvBuf: MpiBuffer | null, op: Op, root: number): Request {
    return this.#request(this.#calls.reduce('ireduce', sendBuf, recvBuf, op, root));
  }

  /** Every rank gets the reduction of all ranks' buffers (section 6.9.6). */
  allreduceSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): void {
    const result = client.collectiveNow(this.handle, collectiveKind.allreduce, sendBuf, recvBuf, numberOf(op), 0);
    if (result !== 0) this.#rest(result, this.#calls.reduceAll('allreduceSync', collectiveKind.allreduce, sendBuf, recvBuf, op));
  }
  async allreduce(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Promise<void> {
    await this.#promise(this.#calls.reduceAll('allreduce', collectiveKind.allreduce, sendBuf, recvBuf, op));
  }
  iallreduce(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Request {
    return this.#request(this.#calls.reduceAll('iallreduce', collectiveKind.allreduce, sendBuf, recvBuf, op));
  }

  /** Every rank gets its block of the reduction; blocks of equal length (section 6.10.1). */
  reduceScatterBlockSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): void {
    this.#sync(this.#calls.reduceScatterBlock('reduceScatterBlockSync', sendBuf, recvBuf, op));
  }
  async reduceScatterBlock(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Promise<void> {
    await this.#promise(this.#calls.reduceScatterBlock('reduceScatterBlock', sendBuf, recvBuf, op));
  }
  ireduceScatterBlock(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Request {
    return this.#request(this.#calls.reduceScatterBlock('ireduceScatterBlock', sendBuf, recvBuf, op));
  }

  /** Every rank gets its block of the reduction; `counts` in elements (section 6.10.2). */
  reduceScatterSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, op: Op): void {
    this.#sync(this.#calls.reduceScatter('reduceScatterSync', sendBuf, recvBuf, counts, op));
  }
  async reduceScatter(sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, op: Op): Promise<void> {
    await this.#promise(this.#calls.reduceScatter('reduceScatter', sendBuf, recvBuf, counts, op));
  }
  ireduceScatter(sendBuf: SendBuffer, recvBuf: MpiBuffer, counts: Counts, op: Op): Request {
    return this.#request(this.#calls.reduceScatter('ireduceScatter', sendBuf, recvBuf, counts, op));
  }

  /** Rank i gets the reduction of ranks 0 to i (section 6.11.1). */
  scanSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): void {
    this.#sync(this.#calls.reduceAll('scanSync', collectiveKind.scan, sendBuf, recvBuf, op));
  }
  async scan(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Promise<void> {
    await this.#promise(this.#calls.reduceAll('scan', collectiveKind.scan, sendBuf, recvBuf, op));
  }
  iscan(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Request {
    return this.#request(this.#calls.reduceAll('iscan', collectiveKind.scan, sendBuf, recvBuf, op));
  }

  /** Rank i gets the reduction of ranks 0 to i - 1; rank 0's receive buffer stays as it is (section 6.11.2). */
  exscanSync(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): void {
    this.#sync(this.#calls.reduceAll('exscanSync', collectiveKind.exscan, sendBuf, recvBuf, op));
  }
  async exscan(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Promise<void> {
    await this.#promise(this.#calls.reduceAll('exscan', collectiveKind.exscan, sendBuf, recvBuf, op));
  }
  iexscan(sendBuf: SendBuffer, recvBuf: MpiBuffer, op: Op): Request {
    return this.#request(this.#calls.reduceAll('iexscan', collectiveKind.exscan, sendBuf, recvBuf, op));
  }
}
