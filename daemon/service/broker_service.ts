import { rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { broker } from '../../native/broker.js';
import { adminServer, listenOnPort, listenOnSocket } from '../admin/http.js';
import { metricsRegistry } from '../admin/metrics.js';
import { Conductor } from '../conductor/conductor.js';
import { StateFile } from '../conductor/state_file.js';
import { type BrokerOptions, reloaded } from '../config/options.js';
import { readHost } from '../discovery/host.js';
import { Audit } from '../grant/audit.js';
import { ServedRegions } from '../host/served.js';
import { Regions } from '../region/regions.js';
import { Listener } from '../session/listener.js';
import { DescriptorStore } from './descriptor_store.js';
import { notifySystemd, passedDescriptors, startWatchdog } from './systemd.js';

/** A broker from its start to its end: listeners, conductor, admin HTTP, signals' consequences. */
export class BrokerService {
  readonly #log: Logger;
  readonly #version: string;
  #options: BrokerOptions;
  readonly #audit: Audit;
  readonly #conductor: Conductor;
  readonly #servers: FastifyInstance[] = [];
  readonly #regions: Regions;
  #listener: Listener | undefined;
  #served: ServedRegions | undefined;
  #listenFd = -1;
  #ownSocket = false;
  #stopWatchdog: () => void = () => {};
  #ended: Promise<void> | undefined;

  constructor(options: BrokerOptions, log: Logger, version: string) {
    this.#options = options;
    this.#log = log;
    this.#version = version;
    const host = readHost(options.procRoot, options.sysRoot, options.role);
    const state = options.stateFile === 'off' ? undefined : new StateFile(options.stateFile);
    this.#audit = new Audit(log);
    this.#conductor = new Conductor({ options, host, audit: this.#audit, log, state, version });
    this.#regions = new Regions(
      options,
      { broker: this.#conductor.id, name: host.name, role: host.role },
      log,
      this.#conductor.neighbourEvents,
      () => this.#conductor.formerSlot,
    );
    this.#conductor.attach(this.#regions);
  }

  /** Listens and tells systemd. @throws Error that says what cannot be had, and why */
  async start(environment: NodeJS.ProcessEnv): Promise<void> {
    const { soft } = broker.raiseDescriptorLimit();
    broker.watchTurns();
    const { socket, socketMode, adminSocket, adminSocketMode, adminPort } = this.#options;
    const { socket: passed, kept } = passedDescriptors(environment);
    this.#ownSocket = passed === undefined;
    this.#listenFd = passed ?? this.#listen(socket, socketMode);
    this.#listener = new Listener(this.#listenFd, this.#log, (peer) => this.#conductor.accept(peer));
    const served = this.#serveRegions(new DescriptorStore(kept, this.#log));
    this.#served = served;
    const snapshot = () => this.#conductor.snapshot();
    const source = {
      version: this.#version,
      snapshot,
      jobTraffic: (job: string) => this.#conductor.jobTraffic(job),
      regions: () => served.snapshot(),
      metrics: metricsRegistry(snapshot, () => served.snapshot()),
      notReady: () => (this.#conductor.draining ? 'the broker is draining' : ''),
    };
    if (adminSocket !== 'off') {
      this.#servers.push(await adminServer(source));
      await listenOnSocket(this.#servers.at(-1) as FastifyInstance, adminSocket, adminSocketMode);
    }
    if (adminPort !== 0) {
      this.#servers.push(await adminServer(source));
      await listenOnPort(this.#servers.at(-1) as FastifyInstance, adminPort, this.#log);
    }
    const { host, id } = this.#conductor;
    this.#log.info(
      {
        event: 'ready',
        broker: id,
        role: host.role,
        hypervisor: host.hypervisor,
        socket,
        activated: passed !== undefined,
        policy: this.#options.policy,
        descriptors: soft,
      },
      `serving clients at ${socket}`,
    );
    this.#regions.start();
    this.#stopWatchdog = startWatchdog(environment);
    notifySystemd(`READY=1\nSTATUS=Serving clients as ${host.role}`);
  }

  /** Serves the regions of the options, with what a former broker kept of them. */
  #serveRegions(store: DescriptorStore): ServedRegions {
    const { role, overflowUid } = this.#conductor.host;
    const { serveControl, serveData } = this.#options;
    if (role !== 'host' && serveControl + serveData !== '')
      throw new Error(`the role is ${role}: only a host serves regions; set role = host, or leave serve_control and serve_data out`);
    const parts = { store, audit: this.#audit, log: this.#log, overflowUid, setupTimeout: () => this.#options.helloTimeout };
    const served = new ServedRegions(this.#options, parts, {
      kick: ({ region }) => {
        if (region.kind === 'control') this.#regions.neighbourhood?.kick();
      },
      ended: ({ number }) => this.#conductor.machineEnded(number),
    });
    for (const server of served.servers) this.#regions.adopt(`region at ${server.region.socket}`, server.opened);
    const dropped = store.clear();
    if (dropped.length !== 0)
      this.#log.warn({ event: 'descriptors-dropped', names: dropped }, 'descriptors that a former broker kept belong to no region that is served now');
    return served;
  }

  #listen(path: string, mode: number): number {
    try {
      return broker.listen(path, mode, 1024);
    } catch (error) {
      const { code } = error as { code?: string };
      const cures: Record<string, string> = {
        EADDRINUSE: 'another broker serves there; stop it, or set socket',
        ENOENT: `create ${dirname(path)}, or set socket`,
        EACCES: `run as a user who may write ${dirname(path)}, or set socket`,
        ENAMETOOLONG: 'Unix socket paths have at most 107 bytes; set socket to a shorter one',
      };
      throw new Error(`cannot listen at ${path}: ${(error as Error).message}; ${cures[code ?? ''] ?? 'set socket to another path'}`, { cause: error });
    }
  }

  /** Takes options that a reload brought; those that need a restart are named in the log. */
  reload(fresh: BrokerOptions): void {
    notifySystemd('RELOADING=1');
    const { options, changed, needRestart } = reloaded(this.#options, fresh);
    this.#options = options;
    this.#conductor.options = options;
    this.#log.level = options.logLevel;
    this.#log.info(
      { event: 'reloaded', changed, needRestart },
      needRestart.length === 0 ? 'options reloaded' : `options reloaded; these need a restart: ${needRestart.join(', ')}`,
    );
    notifySystemd('READY=1');
  }

  /** SIGTERM: no new jobs; ends when the last job does, or after drain_timeout. Jobs that are left are kept for the next broker. */
  drain(reason: string): Promise<void> {
    if (this.#conductor.draining) return this.end(reason);
    this.#log.info({ event: 'draining', reason }, `draining: ${reason}`);
    notifySystemd(`STOPPING=1\nSTATUS=Draining`);
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        resolve(this.end(reason));
      };
      const timer = setTimeout(finish, this.#options.drainTimeout);
      this.#conductor.onIdle = finish;
      this.#conductor.drain(reason);
    });
  }

  /** Ends now: connections are closed, files removed. */
  end(reason: string): Promise<void> {
    this.#ended ??= this.#end(reason);
    return this.#ended;
  }

  async #end(reason: string): Promise<void> {
    this.#stopWatchdog();
    this.#listener?.stop();
    this.#conductor.end();
    this.#regions.close();
    this.#served?.close();
    const { socket, adminSocket } = this.#options;
    if (this.#ownSocket && this.#listenFd >= 0) rmSync(socket, { force: true });
    await Promise.all(this.#servers.map((server) => server.close()));
    if (adminSocket !== 'off') rmSync(adminSocket, { force: true });
    if (this.#options.private) this.#removeFolder(dirname(socket));
    this.#log.info({ event: 'ended', reason }, `ended: ${reason}`);
  }

  #removeFolder(folder: string): void {
    try {
      rmdirSync(folder);
    } catch (error) {
      this.#log.debug({ event: 'folder-kept', folder, err: error }, 'the folder of the private socket is not empty or not ours');
    }
  }
}
