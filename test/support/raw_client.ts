import { strict as assert } from 'node:assert';
import { closeSync, fstatSync, writeSync } from 'node:fs';
import { client } from '../../native/client.js';
import { type BrokerErrorName, brokerErrors } from '../../proto/broker/errors.js';
import {
  type BrokerFrame,
  type ClientFrame,
  decodeBrokerFrame,
  encodeClientFrame,
  SegmentKind,
  type v1,
  versionMax,
  versionMin,
} from '../../proto/broker/v1/index.js';
import { rankToken } from '../../proto/broker/v1/token.js';
import type { Scope } from './cleanup.js';
import { watchdog } from './watchdog.js';

/** A frame with the descriptors that came with it. */
export interface RawFrame {
  readonly frame: BrokerFrame;
  readonly descriptors: readonly number[];
}

/** A job as its launcher knows it. */
export interface RawJob {
  readonly job: string;
  readonly secret: Uint8Array;
  readonly size: number;
}

type Body = Omit<ClientFrame, 'request'>;

/** Zeros all of a granted segment, which allocates its pages, as an honest owner does. @param place where it lies in a region */
export function allocateSegment(descriptor: number, place?: v1.Descriptor.$Properties): void {
  const zeros = Buffer.alloc(1 << 20);
  const [from, bytes] = place?.region === true ? [place.offset ?? 0, place.bytes ?? 0] : [0, fstatSync(descriptor).size];
  for (let at = 0; at < bytes; ) at += writeSync(descriptor, zeros, 0, Math.min(zeros.length, bytes - at), from + at);
}

/**
 * A client that says exactly what a test tells it to, on the real socket. It reads only when asked, so that frames can be left unread.
 */
export class RawClient {
  /** Descriptor of the socket, -1 when closed. */
  fd: number;
  /** Frames that came while another was waited for. */
  readonly #kept: RawFrame[] = [];
  #request = 1;

  private constructor(fd: number) {
    this.fd = fd;
  }

  /** Connects; says nothing. Closed with the scope. */
  static connect(scope: Scope, path: string): RawClient {
    const made = new RawClient(client.connect(path));
    scope.after(() => made.close());
    return made;
  }

  /** Connects and says an honest Hello. */
  static async greet(scope: Scope, path: string): Promise<RawClient> {
    const made = RawClient.connect(scope, path);
    await made.hello();
    return made;
  }

  /** Sends bytes as one packet. Returns '' or an errno name. */
  sendBytes(bytes: Uint8Array): string {
    return client.send(this.fd, bytes);
  }

  /** Sends one frame, with a request number of its own unless given. Returns that number. */
  send(body: Body, request = this.#request++): number {
    const failed = this.sendBytes(encodeClientFrame({ ...body, request }));
    if (failed !== '') throw new Error(`sending to the broker: ${failed}`);
    return request;
  }

