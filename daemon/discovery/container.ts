import { type Namespaces, namespaceKinds } from './procfs.js';

/** The container of a process: a name that stays the same for its life, and who runs it. */
export interface Container {
  /** '' outside of containers; else runtime:id, e.g. docker:0123456789ab or unshare:4026532281. */
  readonly name: string;
  readonly runtime: string;
  /** Why it was judged so, for people. */
  readonly evidence: string;
}

const hexadecimal = '([0-9a-f]{64}|[0-9a-f]{32})';

/** Patterns of cgroup paths by which the runtimes name their containers; the innermost match counts. */
const patterns: readonly { readonly runtime: string; readonly pattern: RegExp }[] = [
  { runtime: 'docker', pattern: new RegExp(`/docker-${hexadecimal}\\.scope`, 'g') },
  { runtime: 'docker', pattern: new RegExp(`/docker/${hexadecimal}`, 'g') },
  { runtime: 'containerd', pattern: new RegExp(`/cri-containerd[-:]${hexadecimal}(?:\\.scope)?`, 'g') },
  { runtime: 'containerd', pattern: new RegExp(`:cri-containerd:${hexadecimal}`, 'g') },
  { runtime: 'containerd', pattern: new RegExp(`/nerdctl-${hexadecimal}\\.scope`, 'g') },
  { runtime: 'crio', pattern: new RegExp(`/crio-${hexadecimal}(?:\\.scope)?`, 'g') },
  { runtime: 'podman', pattern: new RegExp(`/libpod-${hexadecimal}(?:\\.scope)?`, 'g') },
  { runtime: 'containerd', pattern: new RegExp(`/kubepods[^:]*/(?:pod)?[^/]+/${hexadecimal}`, 'g') },
  { runtime: 'containerd', pattern: new RegExp(`/(?:default|moby|k8s\\.io)/${hexadecimal}`, 'g') },
  { runtime: 'lxc', pattern: /\/lxc\.payload[./]([^/]+)/g },
  { runtime: 'lxc', pattern: /\/lxc\/([^/]+)/g },
  { runtime: 'nspawn', pattern: /\/systemd-nspawn@([^/]+)\.service/g },
  { runtime: 'nspawn', pattern: /\/machine\.slice\/machine-([^/]+)\.scope/g },
  { runtime: 'apptainer', pattern: /\/(?:apptainer|singularity)[-/]([^/]+?)(?:\.scope)?(?:\/|$)/g },
];

/** Unescapes systemd's unit names (\x2d is a dash). */
export function unescapeUnit(name: string): string {
  return name.replace(/\\x([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Paths in /proc/PID/cgroup, the unified hierarchy's first. */
export function cgroupPaths(text: string): string[] {
  const lines = text.split('\n').map((line) => /^(\d+):([^:]*):(.*)$/.exec(line));
  const paths = lines.filter((line) => line !== null).map((line) => ({ unified: line[1] === '0', path: line[3] as string }));
  return paths.sort((left, right) => Number(right.unified) - Number(left.unified)).map(({ path }) => path);
}

/** The cgroup by which a process is shown to people: the deepest of its paths. */
export function cgroupOf(text: string): string {
  return cgroupPaths(text).reduce((deepest, path) => (path.split('/').length > deepest.split('/').length ? path : deepest), '/');
}

/** The container that a cgroup path names, or undefined when no runtime's pattern is in it. */
export function containerOfCgroup(text: string): Container | undefined {
  for (const path of cgroupPaths(text)) {
    let last: { at: number; runtime: string; id: string } | undefined;
    for (const { runtime, pattern } of patterns) {
      for (const match of path.matchAll(pattern)) {
        const at = match.index + match[0].length;
        if (last === undefined || at > last.at) last = { at, runtime, id: match[1] as string };
      }
    }
    if (last === undefined) continue;
    const id = /^[0-9a-f]{32,}$/.test(last.id) ? last.id.slice(0, 12) : unescapeUnit(last.id);
    return { name: `${last.runtime}:${id}`, runtime: last.runtime, evidence: `cgroup ${path}` };
  }
  return undefined;
}

/**
 * The container of a process from its cgroup and its namespaces (layer 1 of the VEE'17 paper's locality detector, from the kernel alone).
 * @param cgroup text of /proc/PID/cgroup
 * @param reference namespaces and cgroup of the machine outside of containers
 */
export function containerOf(cgroup: string, namespaces: Namespaces, reference: { readonly namespaces: Namespaces; readonly cgroup: string }): Container {
  const named = containerOfCgroup(cgroup);
  if (named !== undefined) return named;
  if (namespaces.pid === undefined && reference.namespaces.pid !== undefined)
    return { name: '', runtime: 'hidden', evidence: "the kernel hides its namespaces: another user's process, and the broker has no CAP_SYS_PTRACE" };
  const differing = namespaceKinds.filter((kind) => {
    const [own, other] = [namespaces[kind], reference.namespaces[kind]];
    return kind !== 'cgroup' && own !== undefined && other !== undefined && own !== other;
  });
  // A service with PrivateTmp= or PrivateNetwork= differs in one namespace and is no container; a pid, ipc or user namespace of its own is.
  const apart = differing.some((kind) => kind === 'pid' || kind === 'user' || kind === 'ipc') || differing.length >= 2;
  if (!apart) return { name: '', runtime: 'none', evidence: 'shares the namespaces of the machine' };
  const kind = differing[0] as (typeof namespaceKinds)[number];
  const evidence = `own namespaces ${differing.map((each) => `${each}:[${namespaces[each]}]`).join(' ')}`;
  const path = cgroupOf(cgroup);
  // Several containers may share a cgroup: the namespace tells them apart.
  if (path !== '/' && path !== cgroupOf(reference.cgroup) && namespaces.cgroup !== undefined && namespaces.cgroup !== reference.namespaces.cgroup)
    return { name: `cgroup:${path}:${namespaces[kind]}`, runtime: 'cgroup', evidence: `cgroup ${path}; ${evidence}` };
  return { name: `unshare:${namespaces[kind]}`, runtime: 'unshare', evidence };
}
