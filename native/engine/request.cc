#include "engine/request.h"

#include "coll/schedule.h"

namespace vicinal {

RequestPool::RequestPool(uint32_t limit) : limit_(limit) {}

Request* RequestPool::acquire(RequestKind kind) {
  uint32_t index;
  if (free_.empty()) {
    index = static_cast<uint32_t>(requests_.size());
    if (index >= limit_) return nullptr;
    requests_.emplace_back();
    requests_.back().index = index;
    requests_.back().generation = 1;
  } else {
    index = free_.back();
    free_.pop_back();
  }
  Request& request = requests_[index];
  uint32_t generation = request.generation;
  static_cast<PostedEntry&>(request) = PostedEntry{};
  request.kind = kind;
  request.state = RequestState::posted;
  request.mover = 0;
  request.notify = request.abandoned = request.synchronous = request.cancelled = request.takes = false;
  request.error = success;
  request.generation = generation;
  request.peer = request.status_source = request.status_tag = -1;
  request.status_bytes = request.length = request.accepted = request.moved = request.remote = 0;
  request.segment = request.offset = request.address = request.message_bytes = request.message = 0;
  request.communicator = nullptr;
  request.send_data = nullptr;
  request.receive_data = nullptr;
  request.parent = nullptr;
  active_++;
  return &request;
}

void RequestPool::release(Request* request) {
  request->hold.reset();
  request->schedule.reset();
  request->kind = RequestKind::free;
  request->state = RequestState::complete;
  request->generation = (request->generation + 1) & 0x0fffffff;  // 28 bits: an id stays exact in a JavaScript number
  if (request->generation == 0) request->generation = 1;
  free_.push_back(request->index);
  active_--;
}

Request* RequestPool::find(uint64_t id) {
  uint64_t index = id & ((1u << index_bits) - 1);
  if (index >= requests_.size()) return nullptr;
  Request& request = requests_[index];
  return request.kind != RequestKind::free && request.id() == id ? &request : nullptr;
}

}  // namespace vicinal
