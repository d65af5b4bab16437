#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <vector>

#include "copy/nonce.h"
#include "engine/request.h"
#include "layout/bank.h"
#include "layout/head.h"
#include "ring/consumer.h"
#include "ring/producer.h"
#include "ring/sleep.h"
#include "segment/mapping.h"

namespace vicinal {

/**
 * Another rank that this one has to do with: once the broker has granted the channel, the pair's two rings and its segments mapped
 * read-only; before that, only what waits to be sent to it, in order.
 */
struct Peer {
  int32_t rank = -1;       // world rank
  bool connected = false;  // the channel stands, or stood
  bool in_region = false;  // a rank of another kernel: the channel lies in a region
  int error = success;     // not success: the peer is lost, and this class says how
  std::string failure;     // the same for people
  RingProducer producer;
  RingConsumer consumer;
  Waker waker;
  int eventfd = -1;  // read end of our wakeups by this peer
  int pidfd = -1;
  const layout::Head* head = nullptr;
  uint64_t head_bytes = 0;
  uint64_t head_segment = 0;                                // never dropped while the peer is known
  const std::atomic<uint64_t>* released_by_peer = nullptr;  // their word: our eager bytes they no longer hold
  std::atomic<uint64_t>* released_by_us = nullptr;          // our word for them
  std::unordered_map<uint64_t, Mapping> segments;           // its head and its arenas
  Mapping ring;                                             // of its bank, the ring to us
  layout::RingTraffic* traffic = nullptr;                   // what we sent it, by mover

  uint64_t eager_sent = 0;           // bytes with overhead
  uint64_t eager_released_seen = 0;  // last value of their word
  uint64_t eager_received = 0;
  uint64_t eager_released = 0;
  uint64_t eager_released_published = 0;
  uint32_t envelopes_held = 0;  // unexpected rendezvous envelopes of this peer

  // ---- reading its memory ----
  pid_t process = 0;                   // in our pid namespace; 0: not granted, or given up
  int memory = -1;                     // its /proc/PID/mem; -1: not granted, or given up
  bool reads_us = false;               // it was granted a way to read our memory
  NonceClaim nonce;                    // as it was when the pair was made
  layout::PeerLine* proofs = nullptr;  // our words on the reads
  std::deque<Request*> reads;          // receives under way

  bool flooded = false;                    // it asked for more answers than it may leave untaken
  std::deque<layout::RecordHead> control;  // answers that found no room
  std::deque<Request*> backlog;            // sends whose envelope found no room
  std::deque<Request*> streams;            // staged sends in flight

  bool outgoing() const { return !control.empty() || !backlog.empty() || !streams.empty(); }
};

}  // namespace vicinal
