import { type BrokerErrorName, brokerErrors } from '../../proto/broker/errors.js';
import type { v1 } from '../../proto/broker/v1/index.js';

/** A request that the broker refuses, by a row of proto/broker/errors.ts; the message says what, on what, and why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly error: BrokerErrorName,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What the ends of a pair are told that get no channel; each gets it with the other's rank in `ranks`. */
export function pairRefusal(error: BrokerErrorName, a: number, b: number, reason: string): v1.Refusal.$Properties & { readonly message: string } {
  const { code, cure } = brokerErrors[error];
  return { code, name: error, message: `no channel between ranks ${a} and ${b}: ${reason}`, cure, fatal: false };
}
