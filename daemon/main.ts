#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { packageRoot } from '../native/load.js';
import { brokerRows } from '../proto/options/broker.js';
import { helpText, OptionError } from '../proto/options/table.js';
import { type BrokerOptions, loadOptions } from './config/options.js';
import { BrokerService } from './service/broker_service.js';

const usage = `usage: vicinald [options]

The broker of Vicinal: grants channels to MPI ranks that share this machine. Options may also stand in the
configuration file and in the environment (VICINALD_*); "vicinal config explain" shows where each value comes from.
SIGHUP reloads, SIGTERM drains and ends.
`;

const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };

function load(): BrokerOptions {
  return loadOptions(process.argv.slice(2), process.env);
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    process.stdout.write(`${usage}\n${helpText(brokerRows)}\n`);
    return;
  }
  if (argv.includes('--version')) {
    process.stdout.write(`vicinald ${version}\n`);
    return;
  }
  const options = load();
  const log = pino({ name: 'vicinald', level: options.logLevel, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }));
  const service = new BrokerService(options, log, version);
  await service.start(process.env);

  const leave = (ending: Promise<void>): void => {
    ending.then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ event: 'end-failed', err: error }, 'the broker could not end in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => leave(service.drain('SIGTERM')));
  process.on('SIGINT', () => leave(service.drain('SIGINT')));
  process.on('SIGHUP', () => {
    try {
      service.reload(load());
    } catch (error) {
      log.error({ event: 'reload-failed' }, `the options stay as they were: ${(error as Error).message}`);
    }
  });
  if (options.private) {
    const gone = (): void => leave(service.end('the launcher is gone'));
    process.stdin.on('end', gone).on('error', gone).on('close', gone).resume();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`vicinald: ${(error as Error).message}\n`);
  if (error instanceof OptionError) process.stderr.write('hint: vicinald --help lists the options\n');
  process.exit(error instanceof OptionError ? 2 : 1);
});
