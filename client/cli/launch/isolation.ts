import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nativeBuild } from '../../../native/load.js';
import { nearest } from '../../../proto/options/table.js';
import { CommandFailure, UsageError } from '../command.js';

/** The namespaces that `--isolate` knows; `all` stands for those of {@link allNamespaces}. */
export const knownNamespaces = ['pid', 'ipc', 'mnt', 'net', 'uts', 'user', 'cgroup'] as const;
/** What `all` means: what a container engine separates by default. */
export const allNamespaces = ['pid', 'ipc', 'mnt', 'net', 'uts', 'user'] as const;

/** Path of the launcher's tool. @throws CommandFailure when it was not built */
export function isolateTool(): string {
  const tool = join(nativeBuild, 'vicinal-isolate');
  if (!existsSync(tool))
    throw new CommandFailure(`${tool} does not exist; cure: run "npm rebuild vicinal" (in a clone: "npm run setup"), which needs make and g++`);
  return tool;
}

/** Reads the value of `--isolate`. @throws UsageError */
export function parseIsolation(text: string): readonly string[] {
  if (text === 'all') return allNamespaces;
  if (text === 'none' || text === '') return [];
  const names = text.split(',');
  for (const name of names) {
    if ((knownNamespaces as readonly string[]).includes(name)) continue;
    const hint = nearest(name, knownNamespaces);
    throw new UsageError(
      `--isolate ${text}: there is no namespace ${JSON.stringify(name)}; ${hint === undefined ? `use all, none, or a list of ${knownNamespaces.join(',')}` : `did you mean ${hint}?`}`,
    );
  }
  return [...new Set(names)];
}

/** Tries to make the namespaces. Gives those that cannot be made here, each with the reason and the cure. */
export function refusedNamespaces(names: readonly string[]): ReadonlyMap<string, string> {
  if (names.length === 0) return new Map();
  const text = execFileSync(isolateTool(), ['--check', '--unshare', names.join(',')], { encoding: 'utf8' });
  return new Map(Object.entries(JSON.parse(text) as Record<string, string>).filter(([, reason]) => reason !== ''));
}
