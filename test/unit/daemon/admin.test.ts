import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import { adminServer } from '../../../daemon/admin/http.js';
import { metricRows, metricsRegistry } from '../../../daemon/admin/metrics.js';
import { Conductor } from '../../../daemon/conductor/conductor.js';
import { loadOptions } from '../../../daemon/config/options.js';
import { readHost } from '../../../daemon/discovery/host.js';
import { Audit } from '../../../daemon/grant/audit.js';

const log = pino({ level: 'silent' });
const audit = new Audit(log);
const options = loadOptions(['--socket', '/nowhere/broker.sock', '--state-file', 'off'], {});
const conductor = new Conductor({ options, host: readHost('/proc', '/sys', 'host'), audit, log, state: undefined, version: '0' });
let server: FastifyInstance;

before(async () => {
  const snapshot = () => conductor.snapshot();
  server = await adminServer({
    version: '0',
    snapshot,
    jobTraffic: (job) => conductor.jobTraffic(job),
    regions: () => [],
    metrics: metricsRegistry(snapshot),
    notReady: () => (conductor.draining ? 'draining' : ''),
  });
});
after(() => server.close());

const get = (url: string) => server.inject({ method: 'GET', url });

test('every metric of the table is exposed, with its help', async () => {
  audit.refused('TOKEN_WRONG', 'a test', undefined);
  const { body, headers } = await get('/metrics');
  assert.match(String(headers['content-type']), /^text\/plain/);
  for (const { name, kind } of metricRows) assert.match(body, new RegExp(`^# TYPE ${name} ${kind}$`, 'm'));
  assert.match(body, /^vicinal_refusals_total\{code="302",name="TOKEN_WRONG"\} 1$/m);
});

test('a scrape does not count the same traffic twice', async () => {
  await get('/metrics');
  assert.match((await get('/metrics')).body, /^vicinal_refusals_total\{code="302",name="TOKEN_WRONG"\} 1$/m);
});

test('topology, jobs and devices answer by their schemas', async () => {
  const topology = (await get('/v1/topology')).json() as { broker: string; numa: unknown[] };
  assert.equal(topology.broker, conductor.id);
  assert.ok(topology.numa.length >= 1);
  assert.deepEqual((await get('/v1/jobs')).json(), []);
  assert.deepEqual(Object.keys((await get('/v1/devices')).json() as object), ['sriov', 'ivshmem']);
});

test('what is not there is told with a cure', async () => {
  const job = await get('/v1/jobs/none/channels');
  assert.equal(job.statusCode, 404);
  assert.deepEqual(job.json(), { error: 'JOB_UNKNOWN', message: 'job "none" is not known here', cure: 'see /v1/jobs' });
  assert.equal((await get('/v2')).statusCode, 404);
  assert.equal((await server.inject({ method: 'POST', url: '/v1/jobs' })).statusCode, 404);
});

test('health, readiness and drain', async () => {
  assert.equal((await get('/healthz')).json().status, 'ok');
  assert.equal((await get('/readyz')).statusCode, 200);
  conductor.drain('a test');
  const ready = await get('/readyz');
  assert.deepEqual([ready.statusCode, ready.json().message], [503, 'draining']);
});

test('the OpenAPI document describes every route', async () => {
  const document = (await get('/openapi.json')).json() as { openapi: string; paths: Record<string, { get: { summary: string } }> };
  assert.match(document.openapi, /^3\.1/);
  assert.deepEqual(Object.keys(document.paths).sort(), [
    '/healthz',
    '/metrics',
    '/readyz',
    '/v1/devices',
    '/v1/jobs',
    '/v1/jobs/{id}/channels',
    '/v1/jobs/{id}/traffic',
    '/v1/regions',
    '/v1/topology',
  ]);
  for (const { get: route } of Object.values(document.paths)) assert.ok(route.summary.length > 0);
});

test('the page comes whole, and loads nothing from elsewhere', async () => {
  const { body, headers } = await get('/');
  assert.match(String(headers['content-type']), /^text\/html/);
  assert.doesNotMatch(body, /(src|href)="?https?:/);
});
