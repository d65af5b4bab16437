#pragma once
#include <v8.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>

#include "engine/request.h"

namespace vicinal::addon {

/** Bytes of a buffer argument. `ok` is false for what is no buffer, is detached, or may be resized. */
struct Bytes {
  std::byte* data = nullptr;
  uint64_t length = 0;
  bool ok = false;
};

class BufferTable;

/** A buffer that pending operations use: its memory stays, and where they write it, the object that owns it can be asked. */
struct HeldBuffer {
  std::shared_ptr<v8::BackingStore> store;
  v8::Global<v8::ArrayBuffer> owner;  // empty where nothing is written
  HeldBuffer** slot = nullptr;        // where the table remembers it, if it does
  uint32_t holds = 0;

  bool valid(v8::Isolate* isolate) const {
    if (owner.IsEmpty()) return true;
    v8::Local<v8::ArrayBuffer> buffer = owner.Get(isolate);
    return !buffer->WasDetached() && buffer->Data() == store->Data();
  }
  void release() {
    if (--holds != 0) return;
    if (slot != nullptr) *slot = nullptr;
    delete this;
  }
};

/**
 * What is known of buffers, by the address of their memory: that their length is fixed, and how pending operations hold them. V8
 * tells whether a buffer may be resized only through its backing store, whose reference count makes that half of the cost of a
 * call (37 of 77 ns), and it never changes in the life of a buffer; likewise operations on one buffer share one hold, since making
 * and destroying a handle costs 200 ns. The table's own handles are weak: remembering keeps nothing alive. For one thread.
 */
class BufferTable {
 public:
  bool is_fixed(v8::Local<v8::ArrayBuffer> buffer, const void* memory) const { return slots_[index(memory)].buffer == buffer; }
  void add_fixed(v8::Isolate* isolate, v8::Local<v8::ArrayBuffer> buffer, const void* memory) {
    Slot& slot = slots_[index(memory)];
    forget(slot);
    slot.buffer.Reset(isolate, buffer);
    slot.buffer.SetWeak();
  }
  /** Holds a buffer; give it back with HeldBuffer::release(). */
  HeldBuffer* hold(v8::Isolate* isolate, v8::Local<v8::ArrayBuffer> buffer, bool written) {
    Slot& slot = slots_[index(buffer->Data())];
    bool known = slot.buffer == buffer;
    HeldBuffer* held = known ? slot.held : nullptr;
    if (held == nullptr) {
      held = new HeldBuffer;
      held->store = buffer->GetBackingStore();
      if (known) {
        slot.held = held;
        held->slot = &slot.held;
      }
    }
    if (written && held->owner.IsEmpty()) held->owner.Reset(isolate, buffer);
    held->holds++;
    return held;
  }
  /** Needed before the isolate ends. */
  void clear() {
    for (Slot& slot : slots_) forget(slot);
  }

 private:
  struct Slot {
    v8::Global<v8::ArrayBuffer> buffer;
    HeldBuffer* held = nullptr;
  };
  static constexpr size_t slot_count = 64;
  static size_t index(const void* memory) {
    auto address = reinterpret_cast<uintptr_t>(memory);
    return (address >> 4 ^ address >> 12) % slot_count;
  }
  static void forget(Slot& slot) {
    slot.buffer.Reset();
    if (slot.held != nullptr) slot.held->slot = nullptr;
    slot.held = nullptr;
  }
  Slot slots_[slot_count];
};

inline thread_local std::byte no_bytes[8];

inline Bytes fixed_bytes(v8::Isolate* isolate, BufferTable& table, v8::Local<v8::ArrayBuffer> buffer, uint64_t offset, uint64_t length) {
  auto* base = static_cast<std::byte*>(buffer->Data());
  if (base == nullptr || !table.is_fixed(buffer, base)) {
    if (buffer->WasDetached() || buffer->GetBackingStore()->IsResizableByUserJavaScript()) return {};
    if (base == nullptr) return {no_bytes, 0, true};
    table.add_fixed(isolate, buffer, base);
  }
  return {base + offset, length, true};
}

inline Bytes shared_bytes(v8::Local<v8::SharedArrayBuffer> buffer, uint64_t offset, uint64_t length) {
  std::shared_ptr<v8::BackingStore> store = buffer->GetBackingStore();
  if (store->IsResizableByUserJavaScript()) return {};
  auto* base = static_cast<std::byte*>(store->Data());
  return {length == 0 ? no_bytes : base + offset, length, true};
}

/** The memory of a typed array, DataView, ArrayBuffer or SharedArrayBuffer. Valid while no JavaScript runs. */
inline Bytes bytes_of(v8::Isolate* isolate, BufferTable& table, v8::Local<v8::Value> value) {
  if (value->IsArrayBufferView()) {
    auto array = value.As<v8::ArrayBufferView>();
    v8::Local<v8::ArrayBuffer> buffer = array->Buffer();
    if (buffer->IsSharedArrayBuffer()) return shared_bytes(buffer.As<v8::SharedArrayBuffer>(), array->ByteOffset(), array->ByteLength());
    return fixed_bytes(isolate, table, buffer, array->ByteOffset(), array->ByteLength());
  }
  if (value->IsArrayBuffer()) return fixed_bytes(isolate, table, value.As<v8::ArrayBuffer>(), 0, value.As<v8::ArrayBuffer>()->ByteLength());
  if (value->IsSharedArrayBuffer()) return shared_bytes(value.As<v8::SharedArrayBuffer>(), 0, value.As<v8::SharedArrayBuffer>()->ByteLength());
  return {};
}

/** Holds the buffers of one pending operation: one, or two of a collective. */
class JavaScriptHold : public BufferHold {
 public:
  /** From a list of those used before: a general free() waits for the stores of the copy that has just ended. For one thread. */
  static void* operator new(size_t bytes) {
    if (unused == nullptr) return ::operator new(bytes);
    Unused* taken = unused;
    unused = taken->next;
    return taken;
  }
  static void operator delete(void* memory) { unused = new (memory) Unused{unused}; }

  void keep(v8::Isolate* isolate, BufferTable& table, v8::Local<v8::Value> value, bool written) {
    if (value->IsArrayBufferView()) value = value.As<v8::ArrayBufferView>()->Buffer();
    written_[count_] = written;
    if (value->IsSharedArrayBuffer()) {
      auto* shared = new HeldBuffer;  // it cannot be detached, only kept
      shared->store = value.As<v8::SharedArrayBuffer>()->GetBackingStore();
      shared->holds = 1;
      held_[count_++] = shared;
    } else {
      held_[count_++] = table.hold(isolate, value.As<v8::ArrayBuffer>(), written);
    }
  }
  ~JavaScriptHold() override {
    for (int at = 0; at < count_; at++) held_[at]->release();
  }
  bool valid() const override {
    v8::Isolate* isolate = v8::Isolate::GetCurrent();
    v8::HandleScope scope(isolate);
    for (int at = 0; at < count_; at++)
      if (written_[at] && !held_[at]->valid(isolate)) return false;
    return true;
  }

 private:
  struct Unused {
    Unused* next;
  };
  static inline Unused* unused = nullptr;
  HeldBuffer* held_[2] = {};
  bool written_[2] = {};
  int count_ = 0;
};

}  // namespace vicinal::addon
