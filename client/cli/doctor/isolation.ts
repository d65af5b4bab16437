import { knownNamespaces, refusedNamespaces } from '../launch/isolation.js';
import { type Check, tried } from './check.js';

/** Namespaces that `vicinal run --isolate` can make here, each tried. */
export function isolationChecks(): Check[] {
  let refused: ReadonlyMap<string, string>;
  try {
    refused = refusedNamespaces(knownNamespaces);
  } catch (error) {
    return [tried('namespaces', (error as Error).message, '', 'see the message')];
  }
  return knownNamespaces.map((name) => {
    const [reason = '', cure = ''] = (refused.get(name) ?? '').split('; cure: ');
    return tried(`${name} namespace`, reason, 'can be made', cure || `leave ${name} out of --isolate`);
  });
}
