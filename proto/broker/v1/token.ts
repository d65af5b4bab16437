import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of a rank's token and of a job's secret. */
export const tokenBytes = 32;

/** A rank's own token: HMAC-SHA256 over the rank, keyed by the job's secret, so that no member can claim another's rank. */
export function rankToken(secret: Uint8Array, job: string, rank: number): Buffer {
  return createHmac('sha256', secret).update(`vicinal-rank:${job}:${rank}`).digest();
}

/** Compares in constant time; false for a wrong length. */
export function tokenMatches(expected: Uint8Array, given: Uint8Array): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** What proves to another broker that somebody knows a job's secret, without showing it. `word`: who says it, so that no proof serves as its own answer. */
export function adoptionProof(secret: Uint8Array, word: 'adopt' | 'adopted' | 'kept', job: string, nonce: Uint8Array, asks: number, asked: number): Buffer {
  return createHmac('sha256', secret)
    .update(`vicinal-${word}:${job}:${Buffer.from(nonce).toString('hex')}:${asks}:${asked}`)
    .digest();
}
