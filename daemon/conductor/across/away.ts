import type { v1 } from '../../../proto/broker/v1/index.js';
import { adoptionProof, tokenMatches } from '../../../proto/broker/v1/token.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import type { Job, Member } from '../job.js';
import type { Ground } from './ground.js';
import type { JobAcross, RemoteRank } from './job_across.js';
import type { Neighbours } from './neighbours.js';
import type { Pairs } from './pairs.js';
import type { Windows } from './windows.js';

/** What is asked of the owner of jobs across kernels. */
export interface AwayOwner {
  /** Whether a job of a former broker is still to come together again. */
  expects(job: string): boolean;
  /** Tells kernels of a rank that is here. */
  announce(across: JobAcross, member: Member, slots: Iterable<number>): void;
  /** All ranks of one kernel are gone. `what`: what is said of each. */
  loseRemotes(job: Job, across: JobAcross, slot: number, what: string): void;
}

/** Neighbours that go and come back: a broker was restarted, or its machine paused. Each proves that it knows a job's secret before it is believed. */
export class Away {
  readonly #ground: Ground;
  readonly #neighbours: Neighbours;
  readonly #pairs: Pairs;
  readonly #windows: Windows;
  readonly #parts: ReadonlyMap<string, JobAcross>;
  readonly #owner: AwayOwner;

  /** @param parts jobs that have a region, by id */
  constructor(ground: Ground, neighbours: Neighbours, pairs: Pairs, windows: Windows, parts: ReadonlyMap<string, JobAcross>, owner: AwayOwner) {
    this.#ground = ground;
    this.#neighbours = neighbours;
    this.#pairs = pairs;
    this.#windows = windows;
    this.#parts = parts;
    this.#owner = owner;
  }

  /** It is away: channels go on meanwhile, and its ranks are given up when it stays away. `what`: what is said of each then. */
  await(job: Job, across: JobAcross, slot: number, what: string): void {
    clearTimeout(across.away.get(slot));
    const { neighbourReturn } = this.#ground.options;
    const timer = setTimeout(() => {
      across.away.delete(slot);
      this.#owner.loseRemotes(job, across, slot, `${what}, and did not come back within ${neighbourReturn} ms`);
    }, neighbourReturn);
    across.away.set(slot, timer);
  }

  /** What proves in a conversation that somebody knows the job's secret. */
  #keptProof(job: Job, broker: string, generation: number, from: number, to: number): Buffer {
    const nonce = Buffer.alloc(16);
    nonce.write(broker, 'hex');
    nonce.writeBigUInt64BE(BigInt(generation), 8);
    return adoptionProof(job.secret, 'kept', job.id, nonce, from, to);
  }

  /** A conversation has begun: who takes part in the same jobs hears that we still do. */
  tellKept(job: Job, across: JobAcross, neighbour: Neighbour): void {
    const { street } = this.#neighbours;
    const { slot } = neighbour;
    if (!across.placed || street === undefined || street.slot !== across.own || !across.involves(slot)) return;
    const proof = this.#keptProof(job, this.#ground.broker, street.generation, across.own, slot);
    this.#neighbours.say(neighbour, { partKept: { job: job.id, proof } });
  }

  /** A job of ours has ended while the neighbour was away: whether it still has its part is asked, as its word that it let go may be lost. */
  askEnded(part: JobAcross, neighbour: Neighbour): void {
    const slot = part.formerSlotOf(neighbour, (each) => this.#neighbours.find(each));
    if (part.ended && part.home === part.own && slot !== undefined && !part.letGo.has(slot))
      this.#neighbours.say(neighbour, { partKept: { job: part.job, proof: new Uint8Array() } });
  }

  /** A neighbour says that it has its part of a job still, or asks. */
  kept(neighbour: Neighbour, kept: v1.PartKept.$Properties): void {
    const job = this.#ground.job(kept.job ?? '');
    const { across } = job ?? {};
    const { slot } = neighbour;
    if (this.#owner.expects(kept.job ?? '')) return; // it hears from us once we have our part again
    // ours has ended, and processes hold the region still: the home hears once they are dead
    if (job === undefined && this.#parts.has(kept.job ?? '')) return;
    if (job === undefined || across?.involves(slot) !== true)
      return void this.#neighbours.say(neighbour, { partEnded: { job: kept.job ?? '', reason: 'this broker has no part of the job any more' } });
    if ((kept.proof?.length ?? 0) === 0) {
      if (across.home === slot) this.#owner.loseRemotes(job, across, slot, `ended with its launcher at ${neighbour.name}`);
      return;
    }
    const expected = this.#keptProof(job, neighbour.broker, neighbour.generation, slot, across.own);
    if (!tokenMatches(expected, kept.proof ?? new Uint8Array()))
      return this.#ground.audit.refused('TOKEN_WRONG', `broker ${neighbour.name} does not know the secret of job ${job.id}`, undefined);
    clearTimeout(across.away.get(slot));
    across.away.delete(slot);
    across.brokers.set(slot, neighbour.broker);
    this.#ground.log.info({ event: 'part-kept', job: job.id, slot }, `broker ${neighbour.name} is there again with its part of job ${job.id}`);
    const renewed = new Map<number, RemoteRank>();
    for (const remote of across.remote.values())
      if (remote.slot === slot && remote.broker !== neighbour.broker) renewed.set(remote.rank, { ...remote, broker: neighbour.broker });
    for (const remote of renewed.values()) across.remote.set(remote.rank, remote);
    for (const member of job.members.values()) this.#owner.announce(across, member, [slot]);
    for (const [rank, { died, reason }] of job.ended)
      if (across.kernels[rank] === across.own) this.#neighbours.say(neighbour, { rankGone: { job: job.id, rank, died, reason } });
    this.#pairs.refresh(job, neighbour, renewed);
    if (renewed.size !== 0) for (const member of job.members.values()) this.#windows.offerAgain(member, slot);
  }
}
