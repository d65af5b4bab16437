// The client's N-API face on the engine: arguments are checked and converted here, nothing else happens.
#include <fcntl.h>
#include <napi.h>
#include <poll.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/un.h>
#include <unistd.h>
#include <uv.h>
#include <v8.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <memory>

#include "addon/buffer.h"
#include "addon/call.h"
#include "addon/typed.h"
#include "addon/user_op.h"
#include "addon/window.h"
#include "coll/collectives.h"
#include "engine/engine.h"
#include "match/constants.h"
#include "window/accumulate.h"

namespace {

using namespace vicinal;
using addon::Bytes;
using addon::Call;
using addon::JavaScriptHold;
using addon::TypedHold;
using addon::UserOp;
using Info = v8::FunctionCallbackInfo<v8::Value>;

// ---- the process's engine ----------------------------------------------------------------------------------------

// One engine in a process, worker threads included. The isolate that made it owns it, and what follows is touched by that isolate's
// thread alone. (A thread_local variable of a shared object costs a call of the dynamic linker at each use.)
std::atomic<bool> engine_taken{false};
std::atomic<v8::Isolate*> owner{nullptr};
Engine* engine = nullptr;
double* status_block = nullptr;
addon::BufferTable buffer_table;
addon::WindowTable window_table;

/** True when there is an engine, and it is that of the caller's thread. */
bool mine(const Call& call) { return call.isolate() == owner.load(std::memory_order_relaxed); }
bool here() { return owner.load(std::memory_order_relaxed) != nullptr && v8::Isolate::GetCurrent() == owner.load(std::memory_order_relaxed); }

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

v8::Local<v8::Value> to_v8(napi_value value) {
  v8::Local<v8::Value> local;
  static_assert(sizeof(local) == sizeof(value));
  std::memcpy(static_cast<void*>(&local), &value, sizeof(value));
  return local;
}

napi_value from_v8(v8::Local<v8::Value> local) {
  napi_value value;
  std::memcpy(&value, static_cast<void*>(&local), sizeof(value));
  return value;
}

Napi::Error system_error(Napi::Env env, const char* what, int number) {
  Napi::Error error = Napi::Error::New(env, std::string(what) + ": " + std::strerror(number));
  error.Set("code", uv_err_name(-number));
  error.Set("syscall", what);
  return error;
}

Bytes view(const Call& call, int at) { return addon::bytes_of(call.isolate(), buffer_table, call[at]); }

/** The typed buffer in the place of a buffer that view() does not know, or nullptr: then `*error` is the class. What is sent is packed. */
std::unique_ptr<TypedHold> typed_view(const Call& call, int at, bool written, Bytes* bytes, int* error) {
  std::unique_ptr<TypedHold> typed = TypedHold::make(call.isolate(), buffer_table, *engine, call[at], written, error);
  if (typed && !written) typed->pack_all();
  if (typed) *bytes = typed->bytes();
  return typed;
}

void hold(Request& request, const Call& call, int at, bool written) {
  if (request.hold) return;
  auto keeper = std::make_unique<JavaScriptHold>();
  keeper->keep(call.isolate(), buffer_table, call[at], written);
  request.hold = std::move(keeper);
}

// ---- results -----------------------------------------------------------------------------------------------------

void write_status(double* block, const Status& status, int32_t peer) {
  block[0] = status.source;
  block[1] = status.tag;
  block[2] = static_cast<double>(status.bytes);
  block[3] = status.cancelled ? 1 : 0;
  block[4] = peer;
  block[5] = static_cast<double>(status.message);
}

void set_status(const Status& status, int32_t peer) { write_status(status_block, status, peer); }

/** Takes a complete request's result and forgets it: 0, or minus its error class. */
int finish(Request& request, double* block = status_block) {
  write_status(block, engine->status_of(request), request.peer >= 0 ? request.peer : request.source);
  int error = request.error;
  if (request.hold) error = request.hold->finish(error, request.status_bytes);
  engine->release(request);
  return -error;
}

Request* request_of(const Call& call, int at) {
  double id = call.number(at);
  return id > 0 && mine(call) ? engine->requests().find(static_cast<uint64_t>(id)) : nullptr;
}

/**
 * Waits inside of the call that began the operation, when no JavaScript can run meanwhile that might take its buffer away. False when
 * it is not over: the caller lets it run on as a request that holds its buffers.
 */
bool wait_here(Request& request) { return UserOp::alive == 0 && engine->wait(request) == Wait::done; }

/** Ensures that the event loop looks at pending operations, and the broker hears of ranks that were met. */
void attend();

/** Checks rank and tag of a point-to-point call (MPI-4.1 section 3.2). `peer_error` tells which argument is wrong. */
int check_send(const Communicator& communicator, int32_t dest, int32_t tag) {
  if (dest < 0 || dest >= communicator.size()) return err_rank;
  return tag < 0 ? err_tag : success;
}

int check_receive(const Communicator& communicator, int32_t source, int32_t tag) {
  if (source != any_source && (source < 0 || source >= communicator.size())) return err_rank;
  return tag < 0 && tag != any_tag ? err_tag : success;
}

// ---- point to point ----------------------------------------------------------------------------------------------

enum class Form : uint8_t { blocking, request };

template <Form form>
void do_send(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t dest = call.integer(2), tag = call.integer(3);
  if (communicator == nullptr) return call.give(-err_comm);
  Bytes bytes = view(call, 1);
  std::unique_ptr<TypedHold> typed;
  int error = success;
  if (!bytes.ok && !(typed = typed_view(call, 1, false, &bytes, &error))) return call.give(-error);
  if (dest == proc_null) return call.give(0);
  status_block[4] = dest;
  int wrong = check_send(*communicator, dest, tag);
  if (wrong != success) return call.give(-wrong);
  Request* request;
  error = engine->send(*communicator, bytes.data, bytes.length, dest, tag, call.flag(4) ? Engine::synchronous : Engine::none, &request);
  if (error != success) {
    status_block[4] = communicator->world[static_cast<size_t>(dest)];
    return call.give(-error);
  }
  if (request == nullptr) return call.give(0);
  if (typed) request->hold = std::move(typed);
  if (request->state != RequestState::complete) {
    if (form == Form::blocking && wait_here(*request)) return call.give(finish(*request));
    hold(*request, call, 1, false);
    if (form == Form::request) attend();
    return call.give_number(request->id());
  }
  return call.give(finish(*request));
}

template <Form form>
void do_receive(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t source = call.integer(2), tag = call.integer(3);
  if (communicator == nullptr) return call.give(-err_comm);
  Bytes bytes = view(call, 1);
  std::unique_ptr<TypedHold> typed;
  int error = success;
  if (!bytes.ok && !(typed = typed_view(call, 1, true, &bytes, &error))) return call.give(-error);
  if (source == proc_null) {
    set_status({proc_null, any_tag, 0, false, 0}, -1);
    return call.give(0);
  }
  status_block[4] = source;
  int wrong = check_receive(*communicator, source, tag);
  if (wrong != success) return call.give(-wrong);
  Request* request;
  error = engine->receive(*communicator, bytes.data, bytes.length, source, tag, &request);
  if (error != success) return call.give(-error);
  if (typed) request->hold = std::move(typed);
  if (request->state != RequestState::complete) {
    if (form == Form::blocking && wait_here(*request)) return call.give(finish(*request));
    hold(*request, call, 1, true);
    if (form == Form::request) attend();
    return call.give_number(request->id());
  }
  if (form == Form::blocking) return call.give(finish(*request));
  return call.give_number(request->id());  // its status waits for test or wait
}

/** For calls that come again and again: asks the kernel for wakeups and deaths, which costs 1.5 us, once in a millisecond. */
void take_events_now_and_then() {
  static uint64_t last = 0;
  uint64_t now = uv_hrtime();
  if (now - last < 1'000'000) return;
  last = now;
  engine->take_events();
}

template <bool matched>
void probe_now(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t source = call.integer(1), tag = call.integer(2);
  if (communicator == nullptr) return call.give(-err_comm);
  if (source == proc_null) {
    set_status({proc_null, any_tag, 0, false, 0}, -1);
    return call.give(1);
  }
  status_block[4] = source;
  int wrong = check_receive(*communicator, source, tag);
  if (wrong != success) return call.give(-wrong);
  engine->progress();
  bool found = false;
  Status status;
  int error =
      matched ? engine->matched_probe(*communicator, source, tag, &found, &status) : engine->probe(*communicator, source, tag, &found, &status);
  if (error != success) return call.give(-error);
  if (engine->wants()) attend();
  if (found) set_status(status, -1);
  if (!found) take_events_now_and_then();
  return call.give(found ? 1 : 0);
}

template <bool matched>
void start_probe(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  int32_t source = call.integer(1), tag = call.integer(2);
  if (communicator == nullptr) return call.give(-err_comm);
  status_block[4] = source;
  int wrong = check_receive(*communicator, source, tag);
  if (wrong != success) return call.give(-wrong);
  engine->progress();
  Request* request;
  int error = matched ? engine->start_matched_probe(*communicator, source, tag, &request) : engine->start_probe(*communicator, source, tag, &request);
  if (error != success) return call.give(-error);
  attend();
  return call.give_number(request->id());
}

template <Form form>
void receive_message(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Bytes bytes = view(call, 1);
  std::unique_ptr<TypedHold> typed;
  int error = success;
  if (!bytes.ok && !(typed = typed_view(call, 1, true, &bytes, &error))) return call.give(-error);
  Request* request;
  error = engine->receive_message(static_cast<uint64_t>(call.number(0)), bytes.data, bytes.length, &request);
  if (error != success) return call.give(-error);
  if (typed) request->hold = std::move(typed);
  if (request->state == RequestState::complete) return form == Form::blocking ? call.give(finish(*request)) : call.give_number(request->id());
  if (form == Form::blocking && wait_here(*request)) return call.give(finish(*request));
  hold(*request, call, 1, true);
  if (form == Form::request) attend();
  return call.give_number(request->id());
}

// ---- collectives -------------------------------------------------------------------------------------------------

constexpr uint64_t element_sizes[] = {1, 1, 1, 2, 2, 4, 4, 8, 8, 4, 8};

/** The layout argument: counts and displacements in bytes of all ranks, once or twice (alltoallv: of what is sent, then of what is received). */
collective::Blocks blocks_of(const Bytes& layout, size_t ranks, size_t which) {
  collective::Blocks blocks;
  for (std::vector<uint64_t>* part : {&blocks.counts, &blocks.displacements}) {
    size_t first = (2 * which + (part == &blocks.displacements ? 1 : 0)) * ranks;
    for (size_t rank = 0; rank < ranks; rank++) {
      double value = 0;
      if ((first + rank + 1) * sizeof value <= layout.length) std::memcpy(&value, layout.data + (first + rank) * sizeof value, sizeof value);
      part->push_back(value > 0 ? static_cast<uint64_t>(value) : 0);
    }
  }
  return blocks;
}

bool within(const collective::Blocks& blocks, uint64_t length) {
  for (size_t rank = 0; rank < blocks.counts.size(); rank++)
    if (blocks.displacements[rank] > length || blocks.counts[rank] > length - blocks.displacements[rank]) return false;
  return true;
}

/** gatherv and scatterv need the layout at the root; allgatherv, alltoallv and reduceScatter at every rank. */
constexpr bool needs_layout(int32_t kind, bool is_root) { return ((kind == 8 || kind == 9) && is_root) || kind == 10 || kind == 11 || kind == 13; }
/**
 * Packs what a collective reads of its typed buffers, and notes what of the receive buffer it writes. Of the v-variants these are the
 * blocks alone: counts and displacements are bytes of the packed form.
 */
void pack_typed(std::unique_ptr<TypedHold> (&typed)[2], const Bytes (&buffers)[2], int32_t kind, bool is_root, bool in_place,
                const collective::Blocks& blocks, const collective::Blocks& others) {
  using Parts = std::vector<std::pair<uint64_t, uint64_t>>;
  auto parts_of = [](const collective::Blocks& of) {
    Parts parts;
    for (size_t rank = 0; rank < of.counts.size(); rank++) parts.emplace_back(of.displacements[rank], of.displacements[rank] + of.counts[rank]);
    return parts;
  };
  bool sends_blocks = kind == 9 || kind == 11, receives_blocks = kind == 8 || kind == 10 || kind == 11;
  if (typed[0])
    for (auto [from, to] : sends_blocks ? parts_of(blocks) : Parts{{0, buffers[0].length}}) typed[0]->pack_part(from, to);
  if (!typed[1]) return;
  Parts parts = receives_blocks ? parts_of(kind == 11 ? others : blocks) : Parts{{0, buffers[1].length}};
  bool broadcast = kind == 1, scatters = kind == 5 || kind == 9;
  if (broadcast ? is_root : in_place && !scatters)
    for (auto [from, to] : parts) typed[1]->pack_part(from, to);
  if (broadcast && is_root) parts.clear();
  typed[1]->receive_parts(std::move(parts));
}

/** Sets what a reduction of MPI's own needs. False where there is none for these numbers. */
bool reduce_by(Elements& elements, int32_t operation, int32_t element, uint64_t bytes) {
  if (operation < 0 || operation >= op_count || element < 0 || element >= element_count) return false;
  elements.element_bytes = element_sizes[element];
  elements.count = bytes / elements.element_bytes;
  elements.reduce = find_reduction(static_cast<Op>(operation), static_cast<Element>(element));
  return elements.reduce != nullptr;
}

/**
 * The schedule of a collective by its number. `bytes`: of one rank's block (of the whole buffer for bcast and reductions); `blocks`, `others`:
 * of those with a layout. Kind and lengths were checked. nullptr when there is no memory for it.
 */
std::unique_ptr<Schedule> describe(int32_t kind, const Communicator& communicator, const std::byte* send, std::byte* receive, uint64_t bytes,
                                   const Elements& elements, int32_t root, const collective::Blocks& blocks, const collective::Blocks& others) try {
  switch (kind) {
    case 0:
      return collective::barrier(communicator);
    case 1:
      return collective::bcast(communicator, receive, bytes, root);
    case 2:
      return collective::reduce(communicator, send, receive, elements, root);
    case 3:
      return collective::allreduce(communicator, send, receive, elements);
    case 4:
      return collective::gather(communicator, send, receive, bytes, root);
    case 5:
      return collective::scatter(communicator, send, receive, bytes, root);
    case 6:
      return collective::allgather(communicator, send, receive, bytes);
    case 7:
      return collective::alltoall(communicator, send, receive, bytes);
    case 8:
      return collective::gatherv(communicator, send, bytes, receive, blocks, root);
    case 9:
      return collective::scatterv(communicator, send, blocks, receive, bytes, root);
    case 10:
      return collective::allgatherv(communicator, send, receive, blocks);
    case 11:
      return collective::alltoallv(communicator, send, blocks, receive, others);
    case 12:
      return collective::reduce_scatter_block(communicator, send, receive, elements);
    case 13:
      return collective::reduce_scatter(communicator, send, receive, blocks, elements);
    case 14:
      return collective::scan(communicator, send, receive, elements);
    case 15:
      return collective::exscan(communicator, send, receive, elements);
    default:
      return nullptr;
  }
} catch (const std::bad_alloc&) {
  return nullptr;
}

void do_collective(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Communicator* communicator = engine->communicator(call.integer(0));
  if (communicator == nullptr) return call.give(-err_comm);
  engine->prepare_collective(*communicator);
  int32_t kind = call.integer(1);
  double block = call.number(4);
  int32_t operation = call.integer(5), element = call.integer(6), root = call.integer(7);
  bool wait = call.flag(8);
  bool reducing = kind == 2 || kind == 3 || kind >= 12;
  Bytes buffers[2];
  bool present[2] = {false, false};
  std::unique_ptr<TypedHold> typed[2];
  for (int at = 0; at < 2; at++) {
    if (call.absent(2 + at)) continue;
    present[at] = true;
    buffers[at] = view(call, 2 + at);
    if (buffers[at].ok) continue;
    int error = success;
    typed[at] = TypedHold::make(call.isolate(), buffer_table, *engine, call[2 + at], at == 1, &error);
    if (!typed[at]) return call.give(-error);
    if (reducing) return call.give(-err_type);
    buffers[at] = typed[at]->bytes();
  }
  if (root < 0 || root >= communicator->size()) return call.give(-err_root);
  auto ranks = static_cast<size_t>(communicator->size());
  auto bytes = static_cast<uint64_t>(block);
  auto all = bytes * ranks;
  const std::byte* send = present[0] ? buffers[0].data : nullptr;
  std::byte* receive = present[1] ? buffers[1].data : nullptr;
  bool is_root = communicator->rank == root;
  // The JavaScript side checks lengths with messages for people; here only what protects memory.
  auto holds = [&](int at, uint64_t wanted) { return present[at] && buffers[at].length >= wanted; };
  collective::Blocks blocks, others;
  if (!call.absent(9)) {
    Bytes layout = view(call, 9);
    if (!layout.ok) return call.give(-err_arg);
    blocks = blocks_of(layout, ranks, 0);
    if (kind == 11) others = blocks_of(layout, ranks, 1);
  } else if (needs_layout(kind, is_root)) {
    return call.give(-err_arg);
  }
  Elements elements{};
  std::unique_ptr<UserOp> user;
  if (reducing) {
    if (call[10]->IsFunction()) {
      if (operation < 0 || element < 0 || element >= element_count) return call.give(-err_op);
      elements.element_bytes = element_sizes[element];
      elements.count = bytes / elements.element_bytes;
      user = std::make_unique<UserOp>(call.isolate(), call[10].As<v8::Function>(), static_cast<Element>(element), owner);
      elements.user = user.get();
      elements.commutes = call.flag(11);
    } else if (!reduce_by(elements, operation, element, bytes)) {
      return call.give(-err_op);
    }
  }
  bool fits = true;
  switch (kind) {
    case 0:
      break;
    case 1:
      fits = holds(1, bytes);
      break;
    case 2:
      fits = is_root ? holds(1, bytes) && (send == nullptr || holds(0, bytes)) : holds(0, bytes);
      break;
    case 3:
    case 14:
    case 15:
      fits = holds(1, bytes) && (send == nullptr || holds(0, bytes));
      break;
    case 4:
      fits = is_root ? holds(1, all) && (send == nullptr || holds(0, bytes)) : holds(0, bytes);
      break;
    case 5:
      fits = is_root ? holds(0, all) && (receive == nullptr || holds(1, bytes)) : holds(1, bytes);
      break;
    case 6:
      fits = holds(1, all) && (send == nullptr || holds(0, bytes));
      break;
    case 7:
      fits = holds(1, all) && (send == nullptr || holds(0, all));
      break;
    case 8:
      fits = is_root ? present[1] && within(blocks, buffers[1].length) &&
                           (send == nullptr || (holds(0, bytes) && blocks.counts[static_cast<size_t>(root)] == bytes))
                     : holds(0, bytes);
      break;
    case 9:
      fits = is_root ? present[0] && within(blocks, buffers[0].length) &&
                           (receive == nullptr || (holds(1, bytes) && blocks.counts[static_cast<size_t>(root)] == bytes))
                     : holds(1, bytes);
      break;
    case 10:
      fits = present[1] && within(blocks, buffers[1].length) && (send == nullptr || holds(0, blocks.counts[static_cast<size_t>(communicator->rank)]));
      break;
    case 11: {
      auto own = static_cast<size_t>(communicator->rank);
      fits = present[1] && within(others, buffers[1].length) &&
             (send == nullptr || (within(blocks, buffers[0].length) && blocks.counts[own] == others.counts[own]));
      break;
    }
    case 12:
      fits = bytes % (ranks * elements.element_bytes) == 0 && holds(send == nullptr ? 1 : 0, bytes) && holds(1, bytes / ranks);
      break;
    case 13:
      fits = within(blocks, buffers[send == nullptr ? 1 : 0].length) && holds(1, blocks.counts[static_cast<size_t>(communicator->rank)]);
      break;
    default:
      return call.give(-err_arg);
  }
  if (!fits) return call.give(-err_count);
  std::unique_ptr<Schedule> schedule = describe(kind, *communicator, send, receive, bytes, elements, root, blocks, others);
  if (!schedule) return call.give(-err_no_mem);
  bool any_typed = typed[0] || typed[1];
  if (any_typed) pack_typed(typed, buffers, kind, is_root, send == nullptr, blocks, others);
  auto keep = [&]() -> std::unique_ptr<BufferHold> {
    auto keeper = std::make_unique<JavaScriptHold>();
    for (int at = 0; at < 2; at++)
      if (present[at] && !typed[at]) keeper->keep(call.isolate(), buffer_table, call[2 + at], at == 1);
    if (!any_typed) return keeper;
    auto both = std::make_unique<addon::CollectiveHold>();
    both->plain = std::move(keeper);
    for (int at = 0; at < 2; at++) both->typed[at] = std::move(typed[at]);
    return both;
  };
  if (user) schedule->keep(std::move(user));
  Request* request = engine->start_schedule(std::move(schedule), *communicator, UserOp::alive == 0 && !any_typed ? nullptr : keep());
  if (request == nullptr) return call.give(-err_no_mem);
  if (request->state == RequestState::complete && wait) return call.give(finish(*request));
  if (request->state != RequestState::complete) {
    if (wait && wait_here(*request)) return call.give(finish(*request));
    if (!request->hold) request->hold = keep();
    if (!wait) attend();
  }
  return call.give_number(request->id());
}

/** The number of a typed array's element type; -1 for what is no typed array. */
int element_of(v8::Local<v8::Value> value) {
  if (value->IsFloat64Array()) return static_cast<int>(Element::float64);
  if (value->IsUint8Array()) return static_cast<int>(Element::uint8);
  if (value->IsInt32Array()) return static_cast<int>(Element::int32);
  if (value->IsFloat32Array()) return static_cast<int>(Element::float32);
  if (value->IsBigInt64Array()) return static_cast<int>(Element::int64);
  if (value->IsBigUint64Array()) return static_cast<int>(Element::uint64);
  if (value->IsUint32Array()) return static_cast<int>(Element::uint32);
  if (value->IsInt16Array()) return static_cast<int>(Element::int16);
  if (value->IsUint16Array()) return static_cast<int>(Element::uint16);
  if (value->IsInt8Array()) return static_cast<int>(Element::int8);
  if (value->IsUint8ClampedArray()) return static_cast<int>(Element::uint8_clamped);
  return -1;
}

bool apart(const Bytes& left, const Bytes& right) { return left.data + left.length <= right.data || right.data + right.length <= left.data; }

constexpr int32_t not_plain = -1000;

/**
 * A blocking collective called in the plainest way: whole typed arrays of one type that fit each other, apart in memory, and an
 * operation of MPI's own. The checks cost a tenth here of what they cost in JavaScript, which makes them for all other calls, and for
 * the message when something is wrong.
 */
void collective_now(const Info& info) {
  Call call(info);
  if (!mine(call) || UserOp::alive != 0) return call.give(not_plain);
  Communicator* communicator = engine->communicator(call.integer(0));
  if (communicator == nullptr || communicator->freed || !call[5]->IsInt32()) return call.give(not_plain);
  int32_t kind = call.integer(1), operation = call.integer(4), root = call.integer(5);
  auto ranks = static_cast<uint64_t>(communicator->size());
  bool is_root = communicator->rank == root;
  if (root < 0 || root >= communicator->size()) return call.give(not_plain);
  Bytes send, receive;
  int element = -1;
  bool sends = kind >= 2 && (kind != 5 || is_root), receives = kind == 1 || kind == 3 || kind >= 5 || (kind != 0 && is_root);
  if (sends) {
    element = element_of(call[2]);
    send = view(call, 2);
    if (element < 0 || !send.ok || send.length == 0) return call.give(not_plain);
  }
  if (receives) {
    int received = element_of(call[3]);
    receive = view(call, 3);
    if (received < 0 || !receive.ok || receive.length == 0 || (sends && (received != element || !apart(send, receive)))) return call.give(not_plain);
  }
  uint64_t bytes = sends ? send.length : receive.length;  // of a block, or of all
  Elements elements{};
  bool fits = true;
  switch (kind) {
    case 0:
    case 1:
      break;
    case 2:
    case 3:
      fits = (!receives || receive.length == send.length) && reduce_by(elements, operation, element, bytes);
      break;
    case 4:
      fits = !is_root || receive.length == ranks * send.length;
      break;
    case 5:
      bytes = receive.length;
      fits = !is_root || send.length == ranks * bytes;
      break;
    case 6:
      fits = receive.length == ranks * send.length;
      break;
    case 7:
      fits = receive.length == send.length && send.length % (ranks * element_sizes[element]) == 0;
      bytes = send.length / ranks;
      break;
    default:
      fits = false;
  }
  if (!fits) return call.give(not_plain);
  engine->prepare_collective(*communicator);
  std::unique_ptr<Schedule> schedule = describe(kind, *communicator, send.data, receive.data, bytes, elements, root, {}, {});
  if (!schedule) return call.give(-err_no_mem);
  Request* request = engine->start_schedule(std::move(schedule), *communicator);
  if (request == nullptr) return call.give(-err_no_mem);
  if (request->state == RequestState::complete || wait_here(*request)) return call.give(finish(*request));
  auto keeper = std::make_unique<JavaScriptHold>();
  if (sends) keeper->keep(call.isolate(), buffer_table, call[2], false);
  if (receives) keeper->keep(call.isolate(), buffer_table, call[3], true);
  request->hold = std::move(keeper);
  return call.give_number(request->id());
}

// ---- requests ----------------------------------------------------------------------------------------------------

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

// ---- the event loop ----------------------------------------------------------------------------------------------

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

double field(const Napi::Object& object, const char* name) {
  Napi::Value value = object.Get(name);
  return value.IsNumber() ? value.As<Napi::Number>().DoubleValue() : 0;
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

// ---- segments, peers, memory -------------------------------------------------------------------------------------

int64_t whole(const Napi::CallbackInfo& info, size_t at) { return info[at].As<Napi::Number>().Int64Value(); }

void need_engine(Napi::Env env) {
  if (!here()) throw Napi::Error::New(env, "no engine in this thread: call init first, and not after finalize");
}

/** Where a segment lies in a region, if the argument says so. */
Engine::Place place_of(const Napi::CallbackInfo& info, size_t at) {
  if (!info[at].IsObject()) return {};
  auto object = info[at].As<Napi::Object>();
  double offset = field(object, "offset");
  // what is no offset lies in no file, and is refused with that reason
  bool possible = offset >= 0 && offset < 0x1p63;
  return RegionPlace{possible ? static_cast<uint64_t>(offset) : UINT64_MAX, object.Get("fenced").ToBoolean()};
}

Napi::Value adopt_head(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return Napi::String::New(info.Env(), engine->adopt_head(static_cast<uint64_t>(whole(info, 0)), static_cast<int>(whole(info, 1)),
                                                          static_cast<uint64_t>(whole(info, 2)), place_of(info, 3)));
}

Napi::Value adopt_bank(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return Napi::String::New(
      info.Env(), engine->adopt_bank(static_cast<uint64_t>(whole(info, 0)), static_cast<uint32_t>(whole(info, 1)), static_cast<int>(whole(info, 2)),
                                     static_cast<uint64_t>(whole(info, 3)), static_cast<uint32_t>(whole(info, 4)),
                                     static_cast<uint32_t>(whole(info, 5)), place_of(info, 6)));
}

Napi::Value adopt_arena(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return Napi::String::New(info.Env(), engine->adopt_arena(static_cast<uint64_t>(whole(info, 0)), static_cast<int>(whole(info, 1)),
                                                           static_cast<uint64_t>(whole(info, 2)), place_of(info, 3)));
}

Napi::Value add_private_arena(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return Napi::String::New(info.Env(), engine->add_private_arena(static_cast<uint64_t>(whole(info, 0))));
}

Napi::Value add_peer_segment(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return Napi::String::New(info.Env(),
                           engine->add_peer_segment(static_cast<int32_t>(whole(info, 0)), static_cast<uint64_t>(whole(info, 1)),
                                                    static_cast<int>(whole(info, 2)), static_cast<uint64_t>(whole(info, 3)), place_of(info, 4)));
}

Napi::Value drop_peer_segment(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  engine->drop_peer_segment(static_cast<int32_t>(whole(info, 0)), static_cast<uint64_t>(whole(info, 1)));
  return info.Env().Undefined();
}

Napi::Value renew_wakeups(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  std::string failure =
      engine->renew_wakeups(static_cast<int32_t>(whole(info, 0)), static_cast<int>(whole(info, 1)), static_cast<int>(whole(info, 2)));
  return Napi::String::New(info.Env(), failure);
}

Napi::Value add_peer(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  auto object = info[0].As<Napi::Object>();
  PeerGrant grant;
  grant.rank = static_cast<int32_t>(field(object, "rank"));
  grant.pidfd = static_cast<int>(field(object, "pidfd"));
  grant.wake = static_cast<int>(field(object, "wake"));
  grant.sleep = static_cast<int>(field(object, "sleep"));
  grant.outgoing_segment = static_cast<uint64_t>(field(object, "outgoingSegment"));
  grant.outgoing_index = static_cast<uint32_t>(field(object, "outgoingIndex"));
  grant.incoming_segment = static_cast<uint64_t>(field(object, "incomingSegment"));
  grant.incoming_index = static_cast<uint32_t>(field(object, "incomingIndex"));
  grant.head_segment = static_cast<uint64_t>(field(object, "headSegment"));
  if (object.Get("ownHeadSegment").IsNumber()) grant.own_head_segment = static_cast<uint64_t>(field(object, "ownHeadSegment"));
  grant.fenced = object.Get("fenced").ToBoolean();
  grant.rings_per_bank = static_cast<uint32_t>(field(object, "ringsPerBank"));
  grant.ring_bytes = static_cast<uint32_t>(field(object, "ringBytes"));
  grant.process = static_cast<pid_t>(field(object, "process"));
  grant.memory = static_cast<int>(field(object, "memory"));
  return Napi::String::New(info.Env(), engine->add_peer(grant));
}

Napi::Value lose_peer(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  engine->lose_peer(static_cast<int32_t>(whole(info, 0)), static_cast<int>(whole(info, 1)), info[2].As<Napi::String>(), info[3].ToBoolean());
  return info.Env().Undefined();
}

/** A typed array with the same numbers. */
template <typename Array, typename Number>
Napi::Value array_of(Napi::Env env, const std::vector<Number>& numbers) {
  auto array = Array::New(env, numbers.size());
  std::copy(numbers.begin(), numbers.end(), array.Data());
  return array;
}

/** The ranks that operations were begun with and no channel leads to yet. */
Napi::Value take_wanted(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return array_of<Napi::Int32Array>(info.Env(), engine->take_wanted());
}

Napi::Value connected(const Napi::CallbackInfo& info) {
  return Napi::Boolean::New(info.Env(), here() && engine->connected(static_cast<int32_t>(whole(info, 0))));
}

/** In which kernel each world rank lives. */
Napi::Value set_kernels(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  auto numbers = info[0].As<Napi::Int32Array>();
  return Napi::String::New(info.Env(), engine->set_kernels({numbers.Data(), numbers.Data() + numbers.ElementLength()}));
}

Napi::Value peer_failure(const Napi::CallbackInfo& info) {
  return Napi::String::New(info.Env(), !here() ? "" : engine->peer_failure(static_cast<int32_t>(whole(info, 0))));
}

Napi::Value memory_proofs(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  auto [cma, procmem] = engine->memory_proofs(static_cast<int32_t>(whole(info, 0)));
  Napi::Array words = Napi::Array::New(info.Env(), 2);
  words[0u] = Napi::Number::New(info.Env(), cma);
  words[1u] = Napi::Number::New(info.Env(), procmem);
  return words;
}

/** Slice limit, why there are no slices (SlicesLack), and the world rank that has none. */
Napi::Value collective_slices(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  Communicator* communicator = engine->communicator(static_cast<int32_t>(whole(info, 0)));
  if (communicator == nullptr) return info.Env().Null();
  engine->prepare_collective(*communicator);
  Napi::Array words = Napi::Array::New(info.Env(), 3);
  words[0u] = Napi::Number::New(info.Env(), communicator->slices ? communicator->slices->limit() : 0);
  words[1u] = Napi::Number::New(info.Env(), static_cast<double>(communicator->slices_lack));
  words[2u] = Napi::Number::New(info.Env(), communicator->slices_lacking);
  return words;
}

Napi::Value set_broker_descriptor(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  engine->set_broker_descriptor(static_cast<int>(whole(info, 0)));
  return info.Env().Undefined();
}

Napi::Value set_state(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  engine->set_state(static_cast<layout::RankState>(whole(info, 0)));
  return info.Env().Undefined();
}

Napi::Value allocate(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  Napi::Env env = info.Env();
  auto bytes = static_cast<uint64_t>(whole(info, 0));
  ArenaBlock block = engine->allocate(bytes);
  if (!block.arena) return env.Null();
  std::memset(block.data(), 0, bytes);
  auto* owned = new ArenaBlock(block);
  // The deleter may run on any thread, after the engine's end; it holds the arena, and the arena is safe to drop into.
  std::unique_ptr<v8::BackingStore> store = v8::ArrayBuffer::NewBackingStore(
      block.data(), bytes,
      [](void*, size_t, void* data) {
        auto* freed = static_cast<ArenaBlock*>(data);
        freed->arena->drop(freed->offset, freed->bytes);
        delete freed;
      },
      owned);
  v8::Local<v8::ArrayBuffer> buffer = v8::ArrayBuffer::New(v8::Isolate::GetCurrent(), std::move(store));
  return {env, from_v8(buffer)};
}

Napi::Value free_buffer(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  v8::Local<v8::Value> value = to_v8(info[0]);
  if (!value->IsArrayBuffer()) return Napi::Boolean::New(env, false);
  auto buffer = value.As<v8::ArrayBuffer>();
  auto* data = static_cast<const std::byte*>(buffer->Data());
  bool ours = !buffer->WasDetached() && here() && buffer->IsDetachable() && engine->arenas().find(data, buffer->ByteLength()) != nullptr;
  if (ours) ours = buffer->Detach(v8::Local<v8::Value>()).FromMaybe(false);
  return Napi::Boolean::New(env, ours);
}

Napi::Value counters(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  auto values = Napi::BigUint64Array::New(info.Env(), layout::counter_count);
  for (uint32_t at = 0; at < layout::counter_count; at++) values[at] = engine->counter(static_cast<layout::Counter>(at));
  return values;
}

Napi::Value free_communicator(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  engine->free_communicator(static_cast<int32_t>(whole(info, 0)));
  return info.Env().Undefined();
}

Napi::Value reclaim_communicators(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return array_of<Napi::Uint32Array>(info.Env(), engine->reclaim());
}

Napi::Value add_communicator(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  auto world = info[1].As<Napi::Int32Array>();
  std::vector<int32_t> ranks(world.Data(), world.Data() + world.ElementLength());
  return Napi::Number::New(info.Env(), engine->add_communicator(static_cast<uint32_t>(whole(info, 0)), ranks));
}

// ---- datatypes ---------------------------------------------------------------------------------------------------

/** The numbers of a Float64Array as integers; false for what is none, or beyond 2^53. */
bool integers_of(const Napi::Value& value, std::vector<int64_t>* out) {
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

/** `made` as JavaScript knows it: number, size, bounds, true bounds, basic elements, element type (-1: several), whether it is dense; or the reason.
 */
Napi::Value describe_datatype(Napi::Env env, const DatatypeResult& made) {
  if (made.type == nullptr) return Napi::String::New(env, made.reason);
  const Datatype& type = *made.type;
  Element element;
  bool uniform = type.uniform(&element);
  double facts[] = {addon::datatypes.add(made.type),
                    static_cast<double>(type.size()),
                    static_cast<double>(type.lower()),
                    static_cast<double>(type.upper()),
                    static_cast<double>(type.true_lower()),
                    static_cast<double>(type.true_upper()),
                    static_cast<double>(type.elements()),
                    uniform ? static_cast<double>(element) : -1,
                    type.dense(2) ? 1.0 : 0.0};
  auto array = Napi::Float64Array::New(env, std::size(facts));
  std::copy(std::begin(facts), std::end(facts), array.Data());
  return array;
}

/** Kind, its numbers, and the datatypes it is made of. See native/client.ts. */
Napi::Value create_datatype(const Napi::CallbackInfo& info) {
  Napi::Env env = info.Env();
  std::vector<int64_t> numbers, ids;
  if (!integers_of(info[1], &numbers) || !integers_of(info[2], &ids)) return Napi::String::New(env, "a number is no integer of 53 bits");
  std::vector<DatatypePointer> types;
  for (int64_t id : ids) {
    types.push_back(addon::datatypes.find(static_cast<double>(id)));
    if (types.back() == nullptr) return Napi::String::New(env, "a datatype is of another thread");
  }
  auto kind = whole(info, 0);
  auto numbers_are = [&](size_t count) { return numbers.size() == count && types.size() == (kind == 0 ? 0u : 1u); };
  auto length = [](int64_t number) { return number < 0 ? 0 : static_cast<uint64_t>(number); };
  DatatypeResult made{nullptr, err_arg, "the numbers do not fit the kind of datatype"};
  try {
    if (kind == 0 && numbers_are(1) && numbers[0] >= 0 && numbers[0] < element_count) {
      made = {Datatype::basic(static_cast<Element>(numbers[0])), success, ""};
    } else if (kind == 1 && numbers_are(1)) {
      made = Datatype::contiguous(length(numbers[0]), types[0]);
    } else if (kind == 2 && numbers_are(3)) {
      made = Datatype::hvector(length(numbers[0]), length(numbers[1]), numbers[2], types[0]);
    } else if ((kind == 3 || kind == 4) && numbers.size() % 2 == 0 && (types.size() == 1 || types.size() == numbers.size() / 2)) {
      std::vector<Datatype::Block> blocks;
      size_t count = numbers.size() / 2;
      blocks.reserve(count);
      for (size_t at = 0; at < count; at++) blocks.push_back({length(numbers[at]), numbers[count + at], types[types.size() == 1 ? 0 : at]});
      made = Datatype::blocks(blocks, kind == 4);
    } else if (kind == 5 && numbers_are(2)) {
      made = Datatype::resized(types[0], numbers[0], numbers[1]);
    } else if (kind == 6 && numbers.size() % 3 == 0 && types.size() == 1) {
      std::vector<uint64_t> parts[3];
      for (size_t at = 0; at < numbers.size(); at++) parts[at / (numbers.size() / 3)].push_back(length(numbers[at]));
      made = Datatype::subarray(parts[0], parts[1], parts[2], types[0]);
    }
  } catch (const std::bad_alloc&) {
    made = {nullptr, err_no_mem, "there is no memory for so many blocks"};
  }
  return describe_datatype(env, made);
}

Napi::Value free_datatype(const Napi::CallbackInfo& info) {
  addon::datatypes.remove(static_cast<double>(whole(info, 0)));
  return info.Env().Undefined();
}

/** Where so many elements begin and end, in bytes from the first; null when that is beyond any memory. */
Napi::Value datatype_span(const Napi::CallbackInfo& info) {
  DatatypePointer type = addon::datatypes.find(static_cast<double>(whole(info, 0)));
  int64_t count = whole(info, 1), begin, end;
  if (type == nullptr || count < 0 || !type->span(static_cast<uint64_t>(count), &begin, &end)) return info.Env().Null();
  auto span = Napi::Float64Array::New(info.Env(), 2);
  span[0] = static_cast<double>(begin);
  span[1] = static_cast<double>(end);
  return span;
}

Napi::Value datatype_elements(const Napi::CallbackInfo& info) {
  DatatypePointer type = addon::datatypes.find(static_cast<double>(whole(info, 0)));
  int64_t bytes = whole(info, 1);
  uint64_t elements = type == nullptr || bytes < 0 ? UINT64_MAX : type->elements_in(static_cast<uint64_t>(bytes));
  return Napi::Number::New(info.Env(), elements == UINT64_MAX ? -1 : static_cast<double>(elements));
}

/** Packs a typed buffer into bytes, or unpacks (`forth` false): 0, or minus an error class. For this no engine is needed. */
template <bool forth>
void pack_bytes(const Info& info) {
  Call call(info);
  addon::BufferTable table;
  addon::TypedPlace place = addon::TypedBufferClass::place(call.isolate(), table, call[0]);
  Bytes packed = addon::bytes_of(call.isolate(), table, call[1]);
  int result = place.error != success ? -place.error : !packed.ok || packed.length < place.bytes() ? -err_buffer : 0;
  if (result == 0 && forth) pack(*place.type, place.base, 0, place.bytes(), packed.data);
  if (result == 0 && !forth) unpack(*place.type, place.base, 0, place.bytes(), packed.data);
  table.clear();
  call.give(result);
}

// ---- windows -----------------------------------------------------------------------------------------------------

Napi::Value adopt_window(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  return Napi::String::New(info.Env(), window_table.adopt(static_cast<uint64_t>(whole(info, 0)), static_cast<int>(whole(info, 1)),
                                                          static_cast<uint64_t>(whole(info, 2)), info[3].ToBoolean()));
}

Napi::Value forget_window_segment(const Napi::CallbackInfo& info) {
  if (here()) window_table.forget(static_cast<uint64_t>(whole(info, 0)));
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
  return {info.Env(), from_v8(addon::window_buffer(v8::Isolate::GetCurrent(), part))};
}

/** Segment and offset of memory that lies in a window segment; null for other memory. */
Napi::Value find_window(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  Bytes bytes = addon::bytes_of(v8::Isolate::GetCurrent(), buffer_table, to_v8(info[0]));
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
  if (id != 0 && (*type = addon::datatypes.find(id)) == nullptr) return err_type;
  int32_t rank = call.integer(at + 1);
  if (rank < 0) return err_rank;
  return (*window)->place(static_cast<uint32_t>(rank), static_cast<uint64_t>(displacement), type->get(), static_cast<uint64_t>(count), bytes, target);
}

template <bool put>
void window_transfer(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  addon::SpanOf origin(call.isolate(), buffer_table, call[0]);
  if (origin.error != success) return call.give(-origin.error);
  Window* window;
  DatatypePointer type;
  DataSpan target;
  int error = window_place(call, 1, origin.span.bytes, &type, &window, &target);
  if (error == success) error = put ? Window::copy(origin.span, target) : Window::copy(target, origin.span);
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
  addon::SpanOf origin(call.isolate(), buffer_table, call[has_origin ? 0 : 1]), result(call.isolate(), buffer_table, call[has_result ? 1 : 0]);
  if (origin.error != success || result.error != success) return call.give(-(origin.error != success ? origin.error : result.error));
  if (!has_result) result.span = {};
  if (has_result && result.span.bytes != origin.span.bytes) return call.give(-err_count);
  Window* window;
  DatatypePointer type;
  DataSpan target;
  int error = window_place(call, 2, origin.span.bytes, &type, &window, &target);
  if (error == success) error = Window::accumulate(static_cast<uint8_t>(op), static_cast<Element>(element), target, origin.span, result.span);
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
  compare_and_swap(bytes, target.base, buffers[1].data, buffers[0].data, buffers[2].data);
  call.give(0);
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

/** Window, target, whether exclusive, whom to wake: 0 taken, 1 blocked, or minus an error class; the status block tells who is gone. */
void window_try_lock(const Info& info) {
  Call call(info);
  if (!mine(call)) return call.give(-err_other);
  Window* window = window_table.window(call.integer(0));
  int32_t target = call.integer(1);
  if (window == nullptr) return call.give(-err_win);
  if (target < 0 || static_cast<uint32_t>(target) >= window->members()) return call.give(-err_rank);
  engine->progress();
  LockAttempt attempt = window->try_lock(static_cast<uint32_t>(target), call.flag(2));
  write_wake(call, 3, window->locks());
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
  Window* window = window_table.window(call.integer(0));
  int32_t target = call.integer(1);
  if (window == nullptr) return call.give(-err_win);
  if (target < 0 || static_cast<uint32_t>(target) >= window->members()) return call.give(-err_rank);
  bool whole = window->unlock(static_cast<uint32_t>(target));
  write_wake(call, 2, window->locks());
  call.give(whole ? 0 : -err_win);
}

/** Orders what was read and written before against what comes after. */
void window_sync(const Info&) { std::atomic_thread_fence(std::memory_order_seq_cst); }

// ---- the broker's socket -----------------------------------------------------------------------------------------

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

Napi::Object initialise(Napi::Env env, Napi::Object exports) {
  auto add = [&](const char* name, Napi::Value (*function)(const Napi::CallbackInfo&)) {
    exports.Set(name, Napi::Function::New(env, function, name));
  };
  v8::Isolate* isolate = v8::Isolate::GetCurrent();
  auto add_hot = [&](const char* name, v8::FunctionCallback function) {
    v8::Local<v8::FunctionTemplate> made = v8::FunctionTemplate::New(isolate, function);
    made->SetClassName(v8::String::NewFromUtf8(isolate, name).ToLocalChecked());
    made->RemovePrototype();
    exports.Set(name, from_v8(made->GetFunction(isolate->GetCurrentContext()).ToLocalChecked()));
  };
  add("connect", connect_broker);
  add("send", send_packet);
  add("receive", receive_packet);
  add("createTimer", create_timer);
  add("closeDescriptor", close_descriptor);
  exports.Set("Watch", Watch::define(env));
  add("raiseDescriptorLimit", raise_descriptor_limit);
  add("processorsAllowed", processors_allowed);
  add("processorsOnline", processors_online);
  add("claimProcess", claim_process);
  add("unclaimProcess", unclaim_process);
  add("createEngine", create_engine);
  add("destroyEngine", [](const Napi::CallbackInfo& info) -> Napi::Value {
    if (here()) destroy_engine();
    return info.Env().Undefined();
  });
  add("adoptHead", adopt_head);
  add("adoptBank", adopt_bank);
  add("adoptArena", adopt_arena);
  add("addPrivateArena", add_private_arena);
  add("addPeerSegment", add_peer_segment);
  add("dropPeerSegment", drop_peer_segment);
  add("renewWakeups", renew_wakeups);
  add("addPeer", add_peer);
  add("setKernels", set_kernels);
  add("losePeer", lose_peer);
  add("takeWanted", take_wanted);
  add("connected", connected);
  add("peerFailure", peer_failure);
  add("memoryProofs", memory_proofs);
  add("collectiveSlices", collective_slices);
  add("setBrokerDescriptor", set_broker_descriptor);
  add("setState", set_state);
  add("allocate", allocate);
  add("free", free_buffer);
  add("counters", counters);
  add("addCommunicator", add_communicator);
  add("freeCommunicator", free_communicator);
  add("reclaimCommunicators", reclaim_communicators);
  add("adoptWindow", adopt_window);
  add("forgetWindowSegment", forget_window_segment);
  add("createWindow", create_window);
  add("freeWindow", free_window);
  add("windowMemory", window_memory);
  add("findWindow", find_window);
  add("detachWindowMemory", detach_window_memory);
  add_hot("windowPut", window_transfer<true>);
  add_hot("windowGet", window_transfer<false>);
  add_hot("windowAccumulate", window_accumulate);
  add_hot("windowCompareAndSwap", window_compare_and_swap);
  add_hot("windowTryLock", window_try_lock);
  add_hot("windowUnlock", window_unlock);
  add_hot("windowSync", window_sync);
  add_hot("waitRequestFor", wait_request_for);
  add("createDatatype", create_datatype);
  add("freeDatatype", free_datatype);
  add("datatypeSpan", datatype_span);
  add("datatypeElements", datatype_elements);
  exports.Set("TypedBuffer", from_v8(addon::TypedBufferClass::define(isolate)));
  add_hot("pack", pack_bytes<true>);
  add_hot("unpack", pack_bytes<false>);
  add_hot("sendSync", do_send<Form::blocking>);
  add_hot("recvSync", do_receive<Form::blocking>);
  add_hot("isend", do_send<Form::request>);
  add_hot("irecv", do_receive<Form::request>);
  add_hot("iprobe", probe_now<false>);
  add_hot("improbe", probe_now<true>);
  add_hot("startProbe", start_probe<false>);
  add_hot("startMatchedProbe", start_probe<true>);
  add_hot("receiveMessageSync", receive_message<Form::blocking>);
  add_hot("receiveMessage", receive_message<Form::request>);
  add_hot("collective", do_collective);
  add_hot("collectiveNow", collective_now);
  add_hot("waitRequest", wait_request);
  add_hot("waitAll", wait_all);
  add_hot("testRequest", test_request);
  add_hot("isDone", is_done);
  add_hot("cancelRequest", cancel_request);
  add_hot("forgetRequest", forget_request);
  add_hot("notifyRequest", notify_request);
  add_hot("takeCompleted", take_completed);
  add_hot("waitAny", wait_any);
  add_hot("flush", flush);
  add_hot("progress", make_progress);
  return exports;
}

}  // namespace

NODE_API_MODULE(client_addon, initialise)
