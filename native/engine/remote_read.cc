// Receives that read the sender's memory: by cma where the pair's pids mean something, by procmem where the broker passed a descriptor.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "copy/cma.h"
#include "copy/procmem.h"
#include "engine/delivery.h"
#include "engine/engine.h"

namespace vicinal {

using layout::ProofState;

/** What a read gave, as the peer line tells it. */
static uint32_t word_of(const RemoteRead& read) {
  switch (read.end) {
    case RemoteRead::End::done:
      return layout::proof_word(layout::proof_good, 0);
    case RemoteRead::End::failed:
      return layout::proof_word(layout::proof_failed, read.error);
    case RemoteRead::End::stranger:
      break;
  }
  return layout::proof_word(layout::proof_stranger, read.error);
}

/** Reads the nonce of a new peer in each way that was granted; a way that does not give it is not used. */
void Engine::prove_memory(Peer& peer) {
  layout::PeerLine& line = newest_head_->peers()[peer.rank];
  peer.proofs = &line;
  if (peer.process > 0) {
    RemoteRead read = cma_mover::read(peer.process, peer.nonce, 0, nullptr, 0);
    line.cma.store(word_of(read), std::memory_order_relaxed);
    if (read.end != RemoteRead::End::done) {
      peer.process = 0;
      count(layout::reads_failed);
    }
  }
  if (peer.memory >= 0) {
    RemoteRead read = procmem_mover::read(peer.memory, peer.nonce, 0, nullptr, 0);
    line.procmem.store(word_of(read), std::memory_order_relaxed);
    if (read.end != RemoteRead::End::done) {
      close(std::exchange(peer.memory, -1));
      count(layout::reads_failed);
    }
  }
}

/** The mover by which this rank takes `bytes` bytes of an offer that lies in no arena. */
Mover Engine::reading_mover(const Peer& peer, const Offer& offer, uint64_t bytes) const {
  if (offer.address == 0 || peer.nonce.address == 0) return Mover::staged;
  if (peer.process > 0 && options_.cma_mover && bytes >= options_.cma_bytes) return Mover::cma;
  if (peer.memory >= 0 && options_.procmem_mover && bytes >= options_.procmem_bytes) return Mover::procmem;
  return Mover::staged;
}

void Engine::start_reading(Peer& peer, Request& receive, const Offer& offer, Mover mover) {
  receive.state = RequestState::reading;
  receive.mover = static_cast<uint8_t>(mover);
  receive.accepted = receive.status_bytes;
  receive.moved = 0;
  receive.address = offer.address;
  peer.reads.push_back(&receive);
  reading_++;
  if (peer.reads.size() == 1) read_on(peer);
}

void Engine::stop_reading(Peer& peer, Request& receive) {
  if (std::erase(peer.reads, &receive) != 0) reading_--;
}

/** One piece of the oldest read of a peer. */
void Engine::read_on(Peer& peer) {
  Request& receive = *peer.reads.front();
  auto mover = static_cast<Mover>(receive.mover);
  if (!writable(receive)) {
    stop_reading(peer, receive);
    refuse_offer(peer, receive.remote, err_buffer);
    complete(receive, err_buffer);
    return;
  }
  bool cma = mover == Mover::cma;
  uint64_t bytes = std::min(receive.accepted - receive.moved, remote_read_bytes);
  RemoteRead read{RemoteRead::End::failed, ESRCH};  // given up since this read began
  if (cma && peer.process > 0)
    read = cma_mover::read(peer.process, peer.nonce, receive.address + receive.moved, receive.receive_data + receive.moved, bytes);
  else if (!cma && peer.memory >= 0)
    read = procmem_mover::read(peer.memory, peer.nonce, receive.address + receive.moved, receive.receive_data + receive.moved, bytes);
  if (read.end == RemoteRead::End::done) {
    receive.moved += bytes;
    if (receive.moved < receive.accepted) return;
    // A pid is free for another process only when its owner has ended: one that lives still was the one that was read, whatever its nonce.
    if (!cma || peer.pidfd < 0 || cma_mover::lives(peer.pidfd)) {
      stop_reading(peer, receive);
      finish_offer(peer, receive, receive.remote, mover);
      return;
    }
    read = {RemoteRead::End::failed, ESRCH};
  }
  // What came may be another process's: it must not stay, should the payload never come.
  std::memset(receive.receive_data, 0, receive.moved + (receive.moved < receive.accepted ? bytes : 0));
  count(layout::reads_failed);
  (cma ? peer.proofs->cma : peer.proofs->procmem).store(word_of(read), std::memory_order_relaxed);
  // Memory that cannot be read so (a device's, say) is this message's trouble; anything else is the pair's.
  bool of_message = read.end == RemoteRead::End::failed && (read.error == EFAULT || read.error == EIO);
  if (!of_message && cma) peer.process = 0;
  if (!of_message && !cma && peer.memory >= 0) close(std::exchange(peer.memory, -1));
  stop_reading(peer, receive);
  ask_for_payload(peer, receive);
}

/** One piece for each peer that is being read. */
void Engine::read_on() {
  for (size_t at = 0; at < living_.size(); at++)
    if (Peer& peer = *living_[at]; !peer.reads.empty()) read_on(peer);
}

std::pair<uint32_t, uint32_t> Engine::memory_proofs(int32_t world_rank) const {
  const Peer* peer = world_rank < 0 || world_rank >= options_.size ? nullptr : peers_[static_cast<size_t>(world_rank)].get();
  if (peer == nullptr || peer->proofs == nullptr) return {0, 0};
  const layout::PeerLine& line = *peer->proofs;
  return {line.cma.load(std::memory_order_relaxed), line.procmem.load(std::memory_order_relaxed)};
}

}  // namespace vicinal
