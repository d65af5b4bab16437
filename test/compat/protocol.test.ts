import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import protobuf from 'protobufjs';
import { packageRoot } from '../../native/load.js';
import { brokerErrors } from '../../proto/broker/errors.js';

/** A released protocol: messages with their fields by name, enums, and the numbered errors. */
interface Released {
  readonly messages: Readonly<
    Record<string, Readonly<Record<string, { readonly id: number; readonly type: string; readonly rule: string; readonly oneof: string }>>>
  >;
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly errors: Readonly<Record<string, { readonly code: number; readonly loss: string }>>;
}

/** Today's protocol in the form of a release. */
function today(): Released {
  const { root } = protobuf.parse(readFileSync(join(packageRoot, 'proto', 'broker', 'v1', 'broker.proto'), 'utf8'), { keepCase: true });
  const namespace = root.lookup('vicinal.broker.v1') as protobuf.Namespace;
  const messages: Record<string, Record<string, { id: number; type: string; rule: string; oneof: string }>> = {};
  const enums: Record<string, Record<string, number>> = {};
  for (const each of namespace.nestedArray) {
    if (each instanceof protobuf.Enum) enums[each.name] = { ...each.values };
    if (!(each instanceof protobuf.Type)) continue;
    messages[each.name] = Object.fromEntries(
      each.fieldsArray.map((field) => {
        const rule = field instanceof protobuf.MapField ? `map<${field.keyType}>` : field.repeated ? 'repeated' : '';
        return [field.name, { id: field.id, type: field.type, rule, oneof: field.partOf?.name ?? '' }];
      }),
    );
  }
  const errors = Object.fromEntries(Object.entries(brokerErrors).map(([name, { code, loss }]) => [name, { code, loss }]));
  return { messages, enums, errors };
}

const folder = join(packageRoot, 'proto', 'released');

for (const file of readdirSync(folder).sort()) {
  test(`today's protocol is compatible with ${file}: no field, enum value or error number has changed its meaning`, () => {
    const released = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Released;
    const now = today();
    for (const [message, fields] of Object.entries(released.messages)) {
      const current = now.messages[message];
      assert.ok(current, `message ${message} is gone; peers of the release still send it`);
      for (const [name, field] of Object.entries(fields)) assert.deepEqual(current[name], field, `${message}.${name}`);
      const names = new Map(Object.entries(current).map(([name, { id }]) => [id, name]));
      for (const [name, { id }] of Object.entries(fields)) assert.equal(names.get(id), name, `number ${id} of ${message}`);
    }
    for (const [name, values] of Object.entries(released.enums))
      for (const [value, number] of Object.entries(values)) assert.equal(now.enums[name]?.[value], number, `${name}.${value}`);
    for (const [name, row] of Object.entries(released.errors)) assert.deepEqual(now.errors[name], row, `error ${name}`);
  });
}

test('numbers are unique; what was added since the newest release is told', (t) => {
  // A new field may be added at any time; before a release, proto/released gets a file that knows it.
  const newest = readdirSync(folder).sort().at(-1) as string;
  const released = JSON.parse(readFileSync(join(folder, newest), 'utf8')) as Released;
  const now = today();
  const added = Object.entries(now.messages).flatMap(([message, fields]) =>
    Object.keys(fields)
      .filter((name) => released.messages[message]?.[name] === undefined)
      .map((name) => `${message}.${name}`),
  );
  t.diagnostic(added.length === 0 ? 'nothing was added since' : `added since ${newest}: ${added.join(', ')}`);
  for (const fields of Object.values(now.messages)) {
    const numbers = Object.values(fields).map(({ id }) => id);
    assert.equal(new Set(numbers).size, numbers.length, 'numbers are unique');
  }
  const codes = Object.values(now.errors).map(({ code }) => code);
  assert.equal(new Set(codes).size, codes.length, 'error numbers are unique');
});
