/** Namespaces that a container has of its own. */
export const containerNamespaces = ['pid', 'ipc', 'mount', 'network', 'uts', 'cgroup'] as const;

export interface ContainerMount {
  /** Folder or file in the guest. */
  readonly source: string;
  /** Default: as in the guest. */
  readonly target?: string;
  /** Default: read-only. */
  readonly writable?: boolean;
}

/** How a container in a guest is started. */
export interface ContainerSetup {
  /** Its host name, and the last part of its cgroup. */
  readonly name: string;
  readonly command: readonly string[] | string;
  /** Besides the system's folders and the package. */
  readonly mounts?: readonly (ContainerMount | string)[];
  readonly env?: Readonly<Record<string, string>>;
  /** Default: 0, without a capability. */
  readonly uid?: number;
  /** Its cgroup below the guest's root; default: lab and its name. */
  readonly cgroup?: string;
  /** Namespaces that it shares with the guest. */
  readonly shared?: readonly (typeof containerNamespaces)[number][];
  readonly input?: string | Uint8Array;
}

/** Folders of the guest that every container sees, read-only. */
const visible = ['/usr', '/bin', '/lib', '/lib64', '/etc', '/opt/vicinal'];

/** The configuration of an OCI bundle whose root is an empty folder `root` beside it. */
export function bundle(setup: ContainerSetup): object {
  const bind = ({ source, target, writable }: ContainerMount): object => ({
    destination: target ?? source,
    type: 'bind',
    source,
    options: ['rbind', writable === true ? 'rw' : 'ro'],
  });
  const wanted = (setup.mounts ?? []).map((each) => (typeof each === 'string' ? { source: each } : each));
  const shared = setup.shared ?? [];
  const proc = { destination: '/proc', type: 'proc', source: 'proc' };
  const temporary = (destination: string, mode: string): object => ({ destination, type: 'tmpfs', source: 'tmpfs', options: ['nosuid', `mode=${mode}`] });
  return {
    ociVersion: '1.0.2',
    process: {
      terminal: false,
      user: { uid: setup.uid ?? 0, gid: setup.uid ?? 0 },
      args: typeof setup.command === 'string' ? ['/bin/bash', '-c', setup.command] : setup.command,
      env: Object.entries({ PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/tmp', LANG: 'C.UTF-8', ...setup.env }).map(([name, value]) => `${name}=${value}`),
      cwd: '/',
      noNewPrivileges: true,
      capabilities: { bounding: [], effective: [], permitted: [] },
    },
    root: { path: 'root', readonly: true },
    ...(shared.includes('uts') ? {} : { hostname: setup.name }),
    mounts: [
      proc,
      temporary('/dev', '755'),
      temporary('/dev/shm', '1777'),
      temporary('/tmp', '1777'),
      temporary('/run', '755'),
      ...(shared.includes('network') ? [] : [{ destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['ro', 'nosuid', 'noexec', 'nodev'] }]),
      ...visible.map((source) => bind({ source })),
      ...wanted.map(bind),
    ],
    linux: {
      cgroupsPath: setup.cgroup ?? `/lab/${setup.name}`,
      namespaces: containerNamespaces.filter((type) => !shared.includes(type)).map((type) => ({ type })),
    },
  };
}
