import { fstatSync } from 'node:fs';
import { broker } from '../../native/broker.js';

/** First descriptor that systemd passes (sd_listen_fds(3)). */
const firstDescriptor = 3;

/**
 * The listening socket that systemd passed, or undefined when it passed none.
 * @throws Error when it passed something that cannot be the broker's socket
 */
export function passedSocket(environment: NodeJS.ProcessEnv): number | undefined {
  const { LISTEN_PID, LISTEN_FDS } = environment;
  if (LISTEN_FDS === undefined || Number(LISTEN_PID) !== process.pid) return undefined;
  if (LISTEN_FDS !== '1') throw new Error(`systemd passed ${LISTEN_FDS} sockets, 1 is expected; vicinald.socket needs one ListenSequentialPacket= line`);
  if (!fstatSync(firstDescriptor).isSocket()) throw new Error('the descriptor that systemd passed is no socket; vicinald.socket needs ListenSequentialPacket=');
  for (const name of ['LISTEN_PID', 'LISTEN_FDS', 'LISTEN_FDNAMES']) delete environment[name];
  return firstDescriptor;
}

/** Tells systemd how the service is (sd_notify(3)); without systemd nothing happens. */
export function notifySystemd(state: string): void {
  broker.notify(state);
}

/** Feeds systemd's watchdog from the event loop, so that a loop that hangs is noticed. Returns what stops it. */
export function startWatchdog(environment: NodeJS.ProcessEnv): () => void {
  const microseconds = Number(environment['WATCHDOG_USEC']);
  const { WATCHDOG_PID } = environment;
  if (!(microseconds > 0) || (WATCHDOG_PID !== undefined && Number(WATCHDOG_PID) !== process.pid)) return () => {};
  const timer = setInterval(() => notifySystemd('WATCHDOG=1'), microseconds / 1000 / 3);
  return () => clearInterval(timer);
}
