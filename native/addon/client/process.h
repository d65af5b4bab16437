#pragma once
#include <napi.h>
#include <uv.h>
#include <v8.h>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include "addon/buffer.h"
#include "addon/call.h"
#include "addon/typed.h"
#include "addon/user_op.h"
#include "addon/window.h"
#include "engine/engine.h"
#include "match/constants.h"

/* What all parts of the client's N-API face share: the process's engine, arguments and results. Each part exports its functions (exports.h). */
namespace vicinal::addon {

using Info = v8::FunctionCallbackInfo<v8::Value>;

// One engine in a process, worker threads included. The isolate that made it owns it, and what follows is touched by that isolate's
// thread alone. (A thread_local variable of a shared object costs a call of the dynamic linker at each use.)
extern std::atomic<v8::Isolate*> owner;
extern Engine* engine;
extern double* status_block;
extern BufferTable buffer_table;
extern WindowTable window_table;

/** True when there is an engine, and it is that of the caller's thread. */
inline bool mine(const Call& call) { return call.isolate() == owner.load(std::memory_order_relaxed); }
inline bool here() { return owner.load(std::memory_order_relaxed) != nullptr && v8::Isolate::GetCurrent() == owner.load(std::memory_order_relaxed); }

inline v8::Local<v8::Value> to_v8(napi_value value) {
  v8::Local<v8::Value> local;
  static_assert(sizeof(local) == sizeof(value));
  std::memcpy(static_cast<void*>(&local), &value, sizeof(value));
  return local;
}

inline napi_value from_v8(v8::Local<v8::Value> local) {
  napi_value value;
  std::memcpy(&value, static_cast<void*>(&local), sizeof(value));
  return value;
}

/** An error of the system with its code, as Node.js throws them. */
Napi::Error system_error(Napi::Env env, const char* what, int number);

// ---- arguments ---------------------------------------------------------------------------------------------------

inline int64_t whole(const Napi::CallbackInfo& info, size_t at) { return info[at].As<Napi::Number>().Int64Value(); }

inline void need_engine(Napi::Env env) {
  if (!here()) throw Napi::Error::New(env, "no engine in this thread: call init first, and not after finalize");
}

inline double field(const Napi::Object& object, const char* name) {
  Napi::Value value = object.Get(name);
  return value.IsNumber() ? value.As<Napi::Number>().DoubleValue() : 0;
}

/** The numbers of a Float64Array as integers; false for what is none, or beyond 2^53. */
inline bool integers_of(const Napi::Value& value, std::vector<int64_t>* out) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_float64_array) return false;
  auto array = value.As<Napi::Float64Array>();
  out->reserve(array.ElementLength());
  for (size_t at = 0; at < array.ElementLength(); at++) {
    double number = array[at];
    if (!(number >= -0x1p53 && number <= 0x1p53)) return false;
    out->push_back(static_cast<int64_t>(number));
  }
  return true;
}

/** A typed array with the same numbers. */
template <typename Array, typename Number>
Napi::Value array_of(Napi::Env env, const std::vector<Number>& numbers) {
  auto array = Array::New(env, numbers.size());
  std::copy(numbers.begin(), numbers.end(), array.Data());
  return array;
}

inline Bytes view(const Call& call, int at) { return bytes_of(call.isolate(), buffer_table, call[at]); }

/** The typed buffer in the place of a buffer that view() does not know, or nullptr: then `*error` is the class. What is sent is packed. */
inline std::unique_ptr<TypedHold> typed_view(const Call& call, int at, bool written, Bytes* bytes, int* error) {
  std::unique_ptr<TypedHold> typed = TypedHold::make(call.isolate(), buffer_table, *engine, call[at], written, error);
  if (typed && !written) typed->pack_all();
  if (typed) *bytes = typed->bytes();
  return typed;
}

inline void hold(Request& request, const Call& call, int at, bool written) {
  if (request.hold) return;
  auto keeper = std::make_unique<JavaScriptHold>();
  keeper->keep(call.isolate(), buffer_table, call[at], written);
  request.hold = std::move(keeper);
}

// ---- results -----------------------------------------------------------------------------------------------------

inline void write_status(double* block, const Status& status, int32_t peer) {
  block[0] = status.source;
  block[1] = status.tag;
  block[2] = static_cast<double>(status.bytes);
  block[3] = status.cancelled ? 1 : 0;
  block[4] = peer;
  block[5] = static_cast<double>(status.message);
}

inline void set_status(const Status& status, int32_t peer) { write_status(status_block, status, peer); }

/** Takes a complete request's result and forgets it: 0, or minus its error class. */
inline int finish(Request& request, double* block = status_block) {
  write_status(block, engine->status_of(request), request.peer >= 0 ? request.peer : request.source);
  int error = request.error;
  if (request.hold) error = request.hold->finish(error, request.status_bytes);
  engine->release(request);
  return -error;
}

inline Request* request_of(const Call& call, int at) {
  double id = call.number(at);
  return id > 0 && mine(call) ? engine->requests().find(static_cast<uint64_t>(id)) : nullptr;
}

/**
 * Waits inside of the call that began the operation, when no JavaScript can run meanwhile that might take its buffer away. False when
 * it is not over: the caller lets it run on as a request that holds its buffers.
 */
inline bool wait_here(Request& request) { return UserOp::alive == 0 && engine->wait(request) == Wait::done; }

/** Ensures that the event loop looks at pending operations, and the broker hears of ranks that were met. */
void attend();

/** For calls that come again and again: asks the kernel for wakeups and deaths, which costs 1.5 us, once in a millisecond. */
void take_events_now_and_then();

}  // namespace vicinal::addon
