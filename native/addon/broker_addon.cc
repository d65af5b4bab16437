// The broker's N-API face on native/handoff: arguments are checked and converted here, nothing else happens.
#include <fcntl.h>
#include <napi.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <uv.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <iterator>
#include <vector>

#include "addon/region.h"
#include "addon/vfio.h"
#include "handoff/grant.h"
#include "handoff/memory.h"
#include "handoff/region.h"
#include "handoff/seqpacket.h"
#include "ring/doorbell.h"

namespace {

using namespace vicinal::handoff;

Napi::Error system_error(Napi::Env env, const char* call, int number) {
  Napi::Error error = Napi::Error::New(env, std::string(call) + ": " + std::strerror(number));
  error.Set("code", uv_err_name(-number));
  error.Set("syscall", call);
  return error;
}

Napi::Value value_or_throw(Napi::Env env, const Result& result) {
  if (!result.ok()) throw system_error(env, result.call, result.error);
  return Napi::Number::New(env, result.value);
}

int64_t whole(const Napi::CallbackInfo& info, size_t at) {
  if (!info[at].IsNumber()) throw Napi::TypeError::New(info.Env(), "argument " + std::to_string(at) + " is not a number");
  return info[at].As<Napi::Number>().Int64Value();
}

int descriptor(const Napi::CallbackInfo& info, size_t at) { return static_cast<int>(whole(info, at)); }

Napi::Value listen_socket(const Napi::CallbackInfo& info) {
  return value_or_throw(info.Env(), listen_at(info[0].As<Napi::String>(), static_cast<mode_t>(whole(info, 1)), descriptor(info, 2)));
}

Napi::Value listen_stream(const Napi::CallbackInfo& info) {
  return value_or_throw(info.Env(), listen_at(info[0].As<Napi::String>(), static_cast<mode_t>(whole(info, 1)), descriptor(info, 2), SOCK_STREAM));
}

Napi::Object peer_object(Napi::Env env, const Peer& peer) {
  Napi::Object object = Napi::Object::New(env);
  object.Set("fd", peer.socket);
  object.Set("pid", peer.pid);
  object.Set("uid", peer.uid);
  object.Set("gid", peer.gid);
  object.Set("pidfd", peer.pidfd);
  return object;
}

Napi::Value accept_connection(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Peer peer;
  Result result = accept_one(descriptor(info, 0), &peer);
  if (!result.ok()) {
    if (result.error == EAGAIN || result.error == ECONNABORTED || result.error == EINTR) return env.Null();
    throw system_error(env, result.call, result.error);
  }
  return peer_object(env, peer);
}

Napi::Value told_peer(const Napi::CallbackInfo& info) {
  Peer peer;
  Result result = peer_of(descriptor(info, 0), &peer);
  if (!result.ok()) throw system_error(info.Env(), result.call, result.error);
  return peer_object(info.Env(), peer);
}

Napi::Value receive_packet(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  static std::vector<std::byte> packet;
  auto limit = static_cast<size_t>(whole(info, 1));
  if (packet.size() < limit) packet.resize(limit);
  size_t length = 0;
  int error = 0;
  Received received = receive_one(descriptor(info, 0), packet.data(), limit, &length, &error);
  Napi::Object object = Napi::Object::New(env);
  switch (received) {
    case Received::frame:
      object.Set("kind", "frame");
      object.Set("bytes", Napi::Buffer<uint8_t>::Copy(env, reinterpret_cast<uint8_t*>(packet.data()), length));
      break;
    case Received::again:
      object.Set("kind", "again");
      break;
    case Received::closed:
      object.Set("kind", "closed");
      break;
    case Received::too_large:
      object.Set("kind", "too-large");
      break;
    case Received::descriptors:
      object.Set("kind", "descriptors");
      break;
    case Received::failed:
      throw system_error(env, "recvmsg", error);
  }
  return object;
}

std::vector<int> descriptor_list(const Napi::Value& value) {
  std::vector<int> descriptors;
  if (!value.IsArray()) return descriptors;
  auto list = value.As<Napi::Array>();
  for (uint32_t at = 0; at < list.Length(); at++) descriptors.push_back(list.Get(at).As<Napi::Number>().Int32Value());
  return descriptors;
}

Napi::Value send_packet(const Napi::CallbackInfo& info) {
  auto bytes = info[1].As<Napi::Uint8Array>();
  int error = send_one(descriptor(info, 0), reinterpret_cast<const std::byte*>(bytes.Data()), bytes.ByteLength(), descriptor_list(info[2]));
  return Napi::String::New(info.Env(), error == 0 ? "" : uv_err_name(-error));
}

Napi::Value unread(const Napi::CallbackInfo& info) { return value_or_throw(info.Env(), unread_bytes(descriptor(info, 0))); }

Napi::Value close_descriptor(const Napi::CallbackInfo& info) {
  close(descriptor(info, 0));
  return info.Env().Undefined();
}

Napi::Value duplicate(const Napi::CallbackInfo& info) {
  int copy = fcntl(descriptor(info, 0), F_DUPFD_CLOEXEC, 3);
  if (copy < 0) throw system_error(info.Env(), "fcntl", errno);
  return Napi::Number::New(info.Env(), copy);
}

Napi::Value make_memfd(const Napi::CallbackInfo& info) {
  return value_or_throw(info.Env(), create_memfd(info[0].As<Napi::String>(), static_cast<uint64_t>(whole(info, 1))));
}

Napi::Value seal(const Napi::CallbackInfo& info) { return value_or_throw(info.Env(), seal_forever(descriptor(info, 0))); }

Napi::Value allocation(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Allocation found;
  Result result = allocation_of(descriptor(info, 0), &found);
  if (!result.ok()) throw system_error(env, result.call, result.error);
  Napi::Object object = Napi::Object::New(env);
  object.Set("bytes", static_cast<double>(found.bytes));
  object.Set("allocated", static_cast<double>(found.allocated));
  return object;
}

Napi::Value reopen(const Napi::CallbackInfo& info) { return value_or_throw(info.Env(), reopen_read_only(descriptor(info, 0))); }

Napi::Value read_bytes(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  auto length = static_cast<size_t>(whole(info, 2));
  std::vector<uint8_t> bytes(length);
  ssize_t got = pread(descriptor(info, 0), bytes.data(), length, static_cast<off_t>(whole(info, 1)));
  if (got < 0) throw system_error(env, "pread", errno);
  return Napi::Buffer<uint8_t>::Copy(env, bytes.data(), static_cast<size_t>(got));
}

Napi::Value ring(const Napi::CallbackInfo& info) {
  vicinal::ring_doorbell(descriptor(info, 0));
  return info.Env().Undefined();
}

Napi::Value drain(const Napi::CallbackInfo& info) {
  vicinal::drain_doorbell(descriptor(info, 0));
  return info.Env().Undefined();
}

Napi::Value make_eventfd(const Napi::CallbackInfo& info) { return value_or_throw(info.Env(), create_eventfd()); }

Napi::Value make_region(const Napi::CallbackInfo& info) {
  return value_or_throw(info.Env(),
                        create_region(info[0].As<Napi::String>(), static_cast<uint64_t>(whole(info, 1)), static_cast<uint64_t>(whole(info, 2))));
}

Napi::Value is_alive(const Napi::CallbackInfo& info) { return Napi::Boolean::New(info.Env(), alive(descriptor(info, 0))); }

Napi::Value memory_of(const Napi::CallbackInfo& info) {
  return value_or_throw(info.Env(), open_memory(info[0].As<Napi::String>(), static_cast<pid_t>(whole(info, 1)), descriptor(info, 2),
                                                static_cast<uid_t>(whole(info, 3))));
}

Napi::Value notify_service(const Napi::CallbackInfo& info) {
  int error = 0;
  bool sent = notify(info[0].As<Napi::String>(), descriptor_list(info[1]), &error);
  if (error != 0) throw system_error(info.Env(), "sendmsg", error);
  return Napi::Boolean::New(info.Env(), sent);
}

/**
 * How long the turns of the event loop take the processor. Wall time would tell of the machine's load instead: between two turns this thread
 * may wait for a processor.
 */
struct Turns {
  static constexpr double bounds[] = {0, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128};
  uv_prepare_t prepare;
  bool watched = false;
  double last = -1,  // before the first turn: starting up is none
      longest = 0;
  double longer[std::size(bounds)] = {};
};
Turns turns;

double processor_seconds() {
  timespec spent{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
  return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

Napi::Value watch_turns(const Napi::CallbackInfo& info) {
  if (turns.watched) return info.Env().Undefined();
  turns.watched = true;
  uv_loop_s* loop = nullptr;
  napi_get_uv_event_loop(info.Env(), &loop);
  uv_prepare_init(loop, &turns.prepare);
  uv_prepare_start(&turns.prepare, [](uv_prepare_t*) {
    double now = processor_seconds(), took = now - turns.last;
    bool first = turns.last < 0;
    turns.last = now;
    if (first) return;
    turns.longest = std::max(turns.longest, took);
    for (size_t at = 0; at < std::size(Turns::bounds); at++) turns.longer[at] += took > Turns::bounds[at] ? 1 : 0;
  });
  uv_unref(reinterpret_cast<uv_handle_t*>(&turns.prepare));
  return info.Env().Undefined();
}

Napi::Value told_turns(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  Napi::Object object = Napi::Object::New(env);
  Napi::Array bounds = Napi::Array::New(env), longer = Napi::Array::New(env);
  for (uint32_t at = 0; at < std::size(Turns::bounds); at++) {
    bounds[at] = Napi::Number::New(env, Turns::bounds[at]);
    longer[at] = Napi::Number::New(env, turns.longer[at]);
  }
  object.Set("bounds", bounds);
  object.Set("longer", longer);
  object.Set("longest", turns.longest);
  return object;
}

Napi::Value raise_descriptor_limit(const Napi::CallbackInfo& info) {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur < limit.rlim_max) {
    rlimit raised{limit.rlim_max, limit.rlim_max};
    if (setrlimit(RLIMIT_NOFILE, &raised) == 0) limit = raised;
  }
  Napi::Object object = Napi::Object::New(info.Env());
  object.Set("soft", static_cast<double>(limit.rlim_cur));
  object.Set("hard", static_cast<double>(limit.rlim_max));
  return object;
}

/** uv_poll on a descriptor that stays the caller's. */
class Watch : public Napi::ObjectWrap<Watch> {
 public:
  static Napi::Function define(Napi::Env env) {
    return DefineClass(env, "Watch",
                       {InstanceMethod<&Watch::set>("set"), InstanceMethod<&Watch::close>("close"), InstanceMethod<&Watch::ref>("ref"),
                        InstanceMethod<&Watch::unref>("unref")});
  }
  explicit Watch(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Watch>(info) {
    callback_ = Napi::Persistent(info[3].As<Napi::Function>());
    uv_loop_s* loop = nullptr;
    napi_get_uv_event_loop(info.Env(), &loop);
    poll_ = new uv_poll_t;
    poll_->data = this;
    if (int wrong = uv_poll_init(loop, poll_, info[0].As<Napi::Number>().Int32Value())) {
      delete poll_;
      poll_ = nullptr;
      throw system_error(info.Env(), "uv_poll_init", -wrong);
    }
    start(info[1].ToBoolean(), info[2].ToBoolean());
    Ref();
  }

 private:
  void start(bool readable, bool writable) {
    int events = (readable ? UV_READABLE : 0) | (writable ? UV_WRITABLE : 0);
    if (events == 0) {
      uv_poll_stop(poll_);
      return;
    }
    uv_poll_start(poll_, events, [](uv_poll_t* handle, int status, int found) {
      auto* self = static_cast<Watch*>(handle->data);
      Napi::Env env = self->Env();
      Napi::HandleScope scope(env);
      bool failed = status < 0;  // let the reader find out what is wrong
      try {
        self->callback_.MakeCallback(
            env.Global(), {Napi::Boolean::New(env, failed || (found & UV_READABLE) != 0), Napi::Boolean::New(env, (found & UV_WRITABLE) != 0)});
      } catch (const Napi::Error& error) {
        napi_fatal_exception(env, error.Value());
      }
    });
  }
  Napi::Value set(const Napi::CallbackInfo& info) {
    if (poll_ != nullptr) start(info[0].ToBoolean(), info[1].ToBoolean());
    return info.Env().Undefined();
  }
  Napi::Value close(const Napi::CallbackInfo& info) {
    if (poll_ != nullptr) {
      uv_poll_stop(poll_);
      uv_close(reinterpret_cast<uv_handle_t*>(poll_), [](uv_handle_t* handle) { delete reinterpret_cast<uv_poll_t*>(handle); });
      poll_ = nullptr;
      Unref();
    }
    return info.Env().Undefined();
  }
  Napi::Value ref(const Napi::CallbackInfo& info) {
    if (poll_ != nullptr) uv_ref(reinterpret_cast<uv_handle_t*>(poll_));
    return info.Env().Undefined();
  }
  Napi::Value unref(const Napi::CallbackInfo& info) {
    if (poll_ != nullptr) uv_unref(reinterpret_cast<uv_handle_t*>(poll_));
    return info.Env().Undefined();
  }
  uv_poll_t* poll_ = nullptr;
  Napi::FunctionReference callback_;
};

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  auto add = [&](const char* name, Napi::Value (*function)(const Napi::CallbackInfo&)) {
    exports.Set(name, Napi::Function::New(env, function, name));
  };
  add("listen", listen_socket);
  add("listenStream", listen_stream);
  add("accept", accept_connection);
  add("peerOf", told_peer);
  add("receive", receive_packet);
  add("send", send_packet);
  add("unread", unread);
  add("close", close_descriptor);
  add("duplicate", duplicate);
  add("createMemfd", make_memfd);
  add("sealForever", seal);
  add("allocation", allocation);
  add("reopenReadOnly", reopen);
  add("read", read_bytes);
  add("createEventfd", make_eventfd);
  add("createRegion", make_region);
  add("ringDoorbell", ring);
  add("drainDoorbell", drain);
  add("alive", is_alive);
  add("openMemory", memory_of);
  add("notify", notify_service);
  add("watchTurns", watch_turns);
  add("turns", told_turns);
  add("raiseDescriptorLimit", raise_descriptor_limit);
  exports.Set("Doorbell", vicinal::addon::DoorbellObject::define(env));
  exports.Set("Watch", Watch::define(env));
  vicinal::addon::export_region(env, exports);
  return exports;
}

}  // namespace

NODE_API_MODULE(broker_addon, initialise)
