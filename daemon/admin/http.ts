import { chmodSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { Readable } from 'node:stream';
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Snapshot } from '../conductor/snapshot.js';
import type { RankTraffic } from '../conductor/traffic.js';
import type { RegionDocument } from '../host/server.js';
import { page } from './page.js';
import { channelsSchema, devicesSchema, failureSchema, healthSchema, jobsSchema, regionsSchema, topologySchema, trafficSchema } from './schemas.js';

/** What the admin HTTP shows. It reads snapshots and changes nothing. */
export interface AdminSource {
  readonly version: string;
  readonly snapshot: () => Snapshot;
  readonly jobTraffic: (job: string) => AsyncIterable<RankTraffic> | undefined;
  /** Regions that a host serves to its virtual machines. */
  readonly regions: () => readonly RegionDocument[];
  readonly metrics: Registry;
  /** '' when ready, else why not. */
  readonly notReady: () => string;
}

/** The admin HTTP without a listener; `inject()` serves tests. */
export async function adminServer(source: AdminSource): Promise<FastifyInstance> {
  const server = Fastify({ logger: false, forceCloseConnections: true });
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'vicinald admin HTTP', description: 'Read-only: metrics, health, topology, jobs and channels of one broker.', version: source.version },
    },
  });
  server.get(
    '/metrics',
    { schema: { summary: 'Metrics in the text format of Prometheus', produces: ['text/plain'], response: { 200: { type: 'string' } } } },
    async (_, reply) => {
      return reply.type(source.metrics.contentType).send(await source.metrics.metrics());
    },
  );
  server.get('/healthz', { schema: { summary: 'The process answers', response: { 200: healthSchema } } }, () => ({ status: 'ok' }));
  server.get('/readyz', { schema: { summary: 'The broker takes new jobs', response: { 200: healthSchema, 503: failureSchema } } }, (_, reply) => {
    const why = source.notReady();
    if (why === '') return reply.send({ status: 'ready' });
    return reply.code(503).send({ error: 'NOT_READY', message: why, cure: 'wait for the next broker, or retry' });
  });
  server.get('/v1/topology', { schema: { summary: 'Host, NUMA nodes, containers, jobs and ranks, devices', response: { 200: topologySchema } } }, () =>
    source.snapshot().topology(),
  );
  server.get('/v1/jobs', { schema: { summary: 'Jobs', response: { 200: jobsSchema } } }, () => source.snapshot().jobs);
  server.get<{ Params: { id: string } }>(
    '/v1/jobs/:id/channels',
    {
      schema: {
        summary: 'Channels of a job, with evidence and reasons',
        params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
        response: { 200: channelsSchema, 404: failureSchema },
      },
    },
    (request, reply) => {
      const channels = source.snapshot().channels(request.params.id);
      if (channels !== undefined) return listOf(reply, channels);
      return reply.code(404).send({ error: 'JOB_UNKNOWN', message: `job "${request.params.id}" is not known here`, cure: 'see /v1/jobs' });
    },
  );
  server.get<{ Params: { id: string } }>(
    '/v1/jobs/:id/traffic',
    {
      schema: {
        summary: 'What each rank of a job has sent and waited for since it began, by pair and mover',
        params: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
        response: { 200: trafficSchema, 404: failureSchema },
      },
    },
    (request, reply) => {
      const ranks = source.jobTraffic(request.params.id);
      if (ranks !== undefined) return listOf(reply, ranks);
      return reply.code(404).send({ error: 'JOB_UNKNOWN', message: `job "${request.params.id}" is not known here`, cure: 'see /v1/jobs' });
    },
  );
  server.get('/v1/devices', { schema: { summary: 'SR-IOV functions and IVShmem devices', response: { 200: devicesSchema } } }, () =>
    source.snapshot().devices(),
  );
  server.get(
    '/v1/regions',
    { schema: { summary: 'Regions that this host serves to its virtual machines, and who they are', response: { 200: regionsSchema } } },
    () => source.regions(),
  );
  server.get('/openapi.json', { schema: { hide: true } }, () => server.swagger());
  server.get('/', { schema: { hide: true } }, (_, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', "default-src 'self' 'unsafe-inline'").send(page),
  );
  server.setNotFoundHandler((request, reply) =>
    reply.code(404).send({ error: 'NOT_FOUND', message: `${request.method} ${request.url} is not here`, cure: 'see /openapi.json' }),
  );
  await server.ready();
  return server;
}

/** How many entries of a list are written before others have their turn. */
const entriesPerTurn = 16;

/** Sends a list entry by entry: one of many thousands must not hold up the broker. */
function listOf(reply: FastifyReply, entries: Iterable<object> | AsyncIterable<object>): FastifyReply {
  const text = async function* (): AsyncGenerator<string> {
    let count = 0;
    let piece = '[';
    for await (const entry of entries) {
      piece += `${count === 0 ? '' : ','}${JSON.stringify(entry)}`;
      count++;
      if (count % entriesPerTurn !== 0) continue;
      yield piece;
      piece = '';
      await new Promise((resolve) => setImmediate(resolve));
    }
    yield `${piece}]`;
  };
  return reply.type('application/json; charset=utf-8').send(Readable.from(text(), { objectMode: false }));
}

/** True when somebody answers at a Unix socket. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createConnection(path, () => {
      probe.destroy();
      resolve(true);
    });
    probe.on('error', () => resolve(false));
  });
}

/** Listens on a Unix socket; the file of a broker that is gone is replaced. @throws Error when another broker answers there */
export async function listenOnSocket(server: FastifyInstance, path: string, mode: number): Promise<void> {
  if (await answers(path)) throw new Error(`admin socket ${path}: another process answers there; stop it, or set admin_socket`);
  rmSync(path, { force: true });
  const before = process.umask(0o177);
  try {
    await server.listen({ path });
  } finally {
    process.umask(before);
  }
  chmodSync(path, mode);
}

/** Listens on a loopback port. */
export async function listenOnPort(server: FastifyInstance, port: number, log: Logger): Promise<void> {
  await server.listen({ host: '127.0.0.1', port });
  log.info({ event: 'admin-listens', port }, `admin HTTP on 127.0.0.1:${port}`);
}
