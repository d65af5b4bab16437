import { randomBytes } from 'node:crypto';
import type { BrokerErrorName } from '../../../proto/broker/errors.js';
import type { v1 } from '../../../proto/broker/v1/index.js';
import { adoptionProof, tokenBytes, tokenMatches } from '../../../proto/broker/v1/token.js';
import { Refused } from '../../grant/refused.js';
import type { Neighbour } from '../../region/neighbourhood.js';
import type { Connection } from '../../session/connection.js';
import type { Job } from '../job.js';
import type { Ground } from './ground.js';
import { JobAcross, nowhere } from './job_across.js';
import { idOf, type Loans } from './loans.js';
import { answerPatience, type Neighbours } from './neighbours.js';

interface Adoption {
  readonly connection: Connection;
  readonly wanted: number;
  readonly request: number;
  readonly job: string;
  readonly secret: Uint8Array;
  readonly nonce: Uint8Array;
  readonly asked: Set<number>;
  readonly timer: NodeJS.Timeout;
}

/** How a broker gets ranks of a job whose home is another broker: by a ticket, of which both prove that they know it without showing it. */
export class Adoptions {
  readonly #ground: Ground;
  readonly #neighbours: Neighbours;
  readonly #loans: Loans;
  readonly #parts: Map<string, JobAcross>;
  readonly #placed: (job: Job, across: JobAcross) => void;
  readonly #adoptions = new Map<number, Adoption>();
  #nextRequest = 1;

  /** @param placed called when every rank of a job of ours has a kernel */
  constructor(ground: Ground, neighbours: Neighbours, loans: Loans, parts: Map<string, JobAcross>, placed: (job: Job, across: JobAcross) => void) {
    this.#ground = ground;
    this.#neighbours = neighbours;
    this.#loans = loans;
    this.#parts = parts;
    this.#placed = placed;
  }

