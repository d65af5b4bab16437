import { fstatSync } from 'node:fs';
import { broker } from '../../native/broker.js';

/** First descriptor that systemd passes (sd_listen_fds(3)). */
const firstDescriptor = 3;
/** How the names of kept descriptors begin: no unit of ours names a socket so. */
const keptPrefix = 'region-';

/** What systemd passed: the listening socket, and descriptors that a former broker kept in its store. */
export interface PassedDescriptors {
  /** undefined: none was passed. */
  readonly socket: number | undefined;
  /** By their names. */
  readonly kept: ReadonlyMap<string, number>;
}

/**
 * Takes what systemd passed. Names of descriptors that are no socket of a unit begin with "region-".
 * @throws Error when it passed something that cannot be the broker's socket
 */
export function passedDescriptors(environment: NodeJS.ProcessEnv): PassedDescriptors {
  const { LISTEN_PID, LISTEN_FDS, LISTEN_FDNAMES } = environment;
  if (LISTEN_FDS === undefined || Number(LISTEN_PID) !== process.pid) return { socket: undefined, kept: new Map() };
  const names = LISTEN_FDNAMES?.split(':') ?? [];
  const sockets: number[] = [];
  const kept = new Map<string, number>();
  for (let at = 0; at < Number(LISTEN_FDS); at++) {
    const name = names[at] ?? '';
    const fd = firstDescriptor + at;
    if (!name.startsWith(keptPrefix)) sockets.push(fd);
    else {
      // programs that the broker starts must not inherit it
      kept.set(name, broker.duplicate(fd));
      broker.close(fd);
    }
  }
  if (sockets.length > 1) throw new Error(`systemd passed ${sockets.length} sockets, 1 is expected; vicinald.socket needs one ListenSequentialPacket= line`);
  const [socket] = sockets;
  if (socket !== undefined && !fstatSync(socket).isSocket())
    throw new Error('the descriptor that systemd passed is no socket; vicinald.socket needs ListenSequentialPacket=');
  for (const name of ['LISTEN_PID', 'LISTEN_FDS', 'LISTEN_FDNAMES']) delete environment[name];
  return { socket, kept };
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
