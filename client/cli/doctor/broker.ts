import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../../native/load.js';
import { type Check, tried } from './check.js';

/** Milliseconds that a broker that listens gets to answer. */
const patience = 10_000;

/** Whether a broker runs, and as whom it knows us. */
export async function brokerChecks(socket: string | undefined): Promise<Check[]> {
  const program = join(packageRoot, 'dist', 'daemon', 'main.js');
  const own = tried(
    'private broker',
    existsSync(program) ? '' : `${program} does not exist`,
    'vicinal run can start one',
    'build the package ("npm run setup")',
  );
  try {
    // loaded late: without the native build the other checks still tell what is missing
    const { connectToBroker } = await import('../launch/broker.js');
    const access = await connectToBroker(socket, { timeout: patience });
    const { role, software, version, policy, identity } = access.session.welcome;
    await access.close();
    const place = identity?.container ? `${identity.container} (${identity.runtime})` : 'no container';
    return [
      { name: 'broker', status: 'ok', finding: `${software} at ${access.socket}, role ${role}, protocol ${version}, policy ${policy}` },
      { name: 'identity', status: 'info', finding: `the broker sees this process as pid ${identity?.pid}, uid ${identity?.uid}, in ${place}` },
      own,
    ];
  } catch (error) {
    const [finding = '', cure = ''] = (error as Error).message.split('; cure: ');
    return [{ name: 'broker', status: 'lack', finding, cure: `${cure || 'start vicinald'}; vicinal run starts a private one meanwhile` }, own];
  }
}
