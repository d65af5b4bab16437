#pragma once
#include <cstdint>
#include <memory>

#include "coll/schedule.h"
#include "engine/engine.h"
#include "engine/error.h"

namespace vicinal::test {

/** A blocking send, as the SDK does it. */
inline int send(Engine& engine, const void* data, uint64_t bytes, int32_t to, int32_t tag) {
  Request* request = nullptr;
  int error = engine.send(*engine.communicator(0), static_cast<const std::byte*>(data), bytes, to, tag, 0, &request);
  if (error != success || request == nullptr) return error;
  engine.wait(*request);
  error = request->error;
  engine.release(*request);
  return error;
}

inline int receive(Engine& engine, void* data, uint64_t bytes, int32_t from, int32_t tag, Status* status = nullptr) {
  Request* request = nullptr;
  int error = engine.receive(*engine.communicator(0), static_cast<std::byte*>(data), bytes, from, tag, &request);
  if (error != success) return error;
  engine.wait(*request);
  error = request->error;
  if (status != nullptr) *status = engine.status_of(*request);
  engine.release(*request);
  return error;
}

/** A collective from its start to its end. */
inline int run(Engine& engine, std::unique_ptr<Schedule> schedule) {
  Request* request = engine.start_schedule(std::move(schedule), *engine.communicator(0));
  engine.wait(*request);
  int error = request->error;
  engine.release(*request);
  return error;
}

}  // namespace vicinal::test
