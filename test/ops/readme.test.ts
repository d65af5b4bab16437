import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { packageRoot } from '../../native/load.js';

const read = (file: string): string => readFileSync(join(packageRoot, file), 'utf8');
const readme = read('README.md');
const { bin, scripts } = JSON.parse(read('package.json')) as Readonly<Record<'bin' | 'scripts', Readonly<Record<string, string>>>>;

interface Block {
  readonly label: string;
  readonly language: string;
  readonly text: string;
}

/** Code blocks of a page; the label is that of an HTML comment right before. */
function blocks(page: string): Block[] {
  return [...page.matchAll(/(?:<!-- (.*?) -->\n)?^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, label, language, text]) => ({
    label: label ?? '',
    language: language as string,
    text: text as string,
  }));
}

const commands = (block: Block): string[] => block.text.split('\n').filter((line) => line !== '');
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'proto/HANDSHAKE.md', ...markdownBelow('docs')];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? markdownBelow(path) : entry.name.endsWith('.md') ? [path] : [];
  });
}

function run(command: string, cwd: string): { status: number | null; stdout: string; output: string } {
  const done = spawnSync('sh', ['-c', command], { cwd, encoding: 'utf8', timeout: 300_000 });
  return { status: done.status, stdout: done.stdout, output: `$ ${command}\n${done.stdout}${done.stderr}` };
}

describe('the README', () => {
  it('shows commands that exist', () => {
    const shown = blocks(readme)
      .filter((block) => block.language === 'sh')
      .flatMap(commands);
    assert.ok(shown.includes('npm run demo') && shown.includes('npm test'));
    for (const command of shown) {
      const script = /^npm (?:run (\S+)|(test))$/.exec(command);
      if (script) assert.ok(scripts[script[1] ?? 'test'], command);
      else assert.ok(/^npx (vicinald?) /.test(command) || command === 'npm init -y' || command === 'npm install vicinal', `${command} is tried by no test`);
    }
  });

  it('has programs that npx may execute, also where it met this folder before', () => {
    for (const program of Object.values(bin)) assert.equal(statSync(join(packageRoot, program)).mode & 0o111, 0o111, program);
  });

  for (const command of blocks(readme)
    .filter((block) => block.label === 'run: cheap')
    .flatMap(commands)) {
    it(`${command} works`, () => {
      const { status, stdout, output } = run(command, packageRoot);
      assert.equal(status, 0, output);
      assert.notEqual(stdout.trim(), '');
    });
  }

  it('has a quick start that prints what it says', (t) => {
    // within the package, so that "vicinal" is the clone itself
    mkdirSync(join(packageRoot, '.setup'), { recursive: true });
    const folder = mkdtempSync(join(packageRoot, '.setup', 'readme-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const program = blocks(readme).find((block) => block.label === 'file: sum.mjs');
    const command = blocks(readme)
      .find((block) => block.label === 'run: four ranks')
      ?.text.trim();
    assert.ok(program !== undefined && command !== undefined);
    writeFileSync(join(folder, 'sum.mjs'), program.text);
    const printed = /^It prints `(.*)`\.$/m.exec(readme)?.[1];
    const possible = run('node dist/client/cli/main.js run -n 1 --isolate all true', packageRoot);
    if (possible.status !== 0) {
      t.skip(`ranks cannot be isolated here: ${possible.output}`);
      return;
    }
    const { status, stdout, output } = run(command, folder);
    assert.equal(status, 0, output);
    assert.equal(stdout, `${printed}\n`, output);
  });
});

describe('documents', () => {
  for (const page of pages) {
    it(`${page}: links lead somewhere`, () => {
      for (const [, link] of read(page).matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^https?:/.test(link as string)) continue;
        const [path, anchor] = (link as string).split('#');
        const target = path === '' ? page : join(dirname(page), path as string);
        assert.ok(existsSync(join(packageRoot, target)), `${page} links to ${link}`);
        if (anchor === undefined) continue;
        const anchors = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
          (title as string)
            .toLowerCase()
            .replace(/[^\w\- ]/g, '')
            .replaceAll(' ', '-'),
        );
        assert.ok(anchors.includes(anchor), `${page} links to ${link}`);
      }
    });
  }

  it('name files of the repository that exist', () => {
    for (const page of pages)
      for (const [, path] of read(page).matchAll(/`((?:client|daemon|native|proto|ops|test|docs)\/[\w./-]*\w)`/g))
        assert.ok(existsSync(join(packageRoot, path as string)), `${page} names ${path}`);
  });

  it('name npm scripts that exist', () => {
    for (const page of pages)
      for (const [, script] of read(page).matchAll(/npm run ([\w:]+)/g)) assert.ok(scripts[script as string], `${page}: npm run ${script}`);
  });
});
