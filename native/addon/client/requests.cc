// Waiting for requests, testing, cancelling, forgetting them.
#include "addon/client/exports.h"

namespace vicinal::addon {

namespace {

void wait_request(const Info& info) {
  Call call(info);
  Request* request = request_of(call, 0);
  if (request == nullptr) return call.give(-err_request);
  if (engine->wait(*request) == Wait::broker) return call.give(1);
  return call.give(finish(*request));
}

/** As waitRequest, for so many milliseconds at most: 2 when it is not over by then. */
void wait_request_for(const Info& info) {
  Call call(info);
  Request* request = request_of(call, 0);
  if (request == nullptr) return call.give(-err_request);
  auto milliseconds = static_cast<uint32_t>(std::max(0, call.integer(1)));
  Wait wait = engine->wait_for(*request, milliseconds);
  if (wait == Wait::broker) return call.give(1);
  if (request->state != RequestState::complete) return call.give(2);
  return call.give(finish(*request));
}

/**
 * Waits for many requests with one call. Of request `at` of `count`, row `at` of the block gets status (6 numbers) and result. Starts
 * at `from`; returns how far it came, which is less than `count` when the broker wants attention.
 */
void wait_all(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  constexpr size_t row = 7;
  Bytes ids = view(call, 0), block = view(call, 3);
  int32_t count = call.integer(1), from = call.integer(2);
  auto wanted = static_cast<size_t>(std::max(count, 0));
  if (count < 0 || from < 0 || ids.length / sizeof(double) < wanted || block.length / sizeof(double) / row < wanted) return call.give(-err_arg);
  auto* rows = reinterpret_cast<double*>(block.data);
  for (int32_t at = from; at < count; at++) {
    double id = reinterpret_cast<const double*>(ids.data)[at];
    double* result = rows + static_cast<size_t>(at) * row;
    Request* request = id > 0 ? engine->requests().find(static_cast<uint64_t>(id)) : nullptr;
    if (request == nullptr) {
      write_status(result, {}, -1);
      result[row - 1] = -err_request;
      continue;
    }
    if (request->state != RequestState::complete && engine->wait(*request) == Wait::broker) return call.give(at);
    result[row - 1] = finish(*request, result);
  }
  return call.give(count);
}

void test_request(const Info& info) {
  Call call(info);
  Request* request = request_of(call, 0);
  if (request == nullptr) return call.give(-err_request);
  if (request->state != RequestState::complete) engine->progress();
  if (engine->wants()) attend();
  if (request->state != RequestState::complete) {
    take_events_now_and_then();
    if (request->state != RequestState::complete) return call.give(0);
  }
  int result = finish(*request);
  return call.give(result == 0 ? 1 : result);
}

void is_done(const Info& info) {
  Call call(info);
  Request* request = request_of(call, 0);
  call.give(request == nullptr || request->state == RequestState::complete);
}

void cancel_request(const Info& info) {
  Call call(info);
  Request* request = request_of(call, 0);
  if (request != nullptr) engine->progress();
  call.give(request != nullptr && engine->cancel(*request));
  attend();
}

void forget_request(const Info& info) {
  Call call(info);
  if (Request* request = request_of(call, 0)) engine->release(*request);
}

void notify_request(const Info& info) {
  Call call(info);
  if (Request* request = request_of(call, 0)) engine->set_notify(*request);
  attend();
}

void take_completed(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(0);
  Bytes out = view(call, 0);
  std::vector<uint64_t>& completed = engine->completed();
  size_t room = out.length / sizeof(double), count = std::min(room, completed.size());
  for (size_t at = 0; at < count; at++) {
    auto id = static_cast<double>(completed[at]);
    std::memcpy(out.data + at * sizeof(double), &id, sizeof id);
  }
  completed.erase(completed.begin(), completed.begin() + static_cast<std::ptrdiff_t>(count));
  return call.give(static_cast<int32_t>(count));
}

void wait_any(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Bytes ids = view(call, 0);
  auto count = std::min<size_t>(static_cast<size_t>(call.integer(1)), ids.length / sizeof(double));
  std::vector<Request*> requests(count);
  for (size_t at = 0; at < count; at++) {
    double id;
    std::memcpy(&id, ids.data + at * sizeof(double), sizeof id);
    requests[at] = id > 0 ? engine->requests().find(static_cast<uint64_t>(id)) : nullptr;
    if (requests[at] == nullptr || requests[at]->state == RequestState::complete) return call.give(static_cast<int32_t>(at));
  }
  if (count == 0) return call.give(-1);
  int32_t found = -1;
  Wait wait = engine->wait_any(requests, &found);
  return call.give(wait == Wait::broker ? -2 : found);
}

void flush(const Info& info) {
  Call call(info);
  call.give(mine(call) && engine->flush() == Wait::broker ? 1 : 0);
}

void make_progress(const Info& info) {
  if (!mine(Call(info))) return;
  engine->progress();
  if (engine->wants()) attend();
  // a program that tests in a loop never sleeps: now and then it must see who has died
  static thread_local uint32_t turns = 0;
  if (++turns % 256 == 0) engine->take_events();
}

}  // namespace

void export_requests(Exports& exports) {
  exports.add_hot("waitRequestFor", wait_request_for);
  exports.add_hot("waitRequest", wait_request);
  exports.add_hot("waitAll", wait_all);
  exports.add_hot("testRequest", test_request);
  exports.add_hot("isDone", is_done);
  exports.add_hot("cancelRequest", cancel_request);
  exports.add_hot("forgetRequest", forget_request);
  exports.add_hot("notifyRequest", notify_request);
  exports.add_hot("takeCompleted", take_completed);
  exports.add_hot("waitAny", wait_any);
  exports.add_hot("flush", flush);
  exports.add_hot("progress", make_progress);
}

}  // namespace vicinal::addon
