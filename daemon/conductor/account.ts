import type { BrokerErrorName } from '../../proto/broker/errors.js';
import type { BrokerOptions } from '../config/options.js';
import { Refused } from '../grant/refused.js';

/** What a principal holds of the broker, each bounded by its quota. */
export interface Holdings {
  connections: number;
  jobs: number;
  bytes: number;
  segments: number;
  descriptors: number;
}

export type HoldingKind = keyof Holdings;

const quotas: Readonly<Record<HoldingKind, { readonly option: keyof BrokerOptions; readonly name: string; readonly error: BrokerErrorName }>> = {
  connections: { option: 'quotaConnections', name: 'quota_connections', error: 'QUOTA_CONNECTIONS' },
  jobs: { option: 'quotaJobs', name: 'quota_jobs', error: 'QUOTA_JOBS' },
  bytes: { option: 'quotaBytes', name: 'quota_bytes', error: 'QUOTA_BYTES' },
  segments: { option: 'quotaSegments', name: 'quota_segments', error: 'QUOTA_SEGMENTS' },
  descriptors: { option: 'quotaDescriptors', name: 'quota_descriptors', error: 'QUOTA_DESCRIPTORS' },
};

/** The account of one principal: charged when a thing is made, not when it is used. */
export class Account {
  readonly held: Holdings = { connections: 0, jobs: 0, bytes: 0, segments: 0, descriptors: 0 };

  constructor(readonly principal: string) {}

  get empty(): boolean {
    return Object.values(this.held).every((amount) => amount === 0);
  }

  /** Charges all or nothing. @throws Refused QUOTA_* */
  charge(amounts: Partial<Holdings>, options: BrokerOptions): void {
    for (const [kind, amount] of Object.entries(amounts) as [HoldingKind, number][]) {
      const { option, name, error } = quotas[kind];
      const limit = options[option] as number;
      if (this.held[kind] + amount > limit)
        throw new Refused(error, `${this.principal} holds ${this.held[kind]} ${kind}; ${amount} more would pass ${name}=${limit}`);
    }
    for (const [kind, amount] of Object.entries(amounts) as [HoldingKind, number][]) this.held[kind] += amount;
  }

  discharge(amounts: Partial<Holdings>): void {
    for (const [kind, amount] of Object.entries(amounts) as [HoldingKind, number][]) this.held[kind] -= amount;
  }
}
