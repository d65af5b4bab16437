import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'smol-toml';
import { brokerConfigFile, brokerPrefix, brokerRows } from '../../../proto/options/broker.js';
import { OptionError, type OptionRow, type Resolved, resolveOptions } from '../../../proto/options/table.js';
import { optionsFile, readOptionsFile } from '../../channel/options_file.js';
import { tuningRows } from '../../channel/tuning.js';
import { type Command, print, UsageError } from '../command.js';
import { table } from '../terminal/table.js';

/** The broker's configuration file. @throws OptionError that says why it cannot be read */
export function readBrokerFile(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new OptionError(`configuration file ${path}: cannot be read (${(error as Error).message}); name another with --config`);
  }
  try {
    return parse(text);
  } catch (error) {
    throw new OptionError(`configuration file ${path}: is no TOML: ${(error as Error).message.split('\n')[0]}; correct it`);
  }
}

function valueText(row: OptionRow, { value, origin }: Resolved): string {
  if (value === undefined) return `(${row.defaultText ?? 'not set'})`;
  if (row.type === 'mode') return `0${(value as number).toString(8)}`;
  return origin === 'default' && row.defaultText !== undefined ? row.defaultText : String(value);
}

type Section = readonly [title: string, rows: readonly OptionRow[], resolved: Readonly<Record<string, Resolved>>];

function sectionText([title, rows, resolved]: Section): string {
  const lines = rows.map((row) => [row.name, valueText(row, resolved[row.name] as Resolved), (resolved[row.name] as Resolved).origin]);
  return `${title}\n${table(['option', 'value', 'from'], lines)}`;
}

function sectionJson([, rows, resolved]: Section): Record<string, unknown> {
  return Object.fromEntries(rows.map((row) => [row.name, { value: resolved[row.name]?.value ?? null, from: resolved[row.name]?.origin }]));
}

/** Shows options, their values and their origins. */
export const configExplain: Command = {
  name: 'config explain',
  usage: '[--config FILE] [--json]',
  summary: 'Shows every option, its value and where it came from.',
  details: `The broker's options are resolved as a broker started now from here would resolve them: ${brokerConfigFile} or --config, then
${brokerPrefix}_* of the environment. A rank's come from its options file (VICINAL_OPTIONS_FILE, else
$XDG_CONFIG_HOME/vicinal/rank.json, else /etc/vicinal/rank.json), then VICINAL_* of the environment; init() may set them as well.`,
  rows: [
    { name: 'config', type: 'path', default: undefined, defaultText: `${brokerConfigFile} where it exists`, help: "The broker's configuration file (TOML)." },
    { name: 'json', type: 'boolean', default: false, help: 'Print JSON.' },
  ],
  async run({ options, positionals }) {
    if (positionals.length !== 0) throw new UsageError(`unexpected argument ${positionals[0]}`);
    const path = (options['config'] as string | undefined) ?? (existsSync(brokerConfigFile) ? brokerConfigFile : undefined);
    const file = path === undefined ? {} : { file: { path, values: readBrokerFile(path) } };
    // Options that are flags only have no value before a broker is started.
    const rows = brokerRows.filter((row) => row.flagOnly !== true);
    const broker = resolveOptions(rows, { ...file, environment: { prefix: brokerPrefix, values: process.env } });
    const rankPath = optionsFile();
    const rankFile = rankPath === undefined ? {} : { file: readOptionsFile(rankPath) };
    const rank = resolveOptions(tuningRows, { ...rankFile, environment: { prefix: 'VICINAL', values: process.env } });
    const sections: Section[] = [
      ['the broker (vicinald)', rows, broker],
      ['a rank', tuningRows, rank],
    ];
    if (options['json'] === true)
      print(JSON.stringify({ config: path ?? null, broker: sectionJson(sections[0] as Section), rank: sectionJson(sections[1] as Section) }, null, 2));
    else print(`configuration file: ${path ?? `none (${brokerConfigFile} does not exist)`}\n\n${sections.map(sectionText).join('\n\n')}`);
    return 0;
  },
};
