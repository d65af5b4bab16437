import { type Proof, peerLines, proofHolds, proofText, type ReadingMover, readingMovers, readProof } from '../../native/layout/proof.js';
import type { v1 } from '../../proto/broker/v1/index.js';
import type { Member } from './job.js';

/** What `reader` says in its head of its reads of `owner`'s memory; untried where that cannot be seen. */
function proofOf(mover: ReadingMover, reader: Member, owner: Member): Proof {
  const { head } = reader.outbox;
  if (head?.sealed !== true) return readProof(0);
  const bytes = head.read(peerLines.offset + owner.rank * peerLines.bytes + peerLines[mover], 4);
  return readProof(bytes.length === 4 ? bytes.readUInt32LE() : 0);
}

/** A granted channel with what its ends found out since: movers that work in neither direction are gone, and why stands in the reasons. */
export function provenChannel(channel: v1.Channel.$Properties, a: Member, b: Member): v1.Channel.$Properties {
  const reasons = [...(channel.reasons ?? [])];
  const gone = new Set<string>();
  for (const mover of readingMovers) {
    if (!(channel.movers ?? []).some(({ name }) => name === mover)) continue;
    const proofs = [
      [a, b],
      [b, a],
    ].map(([reader, owner]) => ({ reader: reader as Member, owner: owner as Member, proof: proofOf(mover, reader as Member, owner as Member) }));
    const tried = proofs.filter(({ proof }) => proof.state !== 'untried');
    for (const { reader, owner, proof } of tried) reasons.push(proofText(mover, reader.rank, owner.rank, proof));
    if (tried.length === 2 && tried.every(({ proof }) => !proofHolds(proof))) gone.add(mover);
  }
  return { ...channel, movers: (channel.movers ?? []).filter(({ name }) => !gone.has(name ?? '')), reasons };
}
