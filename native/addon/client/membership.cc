// What the broker grants: segments, peers, memory; and the engine's communicators.
#include "addon/client/exports.h"

namespace vicinal::addon {

namespace {

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

/** How the collectives of a communicator meet: CollectiveMeeting of native/client.ts. */
Napi::Value collective_meeting(const Napi::CallbackInfo& info) {
  need_engine(info.Env());
  Communicator* communicator = engine->communicator(static_cast<int32_t>(whole(info, 0)));
  if (communicator == nullptr) return info.Env().Null();
  engine->prepare_collective(*communicator);
  Napi::Object meeting = Napi::Object::New(info.Env());
  const Slices* cells = communicator->cells();
  meeting["sliceLimit"] = Napi::Number::New(info.Env(), cells ? cells->limit() : 0);
  meeting["lack"] = Napi::Number::New(info.Env(), static_cast<double>(communicator->slices_lack));
  meeting["lacking"] = Napi::Number::New(info.Env(), communicator->slices_lacking);
  meeting["kernels"] = Napi::Number::New(info.Env(), engine->kernels_of(*communicator));
  meeting["near"] = Napi::Number::New(info.Env(), communicator->levels ? static_cast<double>(communicator->levels->group().size()) : 1);
  return meeting;
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

}  // namespace

void export_membership(Exports& exports) {
  exports.add("adoptHead", adopt_head);
  exports.add("adoptBank", adopt_bank);
  exports.add("adoptArena", adopt_arena);
  exports.add("addPrivateArena", add_private_arena);
  exports.add("addPeerSegment", add_peer_segment);
  exports.add("dropPeerSegment", drop_peer_segment);
  exports.add("renewWakeups", renew_wakeups);
  exports.add("addPeer", add_peer);
  exports.add("setKernels", set_kernels);
  exports.add("losePeer", lose_peer);
  exports.add("takeWanted", take_wanted);
  exports.add("connected", connected);
  exports.add("peerFailure", peer_failure);
  exports.add("memoryProofs", memory_proofs);
  exports.add("collectiveMeeting", collective_meeting);
  exports.add("setBrokerDescriptor", set_broker_descriptor);
  exports.add("setState", set_state);
  exports.add("allocate", allocate);
  exports.add("free", free_buffer);
  exports.add("counters", counters);
  exports.add("addCommunicator", add_communicator);
  exports.add("freeCommunicator", free_communicator);
  exports.add("reclaimCommunicators", reclaim_communicators);
}

}  // namespace vicinal::addon
