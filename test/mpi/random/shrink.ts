import { plainLayout } from './layout.js';
import type { Action, Program, Step } from './program.js';

/** Communicators that steps use which a step makes, and what is made of them. */
function withoutCommunicator(steps: readonly Step[], comm: number): Step[] {
  const gone = new Set([comm]);
  return steps.flatMap((step): Step[] => {
    if ((step.kind === 'dup' || step.kind === 'split') && gone.has(step.parent)) {
      gone.add(step.comm);
      return [];
    }
    if (step.kind === 'phase')
      return [...gone].reduce<Step[]>((now, each) => now.flatMap((phase) => withoutMessages(phase, (message) => message.comm === each)), [step]);
    return 'comm' in step && gone.has(step.comm) ? [] : [step];
  });
}

/** A phase without some of its messages and the receives that get them; nothing when none is left. Taking a message with its receive leaves the others as they were matched. */
function withoutMessages(step: Step, drop: (message: { readonly id: number; readonly comm: number }) => boolean): Step[] {
  if (step.kind !== 'phase') return [step];
  const messages = step.messages.filter((message) => !drop(message));
  if (messages.length === step.messages.length) return [step];
  if (messages.length === 0) return [];
  const receives = step.receives.filter(({ message }) => messages.some(({ id }) => id === message));
  const message = (id: number): number => messages.findIndex((each) => each.id === id);
  const receive = (id: number): number => receives.findIndex((each) => each.id === id);
  const actions = step.actions.map((list) =>
    list.flatMap((action): Action[] => {
      if (action.do === 's') return message(action.message) === -1 ? [] : [{ ...action, message: message(action.message) }];
      if (action.do === 'r') return receive(action.receive) === -1 ? [] : [{ ...action, receive: receive(action.receive) }];
      if (action.do === 'w') {
        const keys = action.keys.flatMap((key) => {
          const at = key % 2 === 0 ? message(key / 2) : receive((key - 1) / 2);
          return at === -1 ? [] : [key % 2 === 0 ? 2 * at : 2 * at + 1];
        });
        return keys.length === 0 ? [] : [{ ...action, keys }];
      }
      const [sent, got] = [message(action.message), receive(action.receive)];
      if (sent !== -1 && got !== -1) return [{ do: 'x', message: sent, receive: got }];
      // the half that is left must not wait for what is gone
      return sent !== -1 ? [{ do: 's', message: sent, way: 'b' }] : got !== -1 ? [{ do: 'r', receive: got, way: 'b' }] : [];
    }),
  );
  return [
    {
      kind: 'phase',
      messages: messages.map((each, id) => ({ ...each, id })),
      receives: receives.map((each, id) => ({ ...each, id, message: message(each.message) })),
      actions,
    },
  ];
}

/** With less in it: as few bytes as possible. */
function smaller(step: Step): Step {
  if (step.kind === 'ring') return { ...step, bytes: Math.min(step.bytes, 8), rounds: 1 };
  if (step.kind === 'collective') return { ...step, counts: step.counts.map((count) => Math.min(count, 1)) };
  if (step.kind === 'window') return step.epochs.length < 2 ? step : { ...step, epochs: step.epochs.slice(1) };
  if (step.kind !== 'phase') return step;
  const plain = { element: 1, layout: plainLayout };
  const messages = step.messages.map((message) => ({ ...message, ...plain, bytes: Math.min(message.bytes, 8) }));
  return { ...step, messages, receives: step.receives.map((each) => ({ ...each, ...plain, capacity: Math.min(each.capacity, 8) })) };
}

/** Valid programs that are a little simpler, the boldest first. */
function* simpler(program: Program): Generator<Program> {
  const { steps } = program;
  const made = (changed: readonly Step[]): Program => ({ ...program, steps: changed });
  for (let size = steps.length >> 1; size >= 1; size >>= 1) {
    for (let from = steps.length - size; from >= 0; from -= size) {
      let rest: Step[] = steps.filter((_, at) => at < from || at >= from + size);
      for (const step of steps.slice(from, from + size)) if (step.kind === 'dup' || step.kind === 'split') rest = withoutCommunicator(rest, step.comm);
      yield made(rest);
    }
  }
  for (const [at, step] of steps.entries()) {
    if (step.kind !== 'phase') continue;
    const half = step.messages.length >> 1;
    for (const drop of [
      (id: number) => id >= half,
      (id: number) => id < half,
      ...step.messages.map(
        ({ id }) =>
          (each: number) =>
            each === id,
      ),
    ]) {
      const dropped = step.messages.filter(({ id }) => drop(id)).length;
      if (dropped === 0 || dropped === step.messages.length) continue;
      yield made(steps.flatMap((each, index) => (index === at ? withoutMessages(each, ({ id }) => drop(id)) : [each])));
    }
  }
  for (const [at, step] of steps.entries())
    if (JSON.stringify(smaller(step)) !== JSON.stringify(step)) yield made(steps.map((each, index) => (index === at ? smaller(each) : each)));
}

/**
 * Looks for a smaller program that still fails.
 * @param fails runs a program
 * @param milliseconds when to be content with what was found
 */
export async function shrink(program: Program, fails: (candidate: Program) => Promise<boolean>, milliseconds: number): Promise<Program> {
  const until = Date.now() + milliseconds;
  let best = program;
  for (let found = true; found && Date.now() < until; ) {
    found = false;
    for (const candidate of simpler(best)) {
      if (Date.now() > until) break;
      if (!(await fails(candidate))) continue;
      best = candidate;
      found = true;
      break;
    }
  }
  return best;
}
