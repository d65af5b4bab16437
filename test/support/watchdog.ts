import { setTimeout as sleep } from 'node:timers/promises';

/** Default patience in milliseconds (VICINAL_TEST_PATIENCE): generous, for oversubscribed machines. It guards against hangs and measures nothing. */
export const patience = Number(process.env['VICINAL_TEST_PATIENCE'] ?? 120_000);

/** Rejects with a message that names `what` when a promise is not settled in time. */
export async function watchdog<T>(what: string, promise: Promise<T>, milliseconds = patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const hang = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`watchdog: ${what} did not happen within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([promise, hang]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until `probe` gives a value other than undefined and false.
 * @param last shown in the error when it never does
 */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  milliseconds = patience,
  last: () => string = () => '',
): Promise<T> {
  const until = Date.now() + milliseconds;
  for (let wait = 5; ; wait = Math.min(100, wait * 2)) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > until) throw new Error(`watchdog: ${what} did not happen within ${milliseconds} ms${last() === '' ? '' : `; last seen: ${last()}`}`);
    await sleep(wait);
  }
}
