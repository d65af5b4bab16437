// One-sided communication.
#include "addon/client/exports.h"
#include "ring/fence.h"
#include "window/accumulate.h"

namespace vicinal::addon {

namespace {

Napi::Value adopt_window(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  auto segment = static_cast<uint64_t>(whole(info, 0));
  std::string failure =
      window_table.adopt(segment, static_cast<int>(whole(info, 1)), static_cast<uint64_t>(whole(info, 2)), info[3].ToBoolean(), place_of(info, 4));
  if (std::shared_ptr<const Mapping> made = window_table.segment(segment); failure.empty() && made->guarded()) engine->lend(std::move(made));
  return Napi::String::New(info.Env(), failure);
}

Napi::Value forget_window_segment(const Napi::CallbackInfo& info) {
  if (!here()) return info.Env().Undefined();
  auto segment = static_cast<uint64_t>(whole(info, 0));
  engine->take_back(window_table.segment(segment).get());
  window_table.forget(segment);
  return info.Env().Undefined();
}

/** Control segment, our member, world ranks; then segment, offset and bytes of each part. The handle, or minus an error class. */
Napi::Value create_window(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  need_engine(env);
  std::vector<int64_t> world, segments, offsets, lengths;
  auto refuse = [&](int error) { return Napi::Number::New(env, -error); };
  if (!integers_of(info[2], &world) || !integers_of(info[3], &segments) || !integers_of(info[4], &offsets) || !integers_of(info[5], &lengths))
    return refuse(err_arg);
  size_t members = world.size();
  int64_t own = whole(info, 1);
  if (members == 0 || members > layout::window_members_max || own < 0 || static_cast<size_t>(own) >= members || segments.size() != members ||
      offsets.size() != members || lengths.size() != members)
    return refuse(err_arg);
  auto name = static_cast<uint64_t>(whole(info, 0));
  std::shared_ptr<const Mapping> control = window_table.segment(name);
  if (control == nullptr || control->bytes() < layout::window_control_bytes(static_cast<uint32_t>(members))) return refuse(err_win);
  std::vector<int32_t> ranks;
  std::vector<WindowPart> parts(members);
  for (size_t at = 0; at < members; at++) {
    if (world[at] < 0 || world[at] >= engine->options().size) return refuse(err_rank);
    ranks.push_back(static_cast<int32_t>(world[at]));
    if (lengths[at] == 0) continue;
    std::shared_ptr<const Mapping> memory = window_table.segment(static_cast<uint64_t>(segments[at]));
    auto offset = static_cast<uint64_t>(offsets[at]), bytes = static_cast<uint64_t>(lengths[at]);
    if (memory == nullptr || offsets[at] < 0 || lengths[at] < 0 || offset > memory->bytes() || bytes > memory->bytes() - offset)
      return refuse(err_win);
    parts[at] = {std::move(memory), offset, bytes};
  }
  auto window = std::make_unique<Window>(*engine, name, std::move(control), std::move(ranks), static_cast<uint32_t>(own), std::move(parts));
  return Napi::Number::New(env, window_table.add(std::move(window)));
}

Napi::Value free_window(const Napi::CallbackInfo& info) {
  if (here()) window_table.remove(static_cast<int32_t>(whole(info, 0)));
  return info.Env().Undefined();
}

/** 1: not proven cached; 2: taken away; else 0. */
Napi::Value window_state(const Napi::CallbackInfo& info) {
  const Window* window = here() ? window_table.window(static_cast<int32_t>(whole(info, 0))) : nullptr;
  return Napi::Number::New(info.Env(), window == nullptr ? 0 : window->revoked() ? 2 : window->fenced() ? 1 : 0);
}

/** What an operation ends with: of memory that was taken away it has read or written nothing. */
int taken_away(const Window& window, int error) { return error == success && window.revoked() ? +err_proc_aborted : error; }

/** The part of a member, as memory; -1: all parts together. */
Napi::Value window_memory(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  Window* window = window_table.window(static_cast<int32_t>(whole(info, 0)));
  int64_t member = whole(info, 1);
  if (window == nullptr || member < -1 || member >= window->members()) return info.Env().Null();
  WindowPart part;
  if (member >= 0)
    part = window->part(static_cast<uint32_t>(member));
  else if (!window->whole(&part))
    return info.Env().Null();
  return {info.Env(), from_v8(window_buffer(v8::Isolate::GetCurrent(), part))};
}

/** Segment and offset of memory that lies in a window segment; null for other memory. */
Napi::Value find_window(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  Bytes bytes = bytes_of(v8::Isolate::GetCurrent(), buffer_table, to_v8(info[0]));
  uint64_t offset = 0, segment = bytes.ok ? window_table.find(bytes.data, bytes.length, &offset) : 0;
  if (segment == 0) return info.Env().Null();
  auto found = Napi::Float64Array::New(info.Env(), 2);
  found[0] = static_cast<double>(segment);
  found[1] = static_cast<double>(offset);
  return found;
}

/** Detaches a buffer of window_memory(). */
Napi::Value detach_window_memory(const Napi::CallbackInfo& info) {
  v8::Local<v8::Value> value = to_v8(info[0]);
  if (!here() || !value->IsArrayBuffer()) return Napi::Boolean::New(info.Env(), false);
  auto buffer = value.As<v8::ArrayBuffer>();
  uint64_t offset = 0;
  bool ours = !buffer->WasDetached() && buffer->IsDetachable() && buffer->ByteLength() != 0 &&
              window_table.find(static_cast<const std::byte*>(buffer->Data()), buffer->ByteLength(), &offset) != 0;
  if (ours) ours = buffer->Detach(v8::Local<v8::Value>()).FromMaybe(false);
  return Napi::Boolean::New(info.Env(), ours);
}

/** Window, target, displacement in bytes, datatype of the target (0: plain) and its elements, from argument `at` on. */
int window_place(const Call& call, int at, uint64_t bytes, DatatypePointer* type, Window** window, DataSpan* target) {
  *window = mine(call) ? window_table.window(call.integer(at)) : nullptr;
  if (*window == nullptr) return err_win;
  double displacement = call.number(at + 2), id = call.number(at + 3), count = call.number(at + 4);
  if (!(displacement >= 0 && displacement <= 0x1p53)) return err_disp;
  if (!(count >= 0 && count <= 0x1p53)) return err_count;
  if (id != 0 && (*type = datatypes.find(id)) == nullptr) return err_type;
  int32_t rank = call.integer(at + 1);
  if (rank < 0) return err_rank;
  return (*window)->place(static_cast<uint32_t>(rank), static_cast<uint64_t>(displacement), type->get(), static_cast<uint64_t>(count), bytes, target);
}

/**
 * The origin of a put or accumulate, out of the reach of whoever takes memory away: where it lies in such memory it is copied first, as zeros must
 * not get into a window. err_buffer when it is lost already.
 */
int keep_origin(DataSpan* origin, std::vector<std::byte>* copy) {
  if (origin->bytes == 0 || !engine->is_lent(origin->base, origin->bytes)) return success;
  copy->resize(origin->bytes);
  DataSpan packed{copy->data(), origin->bytes, nullptr, 0};
  int error = Window::copy(*origin, packed);
  if (error == success && engine->lost_memory(origin->base, origin->bytes)) error = err_buffer;
  *origin = packed;
  return error;
}

template <bool put>
void window_transfer(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  SpanOf origin(call.isolate(), buffer_table, call[0]);
  if (origin.error != success) return call.give(-origin.error);
  Window* window;
  DatatypePointer type;
  DataSpan target;
  int error = window_place(call, 1, origin.span.bytes, &type, &window, &target);
  std::vector<std::byte> copy;
  if (error == success && put) error = keep_origin(&origin.span, &copy);
  if (error == success) error = taken_away(*window, put ? Window::copy(origin.span, target) : Window::copy(target, origin.span));
  call.give(-error);
}

/** Origin (null: none), result (null: none), window, target, displacement, datatype, elements, operation, element type. */
void window_accumulate(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  int32_t op = call.integer(7), element = call.integer(8);
  if (op < 0 || op >= window_op_count || element < 0 || element >= element_count) return call.give(-err_op);
  bool has_origin = !call.absent(0), has_result = !call.absent(1);
  if (!has_origin && (!has_result || op != op_no_op)) return call.give(-err_buffer);
  SpanOf origin(call.isolate(), buffer_table, call[has_origin ? 0 : 1]), result(call.isolate(), buffer_table, call[has_result ? 1 : 0]);
  if (origin.error != success || result.error != success) return call.give(-(origin.error != success ? origin.error : result.error));
  if (!has_result) result.span = {};
  if (has_result && result.span.bytes != origin.span.bytes) return call.give(-err_count);
  Window* window;
  DatatypePointer type;
  DataSpan target;
  int error = window_place(call, 2, origin.span.bytes, &type, &window, &target);
  std::vector<std::byte> copy;
  if (error == success && has_origin) error = keep_origin(&origin.span, &copy);
  if (error == success)
    error = taken_away(*window, Window::accumulate(static_cast<uint8_t>(op), static_cast<Element>(element), target, origin.span, result.span));
  call.give(-error);
}

/** Origin, compare, result, window, target, displacement: of one element each. */
void window_compare_and_swap(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Bytes buffers[3];
  for (int at = 0; at < 3; at++) {
    buffers[at] = view(call, at);
    if (!buffers[at].ok) return call.give(-err_buffer);
    if (buffers[at].length != buffers[0].length) return call.give(-err_count);
  }
  uint64_t bytes = buffers[0].length;
  if (bytes != 1 && bytes != 2 && bytes != 4 && bytes != 8) return call.give(-err_type);
  Window* window = window_table.window(call.integer(3));
  int32_t rank = call.integer(4);
  double displacement = call.number(5);
  if (window == nullptr) return call.give(-err_win);
  if (rank < 0) return call.give(-err_rank);
  if (!(displacement >= 0 && displacement <= 0x1p53)) return call.give(-err_disp);
  DataSpan target;
  int error = window->place(static_cast<uint32_t>(rank), static_cast<uint64_t>(displacement), nullptr, 0, bytes, &target);
  if (error != success) return call.give(-error);
  if (reinterpret_cast<uintptr_t>(target.base) % bytes != 0) return call.give(-err_disp);
  std::byte wanted[8], compared[8];
  std::memcpy(wanted, buffers[0].data, bytes);
  std::memcpy(compared, buffers[1].data, bytes);
  if (engine->lost_memory(buffers[0].data, bytes) || engine->lost_memory(buffers[1].data, bytes)) return call.give(-err_buffer);
  compare_and_swap(bytes, target.base, compared, wanted, buffers[2].data);
  call.give(-taken_away(*window, success));
}

/** Writes whom to wake: their number, then the members. */
void write_wake(const Call& call, int at, const WindowLocks& locks) {
  Bytes out = view(call, at);
  if (!out.ok || out.length < sizeof(int32_t)) return;
  auto* words = reinterpret_cast<int32_t*>(out.data);
  size_t count = std::min(locks.wake().size(), out.length / sizeof(int32_t) - 1);
  words[0] = static_cast<int32_t>(count);
  for (size_t index = 0; index < count; index++) words[index + 1] = static_cast<int32_t>(locks.wake()[index]);
}

/** Window and target of a call about a lock: success, or why there is no such lock. */
int lock_of(const Call& call, Window** window, uint32_t* target) {
  *window = window_table.window(call.integer(0));
  int32_t member = call.integer(1);
  if (*window == nullptr) return err_win;
  if (member < 0 || static_cast<uint32_t>(member) >= (*window)->members()) return err_rank;
  *target = static_cast<uint32_t>(member);
  return success;
}

/** Window, target, whether exclusive, whom to wake: 0 taken, 1 blocked, or minus an error class; the status block tells who is gone. */
void window_try_lock(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Window* window = nullptr;
  uint32_t target = 0;
  if (int wrong = lock_of(call, &window, &target); wrong != success) return call.give(-wrong);
  engine->progress();
  LockAttempt attempt = window->try_lock(target, call.flag(2));
  write_wake(call, 3, window->locks());
  if (window->revoked()) return call.give(-err_proc_aborted);
  switch (attempt) {
    case LockAttempt::taken:
      return call.give(0);
    case LockAttempt::blocked:
      take_events_now_and_then();
      return call.give(1);
    case LockAttempt::recovered:
      status_block[4] = window->world_rank(window->locks().about());
      return call.give(-err_proc_aborted);
    case LockAttempt::damaged:
      return call.give(-err_win);
  }
}

void window_unlock(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Window* window = nullptr;
  uint32_t target = 0;
  if (int wrong = lock_of(call, &window, &target); wrong != success) return call.give(-wrong);
  bool whole = window->unlock(target);
  write_wake(call, 2, window->locks());
  call.give(window->revoked() ? -err_proc_aborted : whole ? 0 : -err_win);
}

/** Orders what was read and written before against what comes after. */
void window_sync(const Info&) { full_fence(); }

}  // namespace

void export_windows(Exports& exports) {
  exports.add("adoptWindow", adopt_window);
  exports.add("forgetWindowSegment", forget_window_segment);
  exports.add("createWindow", create_window);
  exports.add("freeWindow", free_window);
  exports.add("windowState", window_state);
  exports.add("windowMemory", window_memory);
  exports.add("findWindow", find_window);
  exports.add("detachWindowMemory", detach_window_memory);
  exports.add_hot("windowPut", window_transfer<true>);
  exports.add_hot("windowGet", window_transfer<false>);
  exports.add_hot("windowAccumulate", window_accumulate);
  exports.add_hot("windowCompareAndSwap", window_compare_and_swap);
  exports.add_hot("windowTryLock", window_try_lock);
  exports.add_hot("windowUnlock", window_unlock);
  exports.add_hot("windowSync", window_sync);
}

}  // namespace vicinal::addon
