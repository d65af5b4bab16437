// Collectives: what their buffers and layouts must be, and their schedules.
#include "coll/collectives.h"

#include "addon/client/exports.h"

namespace vicinal::addon {

namespace {

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
    auto both = std::make_unique<CollectiveHold>();
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

}  // namespace

void export_collectives(Exports& exports) {
  exports.add_hot("collective", do_collective);
  exports.add_hot("collectiveNow", collective_now);
}

}  // namespace vicinal::addon
