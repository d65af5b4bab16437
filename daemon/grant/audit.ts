import type { Logger } from 'pino';
import { type BrokerErrorName, brokerErrors } from '../../proto/broker/errors.js';
import type { Identity } from '../discovery/identity.js';
import type { ChosenChannel } from './coordinator.js';

/** Numbers of what was granted and refused since the start, by label. */
export interface AuditCounts {
  readonly refusals: ReadonlyMap<BrokerErrorName, number>;
  readonly downgrades: ReadonlyMap<string, number>;
  /** By "locality channel". */
  readonly grants: ReadonlyMap<string, number>;
  readonly deaths: number;
}

/** Writes down every refusal, grant and downgrade: to the log, with its reason, and as counts for /metrics. */
export class Audit {
  readonly #log: Logger;
  readonly #refusals = new Map<BrokerErrorName, number>();
  readonly #downgrades = new Map<string, number>();
  readonly #grants = new Map<string, number>();
  #deaths = 0;
  #logged = 0;
  #suppressed = 0;
  #second = 0;

  constructor(log: Logger) {
    this.#log = log;
  }

  get counts(): AuditCounts {
    return { refusals: this.#refusals, downgrades: this.#downgrades, grants: this.#grants, deaths: this.#deaths };
  }

  refused(error: BrokerErrorName, message: string, identity: Pick<Identity, 'pid' | 'uid' | 'principal'> | undefined): void {
    this.#refusals.set(error, (this.#refusals.get(error) ?? 0) + 1);
    if (!this.#mayLog()) return;
    const { code } = brokerErrors[error];
    this.#log.warn({ event: 'refused', code, error, pid: identity?.pid, uid: identity?.uid, principal: identity?.principal }, message);
  }

  /** A flood of refusals must not fill the disk: 100 lines a second, and then how many were left out. Counts are never left out. */
  #mayLog(): boolean {
    const second = Math.floor(Date.now() / 1000);
    if (second !== this.#second) {
      if (this.#suppressed !== 0)
        this.#log.warn({ event: 'refusals-not-logged', count: this.#suppressed }, 'more refusals than are logged in a second; /metrics counts all');
      this.#second = second;
      this.#logged = this.#suppressed = 0;
    }
    if (++this.#logged <= 100) return true;
    this.#suppressed++;
    return false;
  }

  granted(job: string, a: number, b: number, chosen: ChosenChannel): void {
    const { locality, name } = chosen.channel;
    const label = `${locality} ${name}`;
    this.#grants.set(label, (this.#grants.get(label) ?? 0) + 1);
    if (chosen.downgrade !== undefined) {
      this.#downgrades.set(chosen.downgrade.label, (this.#downgrades.get(chosen.downgrade.label) ?? 0) + 1);
      this.#log.warn({ event: 'downgraded', job, a, b, label: chosen.downgrade.label }, chosen.downgrade.reason);
    }
    this.#log.debug({ event: 'granted', job, a, b, locality, channel: name, evidence: chosen.channel.evidence }, 'channel granted');
  }

  died(job: string, rank: number, pid: number): void {
    this.#deaths++;
    this.#log.warn({ event: 'rank-died', job, rank, pid }, `rank ${rank} (pid ${pid}) of job ${job} died`);
  }
}