  #readNow(): RawFrame | 'closed' | undefined {
    if (this.fd < 0) return 'closed';
    try {
      const packet = client.receive(this.fd, 0);
      return packet === null ? undefined : { frame: decodeBrokerFrame(packet.bytes), descriptors: packet.descriptors };
    } catch (error) {
      if ((error as { code?: string }).code !== 'ECONNRESET') throw error;
      return 'closed';
    }
  }

  async #read(): Promise<RawFrame | 'closed'> {
    for (;;) {
      const got = this.#readNow();
      if (got !== undefined) return got;
      await new Promise<void>((resolve) => {
        const watch = new client.Watch(this.fd, () => {
          watch.close();
          resolve();
        });
      });
    }
  }

  /** The next frame that fits; others are kept. 'closed' when the connection ends first. */
  async next(what: string, fits: (frame: BrokerFrame) => boolean = () => true): Promise<RawFrame | 'closed'> {
    const at = this.#kept.findIndex((each) => fits(each.frame));
    if (at !== -1) return this.#kept.splice(at, 1)[0] as RawFrame;
    return watchdog(
      what,
      (async () => {
        for (;;) {
          const got = await this.#read();
          if (got === 'closed' || fits(got.frame)) return got;
          this.#kept.push(got);
        }
      })(),
    );
  }

  /** As {@link next}, for a frame that must come. */
  async expect(what: string, fits: (frame: BrokerFrame) => boolean = () => true): Promise<RawFrame> {
    const got = await this.next(what, fits);
    if (got === 'closed') throw new Error(`the broker closed the connection while ${what} was waited for`);
    return got;
  }

  /** Asks and returns the answer, a refusal included. */
  async ask(body: Body): Promise<RawFrame> {
    const request = this.send(body);
    return this.expect(`the answer to ${Object.keys(body).join()}`, (frame) => frame.request === request);
  }

  async hello(): Promise<NonNullable<BrokerFrame['welcome']>> {
    const { frame } = await this.ask({ hello: { versionMin, versionMax, software: 'test client' } });
    assert.ok(frame.welcome, `Hello was answered with ${JSON.stringify(frame)}`);
    return frame.welcome;
  }

  /** Asserts that the next fitting frame is this refusal; with `closes`, that the connection then ends. */
  async expectRefusal(name: BrokerErrorName, request?: number): Promise<void> {
    const row = brokerErrors[name];
    const got = await this.next(`the refusal ${name}`, (frame) => frame.refusal != null && (request === undefined || frame.request === request));
    assert.notEqual(got, 'closed', `the connection was closed without the refusal ${name}`);
    const refusal = (got as RawFrame).frame.refusal;
    assert.deepEqual({ name: refusal?.name, code: refusal?.code }, { name, code: row.code }, refusal?.message ?? '');
    assert.ok(refusal?.message, 'a refusal says what failed');
    assert.ok(refusal?.cure, 'a refusal says what to do');
    assert.equal(refusal?.fatal ?? false, row.loss === 'connection', 'fatal as the error table says');
    if (row.loss === 'connection') await this.expectClosed();
  }

  /** Asks, and asserts the refusal. */
  async refused(body: Body, name: BrokerErrorName): Promise<void> {
    await this.expectRefusal(name, this.send(body));
  }

  /** Asserts that the broker closes the connection; frames that come before are taken and dropped. */
  async expectClosed(): Promise<void> {
    for (;;) {
      const got = await this.next('the end of the connection');
      if (got === 'closed') return;
      for (const descriptor of got.descriptors) client.closeDescriptor(descriptor);
    }
  }

  /** Launcher: makes a job. */
  async createJob(size: number, more: Omit<NonNullable<ClientFrame['jobCreate']>, 'size'> = {}): Promise<RawJob> {
    const { frame } = await this.ask({ jobCreate: { size, ...more } });
    assert.ok(frame.jobCreated?.job && frame.jobCreated.secret, `JobCreate was answered with ${JSON.stringify(frame)}`);
    return { job: frame.jobCreated.job, secret: frame.jobCreated.secret, size };
  }

  /** Launcher at another broker: takes ranks of a job, whose numbers it gets. */
  async adoptJob({ job, secret }: RawJob, ranks: number): Promise<readonly number[]> {
    const { frame } = await this.ask({ jobAdopt: { job, secret, ranks } });
    assert.ok(frame.jobAdopted?.ranks, `JobAdopt was answered with ${JSON.stringify(frame)}`);
    return frame.jobAdopted.ranks;
  }

  async endJob(job: RawJob): Promise<void> {
    const { frame } = await this.ask({ jobEnd: { job: job.job, secret: job.secret } });
    assert.ok(frame.done, `JobEnd was answered with ${JSON.stringify(frame)}`);
  }

  /** Rank: claims it, honestly. */
  async join(job: RawJob, rank: number): Promise<NonNullable<BrokerFrame['jobJoined']>> {
    const { frame } = await this.ask({ jobJoin: { job: job.job, rank, token: rankToken(job.secret, job.job, rank) } });
    assert.ok(frame.jobJoined, `JobJoin was answered with ${JSON.stringify(frame)}`);
    return frame.jobJoined;
  }

  /**
   * Rank: takes the next granted segment of a kind, allocates it, answers SegmentMapped and waits for SegmentSealed.
   * Returns the segment's id.
   */
  async mapSegment(kind: v1.SegmentKind): Promise<number> {
    const { frame, descriptors } = await this.expect(`a segment of kind ${kind}`, (each) => each.segmentGranted?.kind === kind);
    const segment = frame.segmentGranted?.segment ?? 0;
    assert.equal(descriptors.length, 1);
    allocateSegment(descriptors[0] as number, frame.descriptors?.[0]);
    closeSync(descriptors[0] as number);
    this.send({ segmentMapped: { segment } });
    await this.expect(`SegmentSealed of ${segment}`, (each) => each.segmentSealed?.segment === segment);
    return segment;
  }

  /** Rank: maps its head and first bank. */
  async mapOutbox(): Promise<void> {
    await this.mapSegment(SegmentKind.SEGMENT_HEAD);
    await this.mapSegment(SegmentKind.SEGMENT_BANK);
  }

  close(): void {
    for (const { descriptors } of this.#kept.splice(0)) for (const descriptor of descriptors) client.closeDescriptor(descriptor);
    const { fd } = this;
    this.fd = -1;
    if (fd >= 0) client.closeDescriptor(fd);
  }
}
