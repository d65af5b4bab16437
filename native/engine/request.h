#pragma once
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <vector>

#include "engine/error.h"
#include "match/matcher.h"

namespace vicinal {

/**
 * Keeps the memory of a pending operation alive, and tells whether writing into it is still right. JavaScript can transfer
 * or detach a buffer while a receive waits for it: then valid() is false, and what arrives is dropped.
 */
class BufferHold {
 public:
  virtual ~BufferHold() = default;
  virtual bool valid() const = 0;
  /** Called once, when the operation is over: what was received (`bytes`) goes to its place. Returns the error that the operation ends with. */
  virtual int finish(int error, uint64_t bytes) {
    static_cast<void>(bytes);
    return error;
  }
};

struct Communicator;
class Schedule;

enum class RequestKind : uint8_t { free, send, receive, probe, collective };

/** Where a request stands. A request that is complete keeps its result until release(). */
enum class RequestState : uint8_t {
  complete,
  queued,     // send: its envelope waits for room in the ring
  announced,  // send: envelope published, waits for the receiver
  streaming,  // staged payload in flight
  posted,     // receive or probe: waits for a match
  running,    // collective
  reading,    // receive: the sender's memory is read piece by piece
};

/** One pending operation of the engine. Addresses are stable; ids carry a generation, so that a stale id never hits another request. */
struct Request : PostedEntry {
  RequestKind kind = RequestKind::free;
  RequestState state = RequestState::complete;
  uint8_t mover = 0;
  bool notify = false;       // completion is reported through Engine::take_completed
  bool abandoned = false;    // nobody will ask: release at completion
  bool synchronous = false;  // a send that completes only when it was matched
  bool cancelled = false;
  bool takes = false;  // a probe that takes its message out, for a matched receive
  int error = success;
  uint32_t index = 0;
  uint32_t generation = 0;
  int32_t peer = -1;           // world rank of the other end, once known
  int32_t status_source = -1;  // rank in the communicator
  int32_t status_tag = -1;
  uint64_t status_bytes = 0;
  Communicator* communicator = nullptr;
  const std::byte* send_data = nullptr;
  std::byte* receive_data = nullptr;
  uint64_t length = 0;    // bytes to send, or capacity of the receive buffer
  uint64_t accepted = 0;  // staged: bytes that will travel
  uint64_t moved = 0;     // staged: bytes that did
  uint64_t remote = 0;    // staged: id of the request at the other end
  uint64_t segment = 0;   // arena: where the payload lies
  uint64_t offset = 0;
  uint64_t address = 0;        // of the payload in the sender's memory, for a receive that reads it
  uint64_t message_bytes = 0;  // of the matched message, before truncation
  uint64_t message = 0;        // id of the message that a matched probe took out
  std::unique_ptr<BufferHold> hold;
  std::unique_ptr<Schedule> schedule;  // of a collective
  Schedule* parent = nullptr;          // the collective this request is part of

  uint64_t id() const { return (uint64_t{generation} << 24) | index; }
};

/** Requests by id. No allocation once the pool has grown to the program's number of outstanding requests. */
class RequestPool {
 public:
  static constexpr uint32_t index_bits = 24;
  /** @param limit requests that may be outstanding at once; beyond 2^24 their ids would overlap */
  explicit RequestPool(uint32_t limit = 1u << index_bits);
  /** A request, or nullptr at the limit. */
  Request* acquire(RequestKind kind);
  void release(Request* request);
  /** The request of an id, or nullptr when it is stale or made up. */
  Request* find(uint64_t id);
  uint32_t active() const { return active_; }
  template <typename Visit>
  void for_each(Visit visit) {
    for (Request& request : requests_)
      if (request.kind != RequestKind::free) visit(request);
  }

 private:
  uint32_t limit_;
  std::deque<Request> requests_;
  std::vector<uint32_t> free_;
  uint32_t active_ = 0;
};

}  // namespace vicinal