  /** A neighbour that was asked is lost. */
  lost(slot: number): void {
    for (const number of [...this.#adoptions.keys()]) this.#unknownTo(number, slot);
  }

  adopt(connection: Connection, request: number, wish: v1.JobAdopt.$Properties): void {
    const street = this.#neighbours.street;
    if (street === undefined) throw new Refused('NEIGHBOURS_MISSING', 'this broker has no control region that it shares with others');
    const job = wish.job ?? '';
    const secret = wish.secret ?? new Uint8Array();
    if (secret.length !== tokenBytes || this.#parts.has(job))
      throw new Refused('ADOPTION_REFUSED', this.#parts.has(job) ? `this broker has a part of job ${job} already` : 'the ticket holds no secret');
    const neighbours = street.neighbours();
    if (neighbours.length === 0) throw new Refused('NEIGHBOURS_MISSING', 'no other broker shares memory with this one now');
    const number = this.#nextRequest++;
    const nonce = randomBytes(16);
    const timer = setTimeout(() => this.#refuseAdoption(number, 'JOB_UNKNOWN', `no neighbour answered that it is the home of job "${job}"`), answerPatience);
    this.#adoptions.set(number, {
      connection,
      wanted: wish.ranks ?? 0,
      request,
      job,
      secret,
      nonce,
      asked: new Set(neighbours.map(({ slot }) => slot)),
      timer,
    });
    for (const neighbour of neighbours) {
      const proof = adoptionProof(secret, 'adopt', job, nonce, street.slot, neighbour.slot);
      this.#neighbours.say(neighbour, { adoptRequest: { request: number, job, ranks: wish.ranks ?? 0, nonce, proof } });
    }
  }

  asked(neighbour: Neighbour, asked: v1.AdoptRequest.$Properties): void {
    const ranks = asked.ranks ?? 0;
    const nonce = asked.nonce ?? new Uint8Array();
    const proof = asked.proof ?? new Uint8Array();
    const job = this.#ground.job(asked.job ?? '');
    const { across } = job ?? {};
    const answer = (rest: v1.AdoptAnswer.$Properties): boolean => this.#neighbours.say(neighbour, { adoptAnswer: { request: asked.request ?? 0, ...rest } });
    if (job === undefined || across === undefined || across.home !== this.#neighbours.slot) return void answer({ unknown: true });
    if (!tokenMatches(adoptionProof(job.secret, 'adopt', job.id, nonce, neighbour.slot, this.#neighbours.slot), proof)) {
      this.#ground.audit.refused('TOKEN_WRONG', `broker ${neighbour.name} does not know the secret of job ${job.id}`, undefined);
      return void answer({ refusal: 'the secret is not that of the job' });
    }
    const free = [...across.kernels.keys()].filter((rank) => across.kernels[rank] === nowhere).slice(0, ranks);
    if (across.participants.has(neighbour.slot)) return void answer({ refusal: 'this kernel has taken its ranks already' });
    if (ranks < 1 || free.length < ranks) return void answer({ refusal: `${ranks} ranks were asked for, ${free.length} are left` });
    across.kernels = across.kernels.map((kernel, rank) => (free.includes(rank) ? neighbour.slot : kernel));
    across.participants.add(neighbour.slot);
    across.brokers.set(neighbour.slot, neighbour.broker);
    answer({
      job: this.#describe(job, across),
      ranks: free,
      proof: adoptionProof(job.secret, 'adopted', job.id, nonce, neighbour.slot, this.#neighbours.slot),
    });
    if (across.kernels.includes(nowhere)) return;
    this.#ground.log.info({ event: 'job-placed', job: job.id, kernels: across.kernels }, 'all ranks of the job have a kernel');
    for (const slot of across.kernels) if (slot !== this.#neighbours.slot) across.participants.add(slot);
    this.#neighbours.tell(across, { placed: { job: job.id, kernels: [...across.kernels] } });
    this.#placed(job, across);
  }

  #describe(job: Job, across: JobAcross): v1.JobDescription.$Properties {
    const { id, size, name, policy, requirement, geometry } = job;
    const region = Buffer.from(across.region.id, 'hex');
    return { job: id, size, name, policy, require: requirement?.text ?? '', ...geometry, region, kernels: [...across.kernels] };
  }

  /** A neighbour that was asked is not the home, or is lost. */
  #unknownTo(number: number, slot: number): void {
    const adoption = this.#adoptions.get(number);
    if (adoption?.asked.delete(slot) === true && adoption.asked.size === 0)
      this.#refuseAdoption(number, 'JOB_UNKNOWN', `no neighbour is the home of job "${adoption.job}"`);
  }

  /** It is being answered: nobody is waited for any more. */
  #settleAdoption(number: number): Adoption | undefined {
    const adoption = this.#adoptions.get(number);
    clearTimeout(adoption?.timer);
    this.#adoptions.delete(number);
    return adoption;
  }

  #refuseAdoption(number: number, error: BrokerErrorName, reason: string): void {
    const adoption = this.#settleAdoption(number);
    adoption?.connection.refuse(error, reason, adoption.request);
  }

  answered(neighbour: Neighbour, answer: v1.AdoptAnswer.$Properties): void {
    const number = answer.request ?? 0;
    const adoption = this.#adoptions.get(number);
    if (adoption === undefined || !adoption.asked.has(neighbour.slot)) return;
    if (answer.unknown) return this.#unknownTo(number, neighbour.slot);
    const refused = (reason: string): void => this.#refuseAdoption(number, 'ADOPTION_REFUSED', `broker ${neighbour.name} refuses: ${reason}`);
    if (answer.refusal) return refused(answer.refusal);
    const { secret, nonce, connection, wanted } = adoption;
    const description = answer.job ?? {};
    const ranks = answer.ranks ?? [];
    if (!tokenMatches(adoptionProof(secret, 'adopted', adoption.job, nonce, this.#neighbours.slot, neighbour.slot), answer.proof ?? new Uint8Array()))
      return refused('its answer does not prove that it knows the secret');
    const region = this.#loans.regionOf(idOf(description.region), '');
    const size = description.size ?? 0;
    const kernels = description.kernels ?? [];
    if (region instanceof Refused) {
      this.#undone(neighbour, adoption.job);
      return refused(region.message);
    }
    const given = new Set(ranks).size === wanted && ranks.length === wanted && ranks.every((rank) => kernels[rank] === this.#neighbours.slot);
    if (description.job !== adoption.job || kernels.length !== size || !given) return refused('its description of the job does not fit');
    const cut = { ringBytes: description.ringBytes ?? 0, ringsPerBank: description.ringsPerBank ?? 1 };
    const across = new JobAcross(adoption.job, this.#neighbours.slot, neighbour.slot, region, kernels, cut, ranks.length, () => this.#ground.save());
    across.participants.add(neighbour.slot);
    try {
      this.#ground.adopt(connection, description, secret, across);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.#undone(neighbour, adoption.job);
      return this.#refuseAdoption(number, error.error, error.message);
    }
    this.#settleAdoption(number);
    this.#parts.set(adoption.job, across);
    connection.send(
      { jobAdopted: { size, ranks: [...ranks], policy: description.policy ?? '', require: description.require ?? '', notes: [] } },
      adoption.request,
    );
  }

  /** We were given ranks that we cannot start. */
  #undone(neighbour: Neighbour, job: string): void {
    this.#neighbours.say(neighbour, { partEnded: { job, reason: 'this kernel cannot take part' } });
  }
}
