import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { generate } from './random/generate.js';
import { collectives, type Program, read, type Step, write } from './random/program.js';
import { shrink } from './random/shrink.js';

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

test('a program is the same for the same seed, and survives its file', () => {
  for (const seed of seeds.slice(0, 60)) {
    const program = generate(seed);
    assert.equal(write(generate(seed)), write(program));
    assert.equal(write(read(write(program))), write(program), `seed ${seed}`);
  }
});

test('programs have everything in them', () => {
  const found = new Set<string>();
  for (const program of seeds.map((seed) => generate(seed))) {
    found.add(`${program.ranks} ranks`);
    for (const step of program.steps) {
      found.add(step.kind);
      if (step.kind === 'collective') {
        found.add(step.name).add(`element ${step.element}`).add(`op ${step.op}`).add(`begun ${step.begun}`).add(`in place ${step.inPlace}`);
        if (step.comm > 1) found.add('a collective of a communicator that was made');
      }
      if (step.kind === 'window')
        for (const { how, accesses } of step.epochs) {
          found.add(`epoch ${how}`);
          for (const { what, op } of accesses) found.add(what === 'a' ? `accumulate ${op}` : `access ${what}`);
        }
      if (step.kind !== 'phase') continue;
      for (const { layout } of step.receives) found.add(`received layout ${layout.way}`);
      for (const message of step.messages) {
        found.add(`sent layout ${message.layout.way}`);
        found.add(`synchronous ${message.synchronous}`).add(`place ${message.place}`);
        if (message.bytes === 0) found.add('nothing');
        if (message.bytes > 8192) found.add('rendezvous');
        if (message.source === message.dest) found.add('to oneself');
      }
      for (const receive of step.receives) found.add(`source ${receive.source === -1 ? 'any' : 'one'}, tag ${receive.tag === -1 ? 'any' : 'one'}`);
      for (const action of step.actions.flat())
        found.add('way' in action ? `${action.do} ${action.way}` : action.do === 'w' ? `wait ${action.how}` : action.do);
    }
  }
  const wanted = [
    ...[2, 3, 4, 5, 6].map((ranks) => `${ranks} ranks`),
    ...[
      'dup',
      'split',
      'free',
      'collective',
      'ring',
      'window',
      'phase',
      'flush',
      'x',
      'nothing',
      'rendezvous',
      'to oneself',
      'a collective of a communicator that was made',
    ],
    ...collectives,
    ...Array.from({ length: 11 }, (_, element) => `element ${element}`),
    ...Array.from({ length: 12 }, (_, op) => `op ${op}`),
    ...['b', 'p', 'i', 'a', 'P'].flatMap((way) => [`s ${way}`, `r ${way}`]),
    ...['r q', 'r m', 'begun 0', 'begun 1', 'begun 2', 'in place 0', 'in place 1', 'synchronous 0', 'synchronous 1', 'place 0', 'place 1'],
    ...[0, 1, 2, 3, 4].map((how) => `wait ${how}`),
    ...[0, 1, 2, 3].flatMap((way) => [`sent layout ${way}`, `received layout ${way}`]),
    ...[0, 1, 2].map((how) => `epoch ${how}`),
    ...['access p', 'access g', 'accumulate 0', 'accumulate 2', 'accumulate 3'],
    ...['one', 'any'].flatMap((source) => ['one', 'any'].map((tag) => `source ${source}, tag ${tag}`)),
  ];
  assert.deepEqual(
    wanted.filter((each) => !found.has(each)),
    [],
  );
});

test('a program that fails becomes as small as it can be', async () => {
  const fails: Readonly<Record<string, (step: Step) => boolean>> = {
    'a scan': (step) => step.kind === 'collective' && step.name === 'scan',
    'a large synchronous message': (step) => step.kind === 'phase' && step.messages.some(({ bytes, synchronous }) => bytes > 8_192 && synchronous === 1),
    'a receive of any tag': (step) => step.kind === 'phase' && step.receives.some(({ tag }) => tag === -1),
  };
  for (const [what, fault] of Object.entries(fails)) {
    const program = seeds.map((seed) => generate(seed, { steps: 25 })).find(({ steps }) => steps.some(fault)) as Program;
    const smallest = await shrink(program, async ({ steps }) => steps.some(fault), 60_000);
    assert.equal(smallest.steps.length, 1, what);
    const [step] = smallest.steps;
    if (step?.kind === 'phase') assert.deepEqual([step.messages.length, step.receives.length], [1, 1], what);
  }
});
