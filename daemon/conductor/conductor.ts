import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { type Accepted, broker } from '../../native/broker.js';
import { counterNames, movers } from '../../native/layout/counters.js';
import { regionHeadBytes, ringBytesMax, ringBytesMin } from '../../native/layout/sizes.js';
import type { BrokerErrorName } from '../../proto/broker/errors.js';
import { frameLimit, SegmentKind, type v1, versionMax, versionMin } from '../../proto/broker/v1/index.js';
import { rankToken, tokenBytes, tokenMatches } from '../../proto/broker/v1/token.js';
import { type Policy, policies } from '../../proto/options/broker.js';
import type { BrokerOptions } from '../config/options.js';
import type { Host } from '../discovery/host.js';
import { identityMessage, readIdentity } from '../discovery/identity.js';
import { localityOf } from '../discovery/locality.js';
import type { Audit } from '../grant/audit.js';
import { type ChosenChannel, chooseChannel } from '../grant/coordinator.js';
import { MemfdSegment } from '../grant/memfd_segment.js';
import { openMemories, procmemRefusal } from '../grant/memory.js';
import { pairRefusal, Refused } from '../grant/refused.js';
import { type RegionMemory, RegionSegment } from '../grant/region_segment.js';
import { parseRequirement, unmet } from '../grant/requirement.js';
import type { Segment } from '../grant/segment.js';
import type { RegionsEvents } from '../region/regions.js';
import { Connection, type ConnectionEvents, type Travelling, travellingKinds } from '../session/connection.js';
import { Account } from './account.js';
import { Across } from './across/across.js';
import { geometryIn } from './across/allotment.js';
import { isElsewhere, type JobAcross } from './across/job_across.js';
import type { SharedMemory } from './across/neighbours.js';
import { withCollectives } from './collectives.js';
import { Job, Member, type Pair, peerIn, type RingGeometry, ringGeometry, WindowGrant } from './job.js';
import type { RingPlace } from './outbox.js';
import { Pace } from './pace.js';
import { provenChannel } from './proofs.js';
import { type Snapshot, snapshotOf } from './snapshot.js';
import type { SavedJob, StateFile } from './state_file.js';
import { type RankTraffic, readTraffic, TrafficTotals } from './traffic.js';

/** What the conductor needs from the rest of the broker. */
export interface ConductorParts {
  readonly options: BrokerOptions;
  readonly host: Host;
  readonly audit: Audit;
  readonly log: Logger;
  readonly state: StateFile | undefined;
  readonly version: string;
}

/** Descriptors that the broker holds for each connection (socket and pidfd) and each segment. */
const connectionDescriptors = 2;
const segmentDescriptors = 1;
/** Numbers of traffic in one frame: each takes at most nine bytes of the frame's 65,536, and most take three. */
const trafficNumbersPerFrame = 4000;
/** Numbers of windows in data regions: so many for each slot, beyond those of all other segments (seconds times 2^20) and below 2^52. */
const windowIds = 2 ** 43;
/** Descriptors of segments that go with one frame; the rest of the 253 is the pair's own. */
const segmentsPerFrame = 240;

/**
 * The one owner of the broker's state: connections, principals, jobs, ranks, segments, pairs. Everything else sends it commands or reads
 * snapshots. Single-threaded; nothing here waits.
 */
export class Conductor implements ConnectionEvents {
  /** Id of this broker's life. */
  readonly id = randomBytes(8).toString('hex');
  options: BrokerOptions;
  readonly host: Host;
  draining = false;
  /** Called when the last job has ended while draining. */
  onIdle: () => void = () => {};
  readonly #audit: Audit;
  readonly #log: Logger;
  readonly #state: StateFile | undefined;
  readonly #version: string;
  readonly #connections = new Set<Connection>();
  readonly #helloTimers = new Map<Connection, NodeJS.Timeout>();
  readonly #accounts = new Map<string, Account>();
  readonly #jobs = new Map<string, Job>();
  /** Why connections that were members of a job are none any more. */
  readonly #ended = new WeakMap<Connection, string>();
  readonly #members = new Map<Connection, Member>();
  /** Unique across the broker's lives: a client may still hold segments of a former one. */
  #nextSegment = Math.floor(Date.now() / 1000) * 2 ** 20;
  readonly #pastTraffic = new TrafficTotals();
  /** Of ranks that are gone, for a sum that has begun before. */
  readonly #lastTraffic = new WeakMap<Member, RankTraffic>();
  /** Ranks that are gone, until their traffic has been added to the past's. */
  readonly #unaccounted = new Set<Member>();
  /** What clients send takes its turn here, what the broker has to do for it behind it. */
  readonly #reading = new Pace();
  readonly #working = new Pace();
  readonly #across: Across;
  /** Pairs that wait until a connection has room. */
  readonly #parked = new Map<Connection, Pair[]>();
  #acceptedTotal = 0;
  #framesTotal = 0;
  #saveQueued = false;
  #over = false;

