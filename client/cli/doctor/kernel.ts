import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { release } from 'node:os';
import { join } from 'node:path';
import { nativeBuild } from '../../../native/load.js';
import { type Check, tried } from './check.js';

/** What vicinal-probe prints: '' or the reason, by feature. */
interface Probes {
  readonly sealedMemory: string;
  readonly membarrier: string;
  readonly pidfd: string;
  readonly wakeup: string;
  readonly crossMemoryAttach: string;
  readonly descriptorsSoft: number;
  readonly descriptorsHard: number;
}

const oldest = [5, 12];
const fewDescriptors = 1024;

function kernelVersion(): Check {
  const [major = 0, minor = 0] = release()
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  const recent = major > (oldest[0] as number) || (major === oldest[0] && minor >= (oldest[1] as number));
  return tried(
    'kernel',
    recent ? '' : `Linux ${release()} is older than ${oldest.join('.')}`,
    `Linux ${release()}`,
    `use Linux ${oldest.join('.')} or newer`,
    true,
  );
}

function nodeVersion(): Check {
  const major = Number(process.versions.node.split('.')[0]);
  return tried('node', major >= 20 ? '' : `Node.js ${process.version} is older than 20`, `Node.js ${process.version}`, 'use Node.js 20 or newer', true);
}

function crossMemoryCure(): string {
  const scope = '/proc/sys/kernel/yama/ptrace_scope';
  const restricted = existsSync(scope) && readFileSync(scope, 'utf8').trim() !== '0';
  return restricted
    ? 'none is needed: arena and staged movers serve instead; sysctl kernel.yama.ptrace_scope=0 would allow it'
    : 'none is needed: arena and staged movers serve instead; a seccomp profile that allows process_vm_readv would allow it';
}

/** Features of the kernel, each tried. */
export function kernelChecks(): Check[] {
  const tool = join(nativeBuild, 'vicinal-probe');
  const versions = [kernelVersion(), nodeVersion()];
  let probes: Probes;
  try {
    probes = JSON.parse(execFileSync(tool, { encoding: 'utf8' })) as Probes;
  } catch (error) {
    const reason = existsSync(tool) ? (error as Error).message : `${tool} does not exist`;
    return [...versions, tried('native build', reason, '', 'run "npm rebuild vicinal" (in a clone: "npm run setup"), which needs make and g++', true)];
  }
  const { descriptorsSoft, descriptorsHard } = probes;
  const few = descriptorsHard < fewDescriptors ? `at most ${descriptorsHard} descriptors a process` : '';
  return [
    ...versions,
    tried('native build', '', nativeBuild, '', true),
    tried(
      'sealed memory',
      probes.sealedMemory,
      'memfd with F_SEAL_FUTURE_WRITE: the owner writes on, a new writable mapping, write and mprotect are refused',
      'use Linux 5.1 or newer; a sandbox such as gVisor may lack it',
      true,
    ),
    tried('pidfd', probes.pidfd, 'tells of the end of a process', 'use Linux 5.3 or newer', true),
    tried('wakeups', probes.wakeup, 'eventfd, read with RWF_NOWAIT', 'use Linux 5.6 or newer', true),
    tried(
      'membarrier',
      probes.membarrier,
      'GLOBAL_EXPEDITED: senders need no fence',
      'use Linux 4.16 or newer with CONFIG_MEMBARRIER; until then every send has a fence',
    ),
    tried('cross-memory attach', probes.crossMemoryAttach, 'process_vm_readv between siblings of one pid and user namespace', crossMemoryCure()),
    tried(
      'open files',
      few,
      `${descriptorsSoft} descriptors a process, at most ${descriptorsHard}`,
      'raise the hard limit (ulimit -Hn, LimitNOFILE=); a rank needs about 6 a peer',
    ),
  ];
}
