// The process's engine: its life, and its place in the event loop.
#include "addon/client/process.h"

#include "addon/client/exports.h"

namespace vicinal::addon {

std::atomic<v8::Isolate*> owner{nullptr};
Engine* engine = nullptr;
double* status_block = nullptr;
BufferTable buffer_table;
WindowTable window_table;

Napi::Error system_error(Napi::Env env, const char* what, int number) {
  Napi::Error error = Napi::Error::New(env, std::string(what) + ": " + std::strerror(number));
  error.Set("code", uv_err_name(-number));
  error.Set("syscall", what);
  return error;
}

/** For calls that come again and again: asks the kernel for wakeups and deaths, which costs 1.5 us, once in a millisecond. */
void take_events_now_and_then() {
  static uint64_t last = 0;
  uint64_t now = uv_hrtime();
  if (now - last < 1'000'000) return;
  last = now;
  engine->take_events();
}

namespace {

std::atomic<bool> engine_taken{false};

struct Loop {
  uv_prepare_t prepare;
  uv_check_t check;
  uv_idle_t idle;
  uv_poll_t poll;
  Napi::FunctionReference on_events;
  Napi::FunctionReference on_wanted;
  Napi::Reference<Napi::Float64Array> status;
  int open_handles = 0;
};
Loop* loop = nullptr;

/*
 * Promises complete without a thread and without polling: before libuv blocks (prepare) the sleep protocol is announced, and the
 * engine's epoll descriptor wakes the loop; after it (check) what arrived is taken in.
 */
void report(bool broker) {
  if (engine != nullptr && engine->wants()) broker = true;
  if (loop == nullptr || engine == nullptr || (engine->completed().empty() && !broker)) return;
  Napi::Env env = loop->on_events.Env();
  Napi::HandleScope scope(env);
  try {
    loop->on_events.MakeCallback(env.Global(), {Napi::Boolean::New(env, broker)});
  } catch (const Napi::Error& error) {
    napi_fatal_exception(env, error.Value());
  }
}

bool busy() { return engine->notifying() != 0 || !engine->completed().empty() || engine->requests().active() != 0; }

void on_prepare(uv_prepare_t*) {
  if (engine == nullptr || !busy()) return;
  if (!engine->prepare_sleep() || !engine->completed().empty())
    uv_idle_start(&loop->idle, [](uv_idle_t*) {});
  else
    engine->count(layout::sleeps);
}

void on_check(uv_check_t*) {
  if (engine == nullptr) return;
  engine->end_sleep();
  uv_idle_stop(&loop->idle);
  if (busy()) engine->progress();
  report(false);
  if (loop == nullptr || engine == nullptr) return;
  if (engine->notifying() != 0 || !engine->completed().empty())
    uv_ref(reinterpret_cast<uv_handle_t*>(&loop->poll));
  else
    uv_unref(reinterpret_cast<uv_handle_t*>(&loop->poll));
}

void on_poll(uv_poll_t*, int, int) {
  if (engine == nullptr) return;
  bool broker = engine->take_events();
  engine->progress();
  report(broker);
}

void close_loop() {
  if (loop == nullptr) return;
  Loop* closing = loop;
  loop = nullptr;
  uv_idle_stop(&closing->idle);
  uv_prepare_stop(&closing->prepare);
  uv_check_stop(&closing->check);
  uv_poll_stop(&closing->poll);
  closing->on_events.Reset();
  closing->on_wanted.Reset();
  closing->status.Reset();
  for (uv_handle_t* handle : {reinterpret_cast<uv_handle_t*>(&closing->prepare), reinterpret_cast<uv_handle_t*>(&closing->check),
                              reinterpret_cast<uv_handle_t*>(&closing->idle), reinterpret_cast<uv_handle_t*>(&closing->poll)}) {
    handle->data = closing;
    closing->open_handles++;
    uv_close(handle, [](uv_handle_t* closed) {
      auto* owner = static_cast<Loop*>(closed->data);
      if (--owner->open_handles == 0) delete owner;
    });
  }
}

void destroy_engine() {
  close_loop();
  if (engine == nullptr) return;
  owner.store(nullptr);
  window_table.clear();
  delete engine;
  engine = nullptr;
  status_block = nullptr;
  buffer_table.clear();
  engine_taken.store(false);
}

std::atomic<bool> process_claimed{false};

/** True for the first caller in the process, whichever thread it is; the others are too late until it gives the claim back. */
Napi::Value claim_process(const Napi::CallbackInfo& info) { return Napi::Boolean::New(info.Env(), !process_claimed.exchange(true)); }

Napi::Value unclaim_process(const Napi::CallbackInfo& info) {
  process_claimed.store(false);
  return info.Env().Undefined();
}

Napi::Value create_engine(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  if (engine_taken.exchange(true))
    throw Napi::Error::New(env, "this process has an engine already; init works once in a process, worker threads included");
  auto configuration = info[0].As<Napi::Object>();
  EngineOptions options;
  options.rank = static_cast<int32_t>(field(configuration, "rank"));
  options.size = static_cast<int32_t>(field(configuration, "size"));
  options.eager_limit = static_cast<uint64_t>(field(configuration, "eagerLimit"));
  options.spin_microseconds = static_cast<uint32_t>(field(configuration, "spinMicroseconds"));
  options.yields = static_cast<uint32_t>(field(configuration, "yields"));
  options.backstop_milliseconds = static_cast<uint32_t>(field(configuration, "backstopMilliseconds"));
  options.slice_limit = static_cast<uint32_t>(field(configuration, "sliceLimit"));
  options.arena_mover = configuration.Get("arenaMover").ToBoolean();
  options.cma_mover = configuration.Get("cmaMover").ToBoolean();
  options.procmem_mover = configuration.Get("procmemMover").ToBoolean();
  options.cma_bytes = static_cast<uint64_t>(field(configuration, "cmaBytes"));
  options.procmem_bytes = static_cast<uint64_t>(field(configuration, "procmemBytes"));
  auto status = info[1].As<Napi::Float64Array>();
  if (options.size < 1 || options.rank < 0 || options.rank >= options.size || status.ElementLength() < 5) {
    engine_taken.store(false);
    throw Napi::TypeError::New(env, "createEngine: rank, size or status block out of range");
  }
  try {
    engine = new Engine(options);
  } catch (const std::bad_alloc&) {
    engine_taken.store(false);
    throw Napi::Error::New(env, "createEngine: no memory for the head");
  }
  status_block = status.Data();
  owner.store(v8::Isolate::GetCurrent());
  loop = new Loop;
  loop->on_events = Napi::Persistent(info[2].As<Napi::Function>());
  loop->on_wanted = Napi::Persistent(info[3].As<Napi::Function>());
  loop->status = Napi::Reference<Napi::Float64Array>::New(status, 1);
  uv_loop_s* uv = nullptr;
  napi_get_uv_event_loop(env, &uv);
  uv_prepare_init(uv, &loop->prepare);
  uv_check_init(uv, &loop->check);
  uv_idle_init(uv, &loop->idle);
  uv_poll_init(uv, &loop->poll, engine->descriptor());
  uv_prepare_start(&loop->prepare, on_prepare);
  uv_check_start(&loop->check, on_check);
  uv_poll_start(&loop->poll, UV_READABLE, on_poll);
  for (uv_handle_t* handle :
       {reinterpret_cast<uv_handle_t*>(&loop->prepare), reinterpret_cast<uv_handle_t*>(&loop->check), reinterpret_cast<uv_handle_t*>(&loop->poll)})
    uv_unref(handle);
  env.AddCleanupHook(destroy_engine);
  return env.Undefined();
}

}  // namespace

void attend() {
  if (loop == nullptr) return;
  if (engine->wants()) [[unlikely]] {
    Napi::HandleScope scope(loop->on_wanted.Env());
    try {
      loop->on_wanted.Call({});
    } catch (const Napi::Error& error) {
      napi_fatal_exception(loop->on_wanted.Env(), error.Value());
    }
  }
  if (engine->notifying() != 0 || !engine->completed().empty()) uv_ref(reinterpret_cast<uv_handle_t*>(&loop->poll));
}

void export_process(Exports& exports) {
  exports.add("claimProcess", claim_process);
  exports.add("unclaimProcess", unclaim_process);
  exports.add("createEngine", create_engine);
  exports.add("destroyEngine", [](const Napi::CallbackInfo& info) -> Napi::Value {
    if (here()) destroy_engine();
    return info.Env().Undefined();
  });
}

}  // namespace vicinal::addon
