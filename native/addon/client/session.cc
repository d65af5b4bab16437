// The broker's socket, and what else a session needs of the system.
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>

#include "addon/client/exports.h"

namespace vicinal::addon {

namespace {

Napi::Value connect_broker(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  std::string path = info[0].As<Napi::String>();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof(address.sun_path)) throw system_error(env, "connect", ENAMETOOLONG);
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  int fd = socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0);
  if (fd < 0) throw system_error(env, "socket", errno);
  if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof(address)) != 0) {
    int number = errno;
    close(fd);
    throw system_error(env, "connect", number);
  }
  return Napi::Number::New(env, fd);
}

Napi::Value send_packet(const Napi::CallbackInfo& info) {
  auto bytes = info[1].As<Napi::Uint8Array>();
  ssize_t sent;
  do sent = send(static_cast<int>(whole(info, 0)), bytes.Data(), bytes.ByteLength(), MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return Napi::String::New(info.Env(), sent < 0 ? uv_err_name(-errno) : "");
}

Napi::Value receive_packet(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  int fd = static_cast<int>(whole(info, 0)), timeout = static_cast<int>(whole(info, 1));
  pollfd ready{fd, POLLIN, 0};
  int polled = poll(&ready, 1, timeout);
  if (polled < 0 && errno != EINTR) throw system_error(env, "poll", errno);
  if (polled <= 0) return env.Null();
  static thread_local uint8_t packet[65536];
  alignas(cmsghdr) uint8_t control[CMSG_SPACE(253 * sizeof(int))];
  iovec vector{packet, sizeof packet};
  msghdr message{};
  message.msg_iov = &vector;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t length = recvmsg(fd, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  if (length < 0) {
    if (errno == EAGAIN || errno == EINTR) return env.Null();
    throw system_error(env, "recvmsg", errno);
  }
  Napi::Array descriptors = Napi::Array::New(env);
  uint32_t count = 0;
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t fds = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t at = 0; at < fds; at++) {
      int descriptor;
      std::memcpy(&descriptor, CMSG_DATA(header) + at * sizeof(int), sizeof descriptor);
      descriptors[count++] = Napi::Number::New(env, descriptor);
    }
  }
  if (length == 0 || (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0) {
    for (uint32_t at = 0; at < count; at++) close(descriptors.Get(at).As<Napi::Number>().Int32Value());
    throw system_error(env, "recvmsg", length == 0 ? ECONNRESET : (message.msg_flags & MSG_CTRUNC) != 0 ? EMFILE : EMSGSIZE);
  }
  Napi::Object result = Napi::Object::New(env);
  result.Set("bytes", Napi::Buffer<uint8_t>::Copy(env, packet, static_cast<size_t>(length)));
  result.Set("descriptors", descriptors);
  return result;
}

/** A descriptor that becomes readable after so many milliseconds. */
Napi::Value create_timer(const Napi::CallbackInfo& info) {
  int timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (timer < 0) throw system_error(info.Env(), "timerfd_create", errno);
  int64_t milliseconds = std::max<int64_t>(1, whole(info, 0));
  itimerspec when{};
  when.it_value.tv_sec = milliseconds / 1000;
  when.it_value.tv_nsec = milliseconds % 1000 * 1'000'000;
  timerfd_settime(timer, 0, &when, nullptr);
  return Napi::Number::New(info.Env(), timer);
}

Napi::Value close_descriptor(const Napi::CallbackInfo& info) {
  int fd = static_cast<int>(whole(info, 0));
  if (fd >= 0) close(fd);
  return info.Env().Undefined();
}

/** uv_poll on one descriptor, for sessions with the broker outside an engine. */
class Watch : public Napi::ObjectWrap<Watch> {
 public:
  static Napi::Function define(Napi::Env env) {
    return DefineClass(env, "Watch",
                       {InstanceMethod<&Watch::close>("close"), InstanceMethod<&Watch::ref>("ref"), InstanceMethod<&Watch::unref>("unref")});
  }
  explicit Watch(const Napi::CallbackInfo& info) : Napi::ObjectWrap<Watch>(info) {
    callback_ = Napi::Persistent(info[1].As<Napi::Function>());
    uv_loop_s* uv = nullptr;
    napi_get_uv_event_loop(info.Env(), &uv);
    poll_ = new uv_poll_t;
    poll_->data = this;
    if (int failed = uv_poll_init(uv, poll_, info[0].As<Napi::Number>().Int32Value())) {
      delete poll_;
      poll_ = nullptr;
      throw system_error(info.Env(), "uv_poll_init", -failed);
    }
    uv_poll_start(poll_, UV_READABLE | UV_DISCONNECT, [](uv_poll_t* handle, int, int) {
      auto* self = static_cast<Watch*>(handle->data);
      Napi::Env env = self->Env();
      Napi::HandleScope scope(env);
      try {
        self->callback_.MakeCallback(env.Global(), {});
      } catch (const Napi::Error& error) {
        napi_fatal_exception(env, error.Value());
      }
    });
    Ref();
  }

 private:
  Napi::Value close(const Napi::CallbackInfo& info) {
    if (poll_ != nullptr) {
      uv_poll_stop(poll_);
      uv_close(reinterpret_cast<uv_handle_t*>(poll_), [](uv_handle_t* handle) { delete reinterpret_cast<uv_poll_t*>(handle); });
      poll_ = nullptr;
      callback_.Reset();
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

Napi::Value raise_descriptor_limit(const Napi::CallbackInfo& info) {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  if (limit.rlim_cur < limit.rlim_max) {
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
  }
  Napi::Object result = Napi::Object::New(info.Env());
  result.Set("soft", static_cast<double>(limit.rlim_cur));
  result.Set("hard", static_cast<double>(limit.rlim_max));
  return result;
}

Napi::Value processors_allowed(const Napi::CallbackInfo& info) {
  cpu_set_t set;
  return Napi::Number::New(info.Env(), sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1);
}

Napi::Value processors_online(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(sysconf(_SC_NPROCESSORS_ONLN)));
}

}  // namespace

void export_session(Exports& exports) {
  exports.add("connect", connect_broker);
  exports.add("send", send_packet);
  exports.add("receive", receive_packet);
  exports.add("createTimer", create_timer);
  exports.add("closeDescriptor", close_descriptor);
  exports.add("raiseDescriptorLimit", raise_descriptor_limit);
  exports.add("processorsAllowed", processors_allowed);
  exports.add("processorsOnline", processors_online);
  exports.add_class("Watch", Watch::define(exports.env()));
}

}  // namespace vicinal::addon