  constructor(parts: ConductorParts) {
    this.options = parts.options;
    this.host = parts.host;
    this.#audit = parts.audit;
    this.#log = parts.log;
    this.#state = parts.state;
    this.#version = parts.version;
    this.#across = new Across({
      log: parts.log,
      audit: parts.audit,
      software: `vicinald ${parts.version}`,
      broker: this.id,
      options: parts.options,
      host: parts.host,
      job: (id) => this.#jobs.get(id),
      jobs: () => this.#jobs.values(),
      adopt: (connection, description, secret, across) => this.#adoptJob(connection, description, secret, across),
      ensure: (member, outbox, bank) => {
        this.#ensureHead(member, outbox);
        this.#ensureBank(member, bank, outbox);
      },
      ended: (job, rank, died, reason) => this.#tellEnds(job, rank, died, reason),
      finish: (job, reason) => this.#finishJob(job, reason),
      save: () => this.#save(),
      run: (task) => this.#working.run(task),
    });
    for (const saved of this.#state?.load() ?? []) this.#restore(saved);
  }

  /** From now on there may be brokers of other kernels. */
  attach(shared: SharedMemory): void {
    this.#across.attach(shared);
  }

  /** What neighbours do, from daemon/region. */
  get neighbourEvents(): RegionsEvents {
    return {
      found: (neighbour) => this.#across.found(neighbour),
      lost: (neighbour, reason) => this.#across.lost(neighbour, reason),
      frame: (neighbour, bytes) => this.#across.frame(neighbour, bytes),
      taken: () => this.#across.attached(),
      left: () => {}, // lost() was told of each neighbour
      dataFound: (region) => {
        this.#across.regionFound(region.id);
        this.#across.attached();
      },
      dataLost: (region, reason) => this.#across.regionLost(region.id, reason),
    };
  }

  /** The slot that a former broker had in the control region, when running ranks depend on it; else -1. */
  get formerSlot(): number {
    return this.#across.restart.formerSlot;
  }

  /** The virtual machine that had a slot in the regions has ended. */
  machineEnded(slot: number): void {
    this.#across.machineEnded(slot);
  }

  // ---- connections ----

  /** A process connected. */
  accept(peer: Accepted): void {
    this.#acceptedTotal++;
    const identity = readIdentity(peer, this.host, this.options.procRoot);
    const account = this.#account(identity.principal);
    let refusal: Refused | undefined;
    if (peer.pid <= 0)
      refusal = new Refused('IDENTITY_UNKNOWN', 'the kernel shows no pid for this client: it lives in a pid namespace that the broker cannot see');
    else if (peer.uid === this.host.overflowUid)
      refusal = new Refused('UID_UNMAPPED', `the client's uid is shown as ${peer.uid}, which stands for every uid without a mapping here`);
    else if (this.#connections.size >= this.options.maxConnections)
      refusal = new Refused('CONNECTIONS_EXHAUSTED', `${this.#connections.size} connections are served, max_connections=${this.options.maxConnections}`);
    try {
      if (refusal === undefined) account.charge({ connections: 1, descriptors: connectionDescriptors }, this.options);
    } catch (error) {
      refusal = error as Refused;
    }
    const connection = new Connection(peer, identity, this, this.#reading, () => this.options.unreadTimeout);
    this.#connections.add(connection);
    if (refusal !== undefined) {
      // so that closing it discharges what was charged, which is nothing
      this.#uncharged.add(connection);
      return connection.refuse(refusal.error, refusal.message, 0);
    }
    // A pidfd that is dead by now: the pid may be another's already, and so what was read of it.
    if (peer.pidfd < 0 || !broker.alive(peer.pidfd)) return connection.close();
    const timer = setTimeout(() => {
      connection.readNow(); // where many come at once it may have been said, and not yet heard
      if (!connection.greeted) connection.refuse('HELLO_TIMEOUT', `no Hello within ${this.options.helloTimeout} ms`, 0);
    }, this.options.helloTimeout);
    this.#helloTimers.set(connection, timer.unref());
  }

  readonly #uncharged = new Set<Connection>();

  #account(principal: string): Account {
    let account = this.#accounts.get(principal);
    if (account === undefined) {
      account = new Account(principal);
      this.#accounts.set(principal, account);
    }
    return account;
  }

  #discharge(account: Account, amounts: Parameters<Account['discharge']>[0]): void {
    account.discharge(amounts);
    if (account.empty) this.#accounts.delete(account.principal);
  }

  #greet(connection: Connection): void {
    connection.greeted = true;
    clearTimeout(this.#helloTimers.get(connection));
    this.#helloTimers.delete(connection);
  }

  closed(connection: Connection): void {
    this.#greet(connection);
    this.#connections.delete(connection);
    this.#parked.delete(connection);
    const account = this.#account(connection.identity.principal);
    if (this.#uncharged.delete(connection)) this.#discharge(account, {});
    else this.#discharge(account, { connections: 1, descriptors: connectionDescriptors });
    const member = this.#members.get(connection);
    this.#members.delete(connection);
    if (member?.pidfd !== connection.peer.pidfd && connection.peer.pidfd >= 0) broker.close(connection.peer.pidfd);
    if (member !== undefined && member.connection === connection) {
      member.connection = undefined;
      if (!this.#over && !member.alive) this.#removeMember(member, true);
    }
    if (this.#over) return;
    for (const job of [...this.#jobs.values()]) {
      if (job.launcher !== connection) continue;
      job.launcher = undefined;
      this.#endIfDeserted(job);
    }
  }

  refused(connection: Connection, error: BrokerErrorName, message: string): void {
    this.#audit.refused(error, message, connection.identity);
  }

  // ---- frames ----

  frame(connection: Connection, frame: v1.ClientFrame): void {
    this.#framesTotal++;
    const { request } = frame;
    this.#answer(connection, request, String(frame.body), () => {
      if (frame.hello) return this.#hello(connection, request, frame.hello);
      if (!connection.greeted) throw new Refused('HELLO_EXPECTED', `the first frame was ${String(frame.body)}`);
      if (request === 0) throw new Refused('UNEXPECTED_MESSAGE', 'request is 0, which is for pushes of the broker');
      if (frame.jobCreate) this.#createJob(connection, request, frame.jobCreate);
      else if (frame.jobAdopt) this.#across.adopt(connection, request, frame.jobAdopt);
      else if (frame.jobJoin) this.#joinSoon(connection, request, frame.jobJoin);
      else if (frame.jobEnd) this.#endJob(connection, request, frame.jobEnd);
      else if (frame.explain) this.#explain(connection, request, frame.explain);
      else if (frame.topology) this.#answerTopology(connection, request);
      else if (frame.counters) this.#counters(connection, request, frame.counters);
      else if (frame.trafficRequest) this.#traffic(connection, request, frame.trafficRequest);
      else this.#ofMember(connection, request, frame);
    });
  }

  /** Serves a request; what it throws is its answer. */
  #answer(connection: Connection, request: number, body: string, serve: () => void): void {
    try {
      serve();
    } catch (error) {
      if (error instanceof Refused) return connection.refuse(error.error, error.message, request);
      this.#log.error({ event: 'internal', err: error, body }, 'a request failed inside the broker');
      connection.refuse('INTERNAL', `serving ${body} failed: ${(error as Error).message}`, request);
    }
  }

  #ofMember(connection: Connection, request: number, frame: v1.ClientFrame): void {
    const member = this.#members.get(connection);
    const ended = this.#ended.get(connection);
    if (member === undefined && ended !== undefined) throw new Refused('JOB_UNKNOWN', ended);
    if (member === undefined) throw new Refused('UNEXPECTED_MESSAGE', `${frame.body} before JobJoin`);
    if (frame.segmentRequest) this.#grantArena(member, request, frame.segmentRequest);
    else if (frame.segmentMapped) this.#segmentMapped(member, request, frame.segmentMapped.segment ?? 0);
    else if (frame.segmentFailed) this.#segmentFailed(member, request, frame.segmentFailed);
    else if (frame.windowRequest) this.#grantWindow(member, request, frame.windowRequest);
    else if (frame.windowOpen) this.#openWindow(member, request, frame.windowOpen);
    else if (frame.segmentRelease) this.#releaseArena(member, request, frame.segmentRelease.segment ?? 0, frame.segmentRelease.unused === true);
    else if (frame.connect) this.#connect(member, request, frame.connect);
    else if (frame.leave) this.#leave(member, request);
    else throw new Refused('UNEXPECTED_MESSAGE', `${frame.body} is not for this broker`);
  }

  #hello(connection: Connection, request: number, hello: v1.Hello.$Properties): void {
    if (connection.greeted) throw new Refused('UNEXPECTED_MESSAGE', 'a second Hello');
    const [low, high] = [hello.versionMin ?? 0, hello.versionMax ?? 0];
    const version = Math.min(high, versionMax);
    if (version < low || version < versionMin)
      throw new Refused('VERSION_UNSUPPORTED', `the client speaks versions ${low} to ${high}, this broker ${versionMin} to ${versionMax}`);
    this.#greet(connection);
    const { role } = this.host;
    const software = `vicinald ${this.#version}`;
    connection.send(
      { welcome: { version, broker: this.id, role, policy: this.options.policy, frameLimit, identity: identityMessage(connection.identity), software } },
      request,
    );
  }

  // ---- jobs ----

  #createJob(connection: Connection, request: number, wish: v1.JobCreate.$Properties): void {
    if (this.draining) throw new Refused('DRAINING', 'the broker is stopping; no job was created');
    const size = wish.size ?? 0;
    if (size < 1 || size > this.options.maxJobSize)
      throw new Refused('JOB_SIZE_INVALID', `a job of ${size} ranks; 1 to max_job_size=${this.options.maxJobSize}`);
    const policy = wish.policy || this.options.policy;
    if (!policies.includes(policy as Policy)) throw new Refused('JOB_OPTION_INVALID', `policy "${policy}" is not one of ${policies.join(', ')}`);
    const requirement = wish.require ? parseRequirement(wish.require) : undefined;
    if (typeof requirement === 'string') throw new Refused('JOB_OPTION_INVALID', `require: ${requirement}`);
    const elsewhere = wish.elsewhere ?? 0;
    if (elsewhere >= size && elsewhere !== 0) throw new Refused('JOB_SIZE_INVALID', `${elsewhere} of ${size} ranks elsewhere; at least one has to be here`);
    const { uid, principal } = connection.identity;
    const id = randomBytes(8).toString('hex');
    const geometry = ringGeometry(size, this.options.ringBytes, this.options.ringsPerBank);
    const make = (cut: RingGeometry): Job =>
      new Job(
        id,
        randomBytes(tokenBytes),
        size,
        (wish.name ?? '').slice(0, 256),
        { uid, principal },
        new Set(wish.admitUids ?? []),
        policy as Policy,
        requirement,
        cut,
        wish.procmem ?? false,
      );
    this.#account(principal).charge({ jobs: 1 }, this.options);
    if (elsewhere === 0) return this.#beginJob(connection, request, make(geometry));
    this.#across.loans.borrow(id, principal, (region) => {
      const cut = region instanceof Refused ? region : geometryIn(region, size, Math.max(elsewhere, size - elsewhere), geometry);
      if (!(region instanceof Refused) && !(cut instanceof Refused) && connection.open) {
        const job = make(cut);
        this.#across.begin(job, region, elsewhere);
        return this.#beginJob(connection, request, job);
      }
      this.#discharge(this.#account(principal), { jobs: 1 });
      if (!(region instanceof Refused)) this.#across.loans.giveBack(id, region);
      if (cut instanceof Refused) connection.refuse(cut.error, cut.message, request);
    });
  }

  #beginJob(connection: Connection, request: number, job: Job): void {
    const { id, size, name, policy } = job;
    job.launcher = connection;
    this.#jobs.set(id, job);
    this.#save();
    const require = job.requirement?.text;
    this.#log.info({ event: 'job-created', job: id, size, uid: job.owner.uid, name, policy, require, across: job.across !== undefined }, 'job created');
    const refusal = job.procmem ? procmemRefusal(this.options.procmem, true) : '';
    if (refusal !== '') this.#log.warn({ event: 'procmem-denied', job: id }, `job ${id} asked for procmem: ${refusal}`);
    connection.send({ jobCreated: { job: id, secret: job.secret, notes: refusal === '' ? [] : [`no procmem: ${refusal}`] } }, request);
  }

  /** A job whose home is another broker: ranks of it will run here. @throws Refused */
  #adoptJob(connection: Connection, description: v1.JobDescription.$Properties, secret: Uint8Array, across: JobAcross): Job {
    const [id, policy, require] = [description.job ?? '', description.policy ?? '', description.require ?? ''];
    const [size, ringBytes, ringsPerBank] = [description.size ?? 0, description.ringBytes ?? 0, description.ringsPerBank ?? 0];
    if (this.draining) throw new Refused('DRAINING', 'the broker is stopping; no job was adopted');
    if (!/^[0-9a-f]{16}$/.test(id) || this.#jobs.has(id)) throw new Refused('ADOPTION_REFUSED', `job "${id}" is here already, or that is no name of a job`);
    if (size < 2 || size > this.options.maxJobSize)
      throw new Refused('JOB_SIZE_INVALID', `a job of ${size} ranks; 2 to max_job_size=${this.options.maxJobSize}`);
    const requirement = require === '' ? undefined : parseRequirement(require);
    if (!policies.includes(policy as Policy) || typeof requirement === 'string')
      throw new Refused('JOB_OPTION_INVALID', `policy "${policy}", require "${require}"`);
    if (ringBytes < ringBytesMin || ringBytes > ringBytesMax || !Number.isInteger(Math.log2(ringBytes)) || ringsPerBank < 1 || ringsPerBank > 256)
      throw new Refused('ADOPTION_REFUSED', `its rings (${ringsPerBank} a bank, of ${ringBytes} bytes) are none that this release knows`);
    const { uid, principal } = connection.identity;
    const name = (description.name ?? '').slice(0, 256);
    const job = new Job(id, Buffer.from(secret), size, name, { uid, principal }, new Set(), policy as Policy, requirement, { ringBytes, ringsPerBank }, false);
    this.#account(principal).charge({ jobs: 1 }, this.options);
    job.across = across;
    job.launcher = connection;
    this.#jobs.set(id, job);
    this.#log.info({ event: 'job-adopted', job: id, size, uid, home: across.home }, 'job adopted: its home is another broker');
    return job;
  }

  #endJob(connection: Connection, request: number, wish: v1.JobEnd.$Properties): void {
    const job = this.#jobs.get(wish.job ?? '');
    if (job === undefined) throw new Refused('JOB_UNKNOWN', `job "${wish.job ?? ''}" is not known here`);
    if (connection.identity.uid !== job.owner.uid) throw new Refused('JOB_FORBIDDEN', `job ${job.id} belongs to ${job.owner.principal}`);
    if (!tokenMatches(job.secret, wish.secret ?? new Uint8Array())) throw new Refused('TOKEN_WRONG', `the secret is not that of job ${job.id}`);
    this.#finishJob(job, 'its launcher ended it');
    connection.send({ done: {} }, request);
  }

  #endIfDeserted(job: Job): void {
    if (job.launcher === undefined && job.members.size === 0 && job.expiry === undefined) this.#finishJob(job, 'its launcher and all its ranks are gone');
  }

  #finishJob(job: Job, reason: string): void {
    if (!this.#jobs.delete(job.id)) return;
    clearTimeout(job.expiry);
    for (const member of job.members.values()) {
      // who still waits for a rank is told as well: it will not come any more
      const waits = member.wantsAll ? [...Array(job.size).keys()] : member.wanted;
      const granted = [...member.pairs.values()].filter((pair) => pair.state === 'granted').map((pair) => peerIn(pair, member).rank);
      const peers = new Set([...granted, ...waits]);
      peers.delete(member.rank);
      const { connection } = member;
      for (const rank of peers) this.#working.run(() => connection?.send({ pairRevoked: { rank, reason: `the job has ended: ${reason}`, died: false } }));
    }
    for (const member of [...job.members.values()]) {
      this.#across.gone(member, false, `its part of the job has ended: ${reason}`);
      if (member.connection !== undefined) this.#ended.set(member.connection, `job ${job.id} has ended: ${reason}`);
      this.#forgetMember(member);
    }
    this.#discharge(this.#account(job.owner.principal), { jobs: 1 });
    this.#across.finished(job);
    this.#save();
    this.#log.info({ event: 'job-ended', job: job.id, reason }, `job ended: ${reason}`);
    // after the answer to who ended it
    if (this.draining && this.#jobs.size === 0) setImmediate(() => this.onIdle());
  }

  // ---- ranks ----

  /** A job that spans kernels, of a former broker, takes its ranks once it is known what has become of it. */
  #joinSoon(connection: Connection, request: number, wish: v1.JobJoin.$Properties): void {
    const job = this.#jobs.get(wish.job ?? '');
    if (job === undefined) return this.#join(connection, request, wish);
    this.#across.restart.whenSettled(job, () => this.#answer(connection, request, 'jobJoin', () => this.#join(connection, request, wish)));
  }

  #join(connection: Connection, request: number, wish: v1.JobJoin.$Properties): void {
    if (this.#members.has(connection)) throw new Refused('ALREADY_JOINED', 'this connection has joined a job');
    const { identity, peer } = connection;
    const job = this.#jobs.get(wish.job ?? '');
    const rank = wish.rank ?? 0;
    if (job === undefined) throw new Refused('JOB_UNKNOWN', `job "${wish.job ?? ''}" is not known here`);
    if (!job.admits(identity.uid))
      throw new Refused(
        'JOB_FORBIDDEN',
        `job ${job.id} admits uid ${job.owner.uid}${[...job.admitUids].map((uid) => `, ${uid}`).join('')}, not ${identity.uid}`,
      );
    if (rank >= job.size) throw new Refused('RANK_OUT_OF_RANGE', `rank ${rank} of a job of ${job.size} ranks`);
    if (job.across?.placed === false || isElsewhere(job, rank))
      throw new Refused('RANK_ELSEWHERE', `rank ${rank} of job ${job.id} is not this kernel's to start${job.across?.placed === false ? ' yet' : ''}`);
    if (!tokenMatches(rankToken(job.secret, job.id, rank), wish.token ?? new Uint8Array()))
      throw new Refused('TOKEN_WRONG', `the token is not that of rank ${rank} of job ${job.id}`);

    const former = job.members.get(rank);
    if (former !== undefined && former.identity.pid === identity.pid && former.alive && wish.resume)
      return this.#rejoin(former, connection, request, wish.resume);
    if (former?.alive) throw new Refused('RANK_TAKEN', `rank ${rank} of job ${job.id} belongs to pid ${former.identity.pid}`);
    if (former !== undefined) this.#removeMember(former, true);
    if (this.draining && !wish.resume) throw new Refused('DRAINING', `the broker is stopping; rank ${rank} was not admitted`);

    const member = new Member(
      job,
      rank,
      identity,
      peer.pidfd,
      this.#account(identity.principal),
      connection,
      wish.resume !== undefined && wish.resume !== null,
    );
    job.members.set(rank, member);
    job.ended.delete(rank);
    clearTimeout(job.expiry);
    job.expiry = undefined;
    this.#members.set(connection, member);
    member.death = new broker.Watch(peer.pidfd, true, false, () => {
      // perhaps that it leaves
      member.connection?.readLast();
      this.#removeMember(member, true);
    });
    this.#answerJoin(member, request, member.resumed);
    if (wish.resume) {
      this.#resume(member, wish.resume);
    } else {
      this.#ensureHead(member);
      this.#foresee(member);
    }
    for (const other of job.members.values())
      if (other !== member && (other.wants(rank) || member.wants(other.rank))) this.#working.run(() => this.#want(job, member, other));
    this.#across.joined(member);
    this.#log.debug({ event: 'rank-joined', job: job.id, rank, pid: identity.pid, container: identity.container, resumed: member.resumed }, 'rank joined');
  }

  #answerJoin(member: Member, request: number, resumed: boolean): void {
    const { job } = member;
    const { ringBytes, ringsPerBank } = job.geometry;
    const { size, policy } = job;
    const neighbours = this.#members.size - job.members.size;
    const require = job.requirement?.text ?? '';
    const joined = {
      size,
      ringBytes,
      ringsPerBank,
      headBytes: job.headBytes,
      coResident: job.across?.kernels.filter((slot) => slot === this.#across.slot).length ?? size,
      policy,
      require,
      resumed,
      neighbours,
      kernels: [...(job.across?.kernels ?? [])],
    };
    member.connection?.send({ jobJoined: joined }, request);
  }

  /** The same process is back on a new connection, to the same broker. */
  #rejoin(member: Member, connection: Connection, request: number, resume: v1.Resume.$Properties): void {
    member.connection?.close();
    // the pidfd of the first connection stays the member's
    member.connection = connection;
    this.#members.set(connection, member);
    this.#answerJoin(member, request, true);
    const stands = new Set(resume.connected ?? []);
    this.#across.pairs.repeat(member, stands);
    for (const segment of [...member.segments.values()]) {
      // a window that is in use has writers, and is sealed late or never
      if (segment.sealed || member.windows.get(segment.id)?.ready === true) continue;
      member.windows.delete(segment.id);
      this.#forgetSegment(member, segment);
    }
    for (const pair of member.pairs.values()) {
      // a channel of which it never heard is granted again: nothing can have passed through it
      const peer = peerIn(pair, member);
      if (pair.state === 'granted' && !stands.has(peer.rank)) {
        for (const id of peer.segments.keys()) member.holds.delete(id);
        this.#wantAgain(pair);
      }
      if (pair.state === 'wanted' && !pair.queued) this.#prepare(pair);
    }
  }

  /** A segment that its owner did not take: a bank or head is granted anew when the next channel needs it. */
  #forgetSegment(member: Member, segment: Segment): void {
    this.#dropSegment(member, segment);
    member.segments.delete(segment.id);
    for (const outbox of member.outboxes) outbox.forget(segment);
  }

  /** A rank of a former broker is here: what it had is recorded; identity and locality are found anew. */
  #resume(member: Member, resume: v1.Resume.$Properties): void {
    const { job } = member;
    member.resumedWith = new Set(resume.connected ?? []);
    member.resumedBytes = Math.min(resume.segmentBytes ?? 0, Number.MAX_SAFE_INTEGER);
    for (const rank of member.resumedWith) if (rank !== member.rank && rank < job.size) job.hadChannel.add(job.pairKey(member.rank, rank));
    for (const peer of job.members.values()) {
      if (peer === member || !peer.resumed) continue;
      const ends = [member.resumedWith.has(peer.rank), peer.resumedWith.has(member.rank)].filter((has) => has).length;
      // where the former broker came to tell one end only, the channel is granted again
      if (ends === 1) this.#want(job, member, peer);
      if (ends === 2) this.#addPair(job, member, peer, 'granted').chosen = this.#choose(job, member, peer);
    }
  }

  #addPair(job: Job, one: Member, other: Member, state: Pair['state']): Pair {
    const [a, b] = inOrder(one, other);
    const pair: Pair = { a, b, state, queued: false, chosen: undefined };
    a.pairs.set(b.rank, pair);
    b.pairs.set(a.rank, pair);
    if (state === 'granted') job.channels++;
    return pair;
  }

  #choose(job: Job, one: Member, other: Member, noProcmem = procmemRefusal(this.options.procmem, job.procmem)): ChosenChannel {
    const [a, b] = inOrder(one, other);
    return chooseChannel(localityOf(a.identity, b.identity, this.host.numa), job.policy, a.identity, b.identity, noProcmem);
  }

  #leave(member: Member, request: number): void {
    const { connection } = member;
    this.#removeMember(member, false);
    connection?.send({ done: {} }, request);
  }

  /** A rank left or died: peers are told, its memory goes. */
  #removeMember(member: Member, died: boolean): void {
    const { job, rank, identity } = member;
    if (job.members.get(rank) !== member) return;
    const reason = died
      ? `rank ${rank} (pid ${identity.pid}${identity.container === '' ? '' : ` in ${identity.container}`}) has died`
      : `rank ${rank} has left the job`;
    if (died) this.#audit.died(job.id, rank, identity.pid);
    this.#tellEnds(job, rank, died, reason);
    this.#across.gone(member, died, reason);
    this.#forgetMember(member);
    this.#endIfDeserted(job);
  }

  /** A rank has ended: the others of this kernel are told as far as it concerns them. */
  #tellEnds(job: Job, rank: number, died: boolean, reason: string): void {
    job.ended.set(rank, { died, reason });
    const first = died && !job.bereaved;
    job.bereaved ||= died;
    for (const other of job.members.values()) {
      if (other.rank === rank) continue;
      const granted = (other.pairs.get(rank) ?? other.across.get(rank))?.state === 'granted';
      if (granted || other.resumedWith.has(rank) || other.wants(rank)) this.#tellEnd(other, rank);
      else if (job.bereaved) this.#tellStrangers(job, other, first ? [...job.ended.keys()] : [rank]);
    }
  }

  #tellEnd(member: Member, rank: number): void {
    const ended = member.job.ended.get(rank);
    this.#working.run(() => member.connection?.send({ pairRevoked: { rank, ...ended } }));
  }

  /** Tells a rank of the end of some that it has no channel with, and so cannot see die: a wildcard receive may wait for them. */
  #tellStrangers(job: Job, member: Member, ended: readonly number[]): void {
    if (member.wantsAll) return; // it is told of all that it wants
    for (const rank of ended) {
      const key = job.pairKey(member.rank, rank);
      if (job.hadChannel.has(key)) continue;
      job.hadChannel.add(key); // for this rank it is gone, whoever claims it anew
      this.#tellEnd(member, rank);
    }
  }

  #forgetMember(member: Member): void {
    const { job, rank, connection } = member;
    for (const pair of member.pairs.values()) {
      peerIn(pair, member).pairs.delete(rank);
      if (pair.state === 'granted') job.channels--;
    }
    member.pairs.clear();
    job.members.delete(rank);
    for (const other of job.members.values()) for (const window of other.windows.values()) this.#admitNoMore(window, rank);
    this.#unaccounted.add(member);
    this.#working.run(() => this.#endMember(member));
    member.death?.close();
    if (connection !== undefined) this.#members.delete(connection);
    // A connection that is not over closes its own pidfd when it ends.
    if (connection?.peer.pidfd !== member.pidfd || connection.over) broker.close(member.pidfd);
  }

  /** The rest of it, in its turn: many may go at once. Its traffic is read, then its memory goes. */
  #endMember(member: Member): void {
    const traffic = readTraffic(member);
    this.#lastTraffic.set(member, traffic);
    this.#pastTraffic.add(traffic);
    this.#unaccounted.delete(member);
    for (const segment of member.segments.values()) this.#dropSegment(member, segment);
  }

  // ---- segments ----

  /** @param region where it is to lie; undefined: in a memfd */
  #grant(member: Member, kind: v1.SegmentKind, bytes: number, index: number, request = 0, region?: RegionMemory): Segment {
    member.account.charge({ bytes, segments: 1, descriptors: segmentDescriptors }, this.options);
    let segment: Segment;
    try {
      const number = ++this.#nextSegment;
      // what ranks of several kernels know by one number must be no other broker's
      const wide = kind === SegmentKind.SEGMENT_WINDOW && region !== undefined;
      const id = wide ? windowIds * (256 + ((member.job.across?.own ?? 0) % 256)) + (number % windowIds) : number;
      segment = region === undefined ? new MemfdSegment(id, kind, bytes, index) : new RegionSegment(id, kind, bytes, index, region);
    } catch (error) {
      this.#discharge(member.account, { bytes, segments: 1, descriptors: segmentDescriptors });
      throw error;
    }
    member.segments.set(segment.id, segment);
    member.connection?.send({ segmentGranted: { segment: segment.id, kind, bytes, index } }, request, [travellingSegment(segment)]);
    return segment;
  }

  #grantArena(member: Member, request: number, wish: v1.SegmentRequest.$Properties): void {
    const [bytes, least] = [wish.bytes ?? 0, wish.least ?? 0];
    if (bytes < 1 || bytes > this.options.maxSegmentBytes)
      throw new Refused('SEGMENT_BYTES_INVALID', `${bytes} bytes; 1 to max_segment_bytes=${this.options.maxSegmentBytes}`);
    const whole = Math.ceil(bytes / 4096) * 4096;
    const region = wish.near === true ? undefined : member.job.across?.allotment.forArenas;
    if (region !== undefined) {
      // where ranks of other kernels see it; else they get its bytes staged
      const enough = Math.min(whole, Math.ceil((least || whole) / 4096) * 4096);
      for (let size = whole; ; size = Math.max(enough, Math.ceil(size / 8192) * 4096)) {
        try {
          return void this.#grant(member, SegmentKind.SEGMENT_ARENA, size, 0, request, region);
        } catch (error) {
          if (!(error instanceof Refused) || error.error !== 'REGION_EXHAUSTED') throw error;
        }
        if (size === enough) break;
      }
    }
    this.#grant(member, SegmentKind.SEGMENT_ARENA, whole, 0, request);
  }

  #owned(member: Member, id: number): Segment {
    const segment = member.segments.get(id);
    if (segment === undefined) throw new Refused('SEGMENT_UNKNOWN', `segment ${id} is none of rank ${member.rank}`);
    return segment;
  }

  #segmentMapped(member: Member, request: number, id: number): void {
    if (!member.segments.has(id) && this.#endOpening(member, request, id)) return;
    const segment = this.#owned(member, id);
    const window = member.windows.get(id);
    if (window !== undefined) return this.#windowMapped(member, request, window);
    if (segment.sealed) throw new Refused('UNEXPECTED_MESSAGE', `segment ${id} is sealed already`);
    try {
      segment.seal();
    } catch (error) {
      this.#loseSegment(member, segment, (error as Error).message);
      throw error;
    }
    member.connection?.send({ segmentSealed: { segment: id } }, request);
    if (segment.kind !== SegmentKind.SEGMENT_ARENA) {
      for (const pair of member.pairs.values()) this.#tryGrant(pair);
      return this.#across.pairs.sealed(member, segment);
    }
    this.#across.pairs.arenaSealed(member, segment);
    for (const pair of member.pairs.values())
      if (pair.state === 'granted' && pair.chosen?.arenas === true)
        this.#working.run(() => {
          if (segment.open) this.#passSegments(peerIn(pair, member), member, [segment]);
        });
  }

  #segmentFailed(member: Member, request: number, failed: v1.SegmentFailed.$Properties): void {
    const id = failed.segment ?? 0;
    if (!member.segments.has(id) && this.#endOpening(member, request, id)) return;
    const segment = this.#owned(member, failed.segment ?? 0);
    if (segment.sealed) throw new Refused('UNEXPECTED_MESSAGE', `segment ${segment.id} is sealed already`);
    this.#loseSegment(member, segment, (failed.reason ?? '').slice(0, 1024));
    member.connection?.send({ done: {} }, request);
  }

  /** A segment that its owner could not take: channels that needed it cannot be. */
  #loseSegment(member: Member, segment: Segment, reason: string): void {
    this.#forgetSegment(member, segment);
    if (segment.kind === SegmentKind.SEGMENT_ARENA || member.windows.delete(segment.id)) return;
    this.#log.warn({ event: 'segment-failed', job: member.job.id, rank: member.rank, segment: segment.id, reason }, 'a rank could not take its segment');
    if (segment.place !== undefined) return this.#across.pairs.segmentLost(member, segment, reason);
    for (const pair of member.pairs.values()) {
      const ring = member.outbox.ringTo(peerIn(pair, member).rank);
      if (pair.state === 'wanted' && (segment.kind === SegmentKind.SEGMENT_HEAD || ring.bank === segment.index))
        this.#refusePair(pair, 'PEER_UNAVAILABLE', `rank ${member.rank} could not take its segment: ${reason}`);
    }
  }

  #releaseArena(member: Member, request: number, id: number, unused: boolean): void {
    const segment = this.#owned(member, id);
    const window = member.windows.get(id);
    member.windows.delete(id);
    if (window !== undefined) this.#across.windows.released(member, window);
    else if (segment.kind !== SegmentKind.SEGMENT_ARENA) throw new Refused('UNEXPECTED_MESSAGE', `segment ${id} is no arena; it goes with the rank`);
    if (window === undefined) this.#across.pairs.arenaReleased(member, segment);
    this.#dropSegment(member, segment, unused && window !== undefined);
    member.segments.delete(id);
    for (const peer of member.job.members.values()) if (peer.holds.delete(id)) peer.connection?.send({ peerSegmentGone: { rank: member.rank, segment: id } });
    member.connection?.send({ done: {} }, request);
  }

  // ---- windows ----

  /** Memory of a window: its owner is charged, and names who else may write it. */
  #grantWindow(member: Member, request: number, wish: v1.WindowRequest.$Properties): void {
    const { job } = member;
    const bytes = wish.bytes ?? 0;
    if (bytes < 1 || bytes > this.options.maxSegmentBytes)
      throw new Refused('SEGMENT_BYTES_INVALID', `${bytes} bytes; 1 to max_segment_bytes=${this.options.maxSegmentBytes}`);
    const ranks = new Set(wish.ranks ?? []);
    for (const rank of ranks) if (rank >= job.size) throw new Refused('RANK_OUT_OF_RANGE', `rank ${rank} of a job of ${job.size} ranks`);
    ranks.delete(member.rank);
    for (const rank of ranks) if (job.ended.has(rank)) throw new Refused('PEER_UNAVAILABLE', job.ended.get(rank)?.reason ?? '');
    const far = [...ranks].filter((rank) => isElsewhere(job, rank));
    for (const rank of far) ranks.delete(rank);
    const region = far.length === 0 ? undefined : job.across?.allotment.forWindows;
    if (region?.gone() === true)
      throw new Refused('PEER_UNAVAILABLE', `rank ${far[0]} runs on another kernel, and the data region that the job had in common with it is gone`);
    const segment = this.#grant(member, SegmentKind.SEGMENT_WINDOW, Math.ceil(bytes / 4096) * 4096, 0, request, region);
    member.windows.set(segment.id, new WindowGrant(segment, ranks, far));
  }

  /** The owner has allocated it. */
  #windowMapped(member: Member, request: number, window: WindowGrant): void {
    const { segment } = window;
    if (window.ready) throw new Refused('UNEXPECTED_MESSAGE', `window ${segment.id} is mapped already`);
    try {
      segment.checkDense();
    } catch (error) {
      this.#loseSegment(member, segment, (error as Error).message);
      throw error;
    }
    window.ready = true;
    if (window.complete) segment.forbidWriters();
    if (window.far.length !== 0) this.#across.windows.offer(member, window);
    member.connection?.send({ segmentSealed: { segment: segment.id } }, request);
  }

  /** A rank that the owner named asks for the window. */
  #openWindow(member: Member, request: number, wish: v1.WindowOpen.$Properties): void {
    const { rank } = member;
    if (this.#across.windows.open(member, request, wish.rank ?? 0, wish.segment ?? 0)) return;
    const owner = member.job.members.get(wish.rank ?? 0);
    const window = owner?.windows.get(wish.segment ?? 0);
    if (owner === undefined || window?.ready !== true || !window.ranks.has(rank) || member.opening.has(window.segment.id))
      throw new Refused('SEGMENT_UNKNOWN', `segment ${wish.segment ?? 0} of rank ${wish.rank ?? 0} is no window that rank ${rank} may open, or may open again`);
    const { id, bytes } = window.segment;
    member.opening.set(id, window);
    member.connection?.send({ windowGranted: { rank: owner.rank, segment: id, bytes } }, request, [travellingSegment(window.segment)]);
  }

  /** A rank says what became of a window that it was passed. False when there is no such window. */
  #endOpening(member: Member, request: number, id: number): boolean {
    const window = member.opening.get(id);
    if (!member.opening.delete(id)) return false;
    if (window !== undefined) this.#admitNoMore(window, member.rank);
    member.connection?.send({ done: {} }, request);
    return true;
  }

  #admitNoMore(window: WindowGrant, rank: number): void {
    window.ranks.delete(rank);
    if (window.complete) window.segment.forbidWriters();
  }

  #dropSegment(member: Member, segment: Segment, unused = false): void {
    const fd = segment.release(unused);
    if (fd >= 0) this.#working.run(() => broker.close(fd));
    this.#discharge(member.account, { bytes: segment.bytes, segments: 1, descriptors: segmentDescriptors });
  }

  /** Passes sealed segments of `owner` to `peer`, as many frames as it takes. */
  #passSegments(peer: Member, owner: Member, segments: readonly Segment[]): void {
    for (let at = 0; at < segments.length; at += segmentsPerFrame) {
      const part = segments.slice(at, at + segmentsPerFrame);
      for (const { id } of part) peer.holds.add(id);
      peer.connection?.send({ peerSegment: { rank: owner.rank } }, 0, part.map(travellingSegment));
    }
  }

  // ---- pairs ----

  #connect(member: Member, request: number, wish: v1.Connect.$Properties): void {
    const { job } = member;
    const wanted = wish.all ? [...Array(job.size).keys()] : (wish.ranks ?? []);
    for (const rank of wanted) if (rank >= job.size) throw new Refused('RANK_OUT_OF_RANGE', `rank ${rank} of a job of ${job.size} ranks`);
    if (wish.all) member.wantsAll = true;
    member.connection?.send({ done: {} }, request);
    for (const rank of wanted) {
      if (rank === member.rank) continue;
      member.wanted.add(rank);
      const ended = job.ended.get(rank);
      const other = job.members.get(rank);
      if (ended === undefined && this.#across.pairs.want(member, rank)) continue;
      if (other !== undefined) this.#working.run(() => this.#want(job, member, other));
      else if (ended !== undefined) this.#tellEnd(member, rank);
    }
  }

  #want(job: Job, one: Member, other: Member): void {
    // either may have ended while this waited for its turn
    if (job.members.get(one.rank) !== one || job.members.get(other.rank) !== other || one.pairs.has(other.rank)) return;
    const pair = this.#addPair(job, one, other, 'wanted');
    const halfGranted = one.resumed && other.resumed && one.resumedWith.has(other.rank) !== other.resumedWith.has(one.rank);
    if (job.hadChannel.has(job.pairKey(one.rank, other.rank)) && !halfGranted)
      return this.#refusePair(pair, 'PEER_UNAVAILABLE', 'the channel belonged to a former process of one of the ranks');
    this.#prepare(pair);
  }

  #wantAgain(pair: Pair): void {
    pair.state = 'wanted';
    pair.a.job.channels--;
    this.#prepare(pair);
  }

  /** Sees to it that both ends have what the channel needs, and grants it when they do. */
  #prepare(pair: Pair): void {
    try {
      for (const member of [pair.a, pair.b]) {
        this.#ensureHead(member);
        this.#ensureBank(member, member.outbox.ringTo(peerIn(pair, member).rank).bank);
      }
    } catch (error) {
      const { error: name, message } = error instanceof Refused ? error : new Refused('INTERNAL', (error as Error).message);
      return this.#refusePair(pair, name, message);
    }
    for (const member of [pair.a, pair.b]) this.#foresee(member);
    this.#tryGrant(pair);
  }

  /** Grants the next bank as soon as the last ring is given away: whom the rank meets next need not wait for it. */
  #foresee(member: Member): void {
    const { ringsPerBank } = member.job.geometry;
    const rings = member.outbox.rings.size;
    if (rings % ringsPerBank !== 0 || rings >= member.job.size - 1) return;
    try {
      this.#ensureBank(member, rings / ringsPerBank);
    } catch (error) {
      if (!(error instanceof Refused)) throw error; // its quota is used up: whoever needs the bank is told
    }
  }

  #ensureHead(member: Member, outbox = member.outbox): void {
    const { headBytes, size } = member.job;
    const bytes = outbox.region === undefined ? headBytes : regionHeadBytes(size);
    if (outbox.head === undefined) outbox.head = this.#grant(member, SegmentKind.SEGMENT_HEAD, bytes, 0, 0, outbox.region);
  }

  #ensureBank(member: Member, index: number, outbox = member.outbox): void {
    if (outbox.banks[index] === undefined) outbox.banks[index] = this.#grant(member, SegmentKind.SEGMENT_BANK, member.job.bankBytes, index, 0, outbox.region);
  }

  /** Tells both ends that they get no channel. */
  #refusePair(pair: Pair, error: BrokerErrorName, reason: string): void {
    pair.state = 'refused';
    const refusal = pairRefusal(error, pair.a.rank, pair.b.rank, reason);
    this.#audit.refused(error, refusal.message, pair.a.identity);
    for (const end of [pair.a, pair.b]) end.connection?.send({ refusal: { ...refusal, ranks: [peerIn(pair, end).rank] } });
  }

  /** What both ends need for their channel, when they have it. */
  #readyEnds(pair: Pair): readonly [End, End] | undefined {
    if (pair.state !== 'wanted') return undefined;
    const ends: End[] = [];
    for (const member of [pair.a, pair.b]) {
      if (member.job.members.get(member.rank) !== member) return undefined;
      const ring = member.outbox.ringTo(peerIn(pair, member).rank);
      const { connection } = member;
      const { head, banks } = member.outbox;
      const bank = banks[ring.bank];
      if (connection === undefined || head?.sealed !== true || bank?.sealed !== true) return undefined;
      ends.push({ member, connection, head, bank, ring });
    }
    return ends as [End, End];
  }

  /** Queues a pair whose ends are ready. */
  #tryGrant(pair: Pair): void {
    if (pair.queued || this.#readyEnds(pair) === undefined) return;
    pair.queued = true;
    this.#working.run(() => this.#grantPair(pair));
  }

  /** A connection has room again for what waited for it. */
  roomy(connection: Connection): void {
    const pairs = this.#parked.get(connection) ?? [];
    this.#parked.delete(connection);
    for (const pair of pairs) this.#tryGrant(pair);
  }

  #grantPair(pair: Pair): void {
    pair.queued = false;
    const ends = this.#readyEnds(pair);
    if (ends === undefined) return;
    // no descriptor is made for a client that does not read
    const crowded = ends.find(({ connection }) => !connection.room);
    if (crowded !== undefined) {
      const parked = this.#parked.get(crowded.connection);
      if (parked === undefined) this.#parked.set(crowded.connection, [pair]);
      else parked.push(pair);
      return;
    }
    const { a, b } = pair;
    const { job } = a;
    const made: number[] = [];
    try {
      let chosen = this.#choose(job, a, b);
      const opened = chosen.procmem ? openMemories(this.options.procRoot, a, b) : undefined;
      made.push(...(opened?.of?.values() ?? []));
      if (opened !== undefined && opened.refusal !== '') chosen = this.#choose(job, a, b, opened.refusal);
      if (job.procmem && !chosen.procmem && chosen.downgrade === undefined)
        chosen = { ...chosen, downgrade: { label: 'no-procmem', reason: `no procmem: ${opened?.refusal || procmemRefusal(this.options.procmem, true)}` } };
      const lack = job.requirement === undefined ? '' : unmet(job.requirement, chosen.channel);
      if (lack !== '') return this.#refusePair(pair, 'REQUIRE_UNMET', `the job requires ${job.requirement?.text}, but ${lack}`);
      made.push(broker.createEventfd(), broker.createEventfd());
      const [wakeA, wakeB] = made.slice(-2) as [number, number];
      pair.state = 'granted';
      pair.chosen = chosen;
      job.channels++;
      job.hadChannel.add(job.pairKey(a.rank, b.rank));
      for (const { ring } of ends) ring.locality = chosen.channel.locality ?? undefined;
      this.#audit.granted(job.id, a.rank, b.rank, chosen);
      this.#sendPair(ends[0], ends[1], chosen, { wake: wakeB, sleep: wakeA, memory: opened?.of?.get(b.rank) });
      this.#sendPair(ends[1], ends[0], chosen, { wake: wakeA, sleep: wakeB, memory: opened?.of?.get(a.rank) });
    } catch (error) {
      if (pair.state === 'granted') job.channels--;
      this.#log.error({ event: 'grant-failed', err: error, job: job.id, a: a.rank, b: b.rank }, 'a channel cannot be granted');
      this.#refusePair(pair, 'INTERNAL', (error as Error).message);
    } finally {
      for (const fd of made) broker.close(fd);
    }
  }

  #sendPair(to: End, peer: End, chosen: ChosenChannel, own: { readonly wake: number; readonly sleep: number; readonly memory: number | undefined }): void {
    const shared = [peer.head, ...(chosen.arenas ? peer.member.arenas() : [])].filter(({ id }) => !to.member.holds.has(id));
    const first = shared.slice(0, segmentsPerFrame);
    for (const { id } of first) to.member.holds.add(id);
    const travelling: Travelling[] = [
      { kind: travellingKinds.pidfd, fd: peer.member.pidfd },
      { kind: travellingKinds.wake, fd: own.wake },
      { kind: travellingKinds.sleep, fd: own.sleep },
      ...(own.memory === undefined ? [] : [{ kind: travellingKinds.memory, fd: own.memory }]),
      ...[peer.bank, ...first].map(travellingSegment),
    ];
    const outgoing = { segment: to.bank.id, index: to.ring.index };
    const incoming = { segment: peer.bank.id, index: peer.ring.index };
    const peerPid = chosen.cma ? peer.member.identity.ownPid : 0;
    to.connection.send({ pairGranted: { rank: peer.member.rank, channel: chosen.channel, outgoing, incoming, peerPid } }, 0, travelling);
    this.#passSegments(to.member, peer.member, shared.slice(segmentsPerFrame));
  }

  // ---- questions ----

  /** True for members, the launcher and their principal; and for root of this machine, who can see everything anyway. */
  #visible(connection: Connection, job: Job): boolean {
    const { identity } = connection;
    if (job.launcher === connection || this.#members.get(connection)?.job === job || identity.principal === job.owner.principal) return true;
    return identity.uid === 0 && identity.container === '' && identity.namespaces.user === this.host.ownNamespaces.user;
  }

  #visibleJob(connection: Connection, id: string): Job {
    const visible = [...this.#jobs.values()].filter((job) => this.#visible(connection, job));
    const job = id === '' ? (this.#members.get(connection)?.job ?? (visible.length === 1 ? visible[0] : undefined)) : visible.find((each) => each.id === id);
    if (job !== undefined) return job;
    throw new Refused(
      'JOB_UNKNOWN',
      id !== ''
        ? `job "${id}" is not known here, or not yours`
        : visible.length === 0
          ? 'you have no job here'
          : `you have ${visible.length} jobs here; name one of ${visible.map((each) => each.id).join(', ')}`,
    );
  }

  #memberOf(job: Job, rank: number): Member {
    if (rank >= job.size) throw new Refused('RANK_OUT_OF_RANGE', `rank ${rank} of a job of ${job.size} ranks`);
    const member = job.members.get(rank);
    if (member === undefined) throw new Refused('PEER_UNAVAILABLE', `rank ${rank} of job ${job.id} ${job.ended.get(rank)?.reason ?? 'has not joined yet'}`);
    return member;
  }

  #explain(connection: Connection, request: number, wish: v1.Explain.$Properties): void {
    const job = this.#visibleJob(connection, wish.job ?? '');
    const far = this.#across.pairs.explain(job, wish.a ?? 0, wish.b ?? 0);
    if (far !== undefined) return connection.send({ explanation: { ...far, channel: withCollectives(job, this.#across.slot, far.channel ?? {}) } }, request);
    const a = this.#memberOf(job, wish.a ?? 0);
    const b = this.#memberOf(job, wish.b ?? 0);
    const ends = { job: job.id, a: a.rank, b: b.rank, identityA: identityMessage(a.identity), identityB: identityMessage(b.identity) };
    if (a === b) {
      const channel = {
        locality: 'self',
        numa: 'same-node',
        name: 'self',
        movers: [{ name: 'self', minBytes: 0, maxBytes: 0 }],
        evidence: ['it is one process'],
        reasons: [],
      };
      return connection.send({ explanation: { ...ends, channel, granted: true } }, request);
    }
    const pair = a.pairs.get(b.rank);
    const channel = withCollectives(job, this.#across.slot, provenChannel((pair?.chosen ?? this.#choose(job, a, b)).channel, a, b));
    connection.send({ explanation: { ...ends, channel, granted: pair?.state === 'granted' } }, request);
  }

  #answerTopology(connection: Connection, request: number): void {
    this.#topologyFor(connection).then(
      (json) => connection.send({ topology: { json } }, request),
      (error: Error) => connection.refuse('INTERNAL', `the topology cannot be told: ${error.message}`, request),
    );
  }

  async #topologyFor(connection: Connection): Promise<string> {
    const topology = await this.snapshot((job) => this.#visible(connection, job)).topology();
    const json = JSON.stringify(topology);
    if (Buffer.byteLength(json) < frameLimit - 1024) return json;
    const jobs = topology.jobs.map((job) => ({ ...job, ranks: [] }));
    return JSON.stringify({ ...topology, containers: [], jobs, truncated: 'too long for a frame; GET /v1/topology tells all' });
  }

  #counters(connection: Connection, request: number, wish: v1.CountersRequest.$Properties): void {
    const member = this.#memberOf(this.#visibleJob(connection, wish.job ?? ''), wish.rank ?? 0);
    connection.send({ counters: { values: readTraffic(member).counters } }, request);
  }

  /** Part of a job's traffic: from one rank on, as many as fit a frame. */
  #traffic(connection: Connection, request: number, wish: v1.TrafficRequest.$Properties): void {
    const job = this.#visibleJob(connection, wish.job ?? '');
    const first = wish.firstRank ?? 0;
    const ranks: RankTraffic[] = [];
    let next = first;
    for (let numbers = 0; next < job.size && numbers < trafficNumbersPerFrame; next++) {
      const member = job.members.get(next);
      if (member === undefined) continue;
      const read = readTraffic(member);
      // who never sent anything is no news
      const pairs = read.pairs.filter(({ moved }) => moved.some((count) => count !== 0));
      ranks.push({ ...read, pairs });
      numbers += counterNames.length * 3 + pairs.length * (2 * movers.length + 3);
    }
    const traffic = { job: job.id, size: job.size, nextRank: next < job.size ? next : 0, milliseconds: performance.now(), movers: [...movers], ranks };
    connection.send({ traffic }, request);
  }

  /** The traffic of all ranks, those included that are gone; read bit by bit, so that nobody else waits. */
  async traffic(): Promise<TrafficTotals> {
    const before = new TrafficTotals(this.#pastTraffic);
    const members = [...this.#jobs.values()].flatMap((job) => [...job.members.values()]);
    return before.plus(await this.#sumTraffic([...members, ...this.#unaccounted]));
  }

  /** Reads the members' traffic bit by bit. */
  #sumTraffic(members: Member[]): Promise<TrafficTotals> {
    const totals = new TrafficTotals();
    return new Promise((resolve) => {
      const read = (): void => {
        const member = members.pop();
        if (member === undefined) return resolve(totals);
        totals.add(this.#lastTraffic.get(member) ?? readTraffic(member));
        this.#working.run(read);
      };
      this.#working.run(read);
    });
  }

  /** What each rank of a job has sent and waited for, bit by bit; undefined when there is no such job. */
  jobTraffic(id: string): AsyncGenerator<RankTraffic> | undefined {
    const job = this.#jobs.get(id);
    if (job === undefined) return undefined;
    const { members } = job;
    return (async function* () {
      for (const member of [...members.values()].sort((left, right) => left.rank - right.rank)) {
        if (members.get(member.rank) === member) yield readTraffic(member);
      }
    })();
  }

  /** What the broker looks like now, for those who only read. */
  snapshot(include: (job: Job) => boolean = () => true): Snapshot {
    return snapshotOf({
      broker: this.id,
      host: this.host,
      policy: this.options.policy,
      draining: this.draining,
      sysRoot: this.options.sysRoot,
      jobs: [...this.#jobs.values()].filter(include),
      accounts: [...this.#accounts.values()],
      connections: this.#connections.size,
      acceptedTotal: this.#acceptedTotal,
      framesTotal: this.#framesTotal,
      audit: this.#audit.counts,
      traffic: () => this.traffic(),
      trafficOf: (job) => this.#sumTraffic([...job.members.values()]),
      neighbourhood: this.#across.view,
    });
  }

  // ---- a broker's end and its successor ----

  /** No new jobs and ranks from now on; clients are told. */
  drain(reason: string): void {
    this.draining = true;
    for (const connection of this.#connections) if (connection.greeted) connection.send({ draining: { reason } });
    if (this.#jobs.size === 0) this.onIdle();
  }

  /** Closes every connection; jobs stay in the state file for the next broker. */
  end(): void {
    this.#saveNow();
    this.#over = true;
    for (const job of this.#jobs.values()) clearTimeout(job.expiry);
    for (const connection of [...this.#connections]) {
      const member = this.#members.get(connection);
      member?.death?.close();
      connection.close();
    }
  }

  #restore(saved: SavedJob): void {
    const requirement = saved.require === '' ? undefined : parseRequirement(saved.require);
    const job = new Job(
      saved.id,
      Buffer.from(saved.secret, 'hex'),
      saved.size,
      saved.name,
      { uid: saved.uid, principal: saved.principal },
      new Set(saved.admitUids),
      saved.policy,
      typeof requirement === 'string' ? undefined : requirement,
      { ringBytes: saved.ringBytes, ringsPerBank: saved.ringsPerBank },
      saved.procmem ?? false,
    );
    this.#account(saved.principal).held.jobs++;
    this.#jobs.set(job.id, job);
    job.expiry = setTimeout(() => {
      job.expiry = undefined;
      this.#endIfDeserted(job);
    }, this.options.resumeTimeout);
    job.expiry.unref();
    if (saved.across !== undefined) this.#across.restart.expect(job, saved.across);
    this.#log.info({ event: 'job-restored', job: job.id, size: job.size }, 'a former broker left this job; waiting for its ranks');
  }

  /** Jobs change seldom, but many at once at times: one write for all changes of a turn. */
  #save(): void {
    if (this.#saveQueued) return;
    this.#saveQueued = true;
    setImmediate(() => this.#saveNow());
  }

  #saveNow(): void {
    this.#saveQueued = false;
    // one that has not come together ends with its home, or with this broker
    const kept = [...this.#jobs.values()].filter(({ across }) => across?.placed !== false);
    const jobs = kept.map((job): SavedJob => {
      const { id, size, name, policy, geometry } = job;
      const { uid, principal } = job.owner;
      const secret = job.secret.toString('hex');
      const across = this.#across.restart.saved(job);
      return {
        id,
        secret,
        size,
        name,
        uid,
        principal,
        admitUids: [...job.admitUids],
        policy,
        require: job.requirement?.text ?? '',
        procmem: job.procmem,
        ...geometry,
        ...(across === undefined ? {} : { across }),
      };
    });
    try {
      this.#state?.save(jobs);
    } catch (error) {
      this.#log.error({ event: 'state-not-saved', err: error }, 'the state file cannot be written: a broker that takes over will not know the jobs');
    }
  }
}

/** One end of a channel that can be granted. */
interface End {
  readonly member: Member;
  readonly connection: Connection;
  readonly head: Segment;
  readonly bank: Segment;
  readonly ring: RingPlace;
}

function inOrder(one: Member, other: Member): readonly [Member, Member] {
  return one.rank < other.rank ? [one, other] : [other, one];
}

function travellingSegment(segment: Segment): Travelling {
  const { DESCRIPTOR_SEGMENT } = travellingKinds;
  const { kind, id, bytes, place, descriptor } = segment;
  const inRegion = place === undefined ? {} : { region: true, offset: place.offset, fenced: place.fenced };
  return { kind: { kind: DESCRIPTOR_SEGMENT, segmentKind: kind, segment: id, bytes, ...inRegion }, fd: descriptor };
}
