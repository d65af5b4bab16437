import type { BrokerErrorName } from '../../proto/broker/errors.js';

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
