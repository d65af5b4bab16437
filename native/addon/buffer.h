#pragma once
#include <v8.h>

#include <cstddef>
#include <cstdint>
#include <memory>

#include "engine/request.h"

namespace vicinal::addon {

/** Bytes of a buffer argument. `ok` is false for what is no buffer, is detached, or may be resized. */
struct Bytes {
  std::byte* data = nullptr;
  uint64_t length = 0;
  bool ok = false;
};

/**
 * Buffers that are known to have a fixed length, by the address of their memory. V8 tells whether a buffer may be resized only
 * through its backing store, whose reference count makes that half of the cost of a call (37 of 77 ns), and it never
 * changes in the life of a buffer. The handles are weak: remembering keeps nothing alive. For one thread.
 */
class FixedBuffers {
 public:
  bool holds(v8::Local<v8::ArrayBuffer> buffer, const void* memory) const { return slot(memory) == buffer; }
  void add(v8::Isolate* isolate, v8::Local<v8::ArrayBuffer> buffer, const void* memory) {
    v8::Global<v8::ArrayBuffer>& handle = slot(memory);
    handle.Reset(isolate, buffer);
    handle.SetWeak();
  }
  /** Needed before the isolate ends. */
  void clear() {
    for (auto& handle : slots_) handle.Reset();
  }

 private:
  static constexpr size_t slot_count = 64;
  v8::Global<v8::ArrayBuffer>& slot(const void* memory) const {
    auto address = reinterpret_cast<uintptr_t>(memory);
    return slots_[(address >> 4 ^ address >> 12) % slot_count];
  }
  mutable v8::Global<v8::ArrayBuffer> slots_[slot_count];
};

inline thread_local std::byte no_bytes[8];

inline Bytes fixed_bytes(v8::Isolate* isolate, FixedBuffers& known, v8::Local<v8::ArrayBuffer> buffer, uint64_t offset, uint64_t length) {
  auto* base = static_cast<std::byte*>(buffer->Data());
  if (base == nullptr || !known.holds(buffer, base)) {
    if (buffer->WasDetached() || buffer->GetBackingStore()->IsResizableByUserJavaScript()) return {};
    if (base == nullptr) return {no_bytes, 0, true};
    known.add(isolate, buffer, base);
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
inline Bytes bytes_of(v8::Isolate* isolate, FixedBuffers& known, v8::Local<v8::Value> value) {
  if (value->IsArrayBufferView()) {
    auto array = value.As<v8::ArrayBufferView>();
    v8::Local<v8::ArrayBuffer> buffer = array->Buffer();
    if (buffer->IsSharedArrayBuffer()) return shared_bytes(buffer.As<v8::SharedArrayBuffer>(), array->ByteOffset(), array->ByteLength());
    return fixed_bytes(isolate, known, buffer, array->ByteOffset(), array->ByteLength());
  }
  if (value->IsArrayBuffer()) return fixed_bytes(isolate, known, value.As<v8::ArrayBuffer>(), 0, value.As<v8::ArrayBuffer>()->ByteLength());
  if (value->IsSharedArrayBuffer()) return shared_bytes(value.As<v8::SharedArrayBuffer>(), 0, value.As<v8::SharedArrayBuffer>()->ByteLength());
  return {};
}

/**
 * Holds the backing stores of the buffers of a pending operation, so that their memory stays; and, for buffers that will be written,
 * the JavaScript objects, to see whether they still own that memory.
 */
class JavaScriptHold : public BufferHold {
 public:
  void keep(v8::Isolate* isolate, v8::Local<v8::Value> value, bool written) {
    if (value->IsArrayBufferView()) value = value.As<v8::ArrayBufferView>()->Buffer();
    if (value->IsSharedArrayBuffer()) {
      stores_[count_] = value.As<v8::SharedArrayBuffer>()->GetBackingStore();
    } else {
      auto buffer = value.As<v8::ArrayBuffer>();
      stores_[count_] = buffer->GetBackingStore();
      if (written) buffers_[count_].Reset(isolate, buffer);
    }
    count_++;
  }
  ~JavaScriptHold() override {
    for (auto& buffer : buffers_) buffer.Reset();
  }
  bool valid() const override {
    v8::Isolate* isolate = v8::Isolate::GetCurrent();
    v8::HandleScope scope(isolate);
    for (int at = 0; at < count_; at++) {
      if (buffers_[at].IsEmpty()) continue;
      v8::Local<v8::ArrayBuffer> buffer = buffers_[at].Get(isolate);
      if (buffer->WasDetached() || buffer->Data() != stores_[at]->Data()) return false;
    }
    return true;
  }

 private:
  std::shared_ptr<v8::BackingStore> stores_[2];
  v8::Global<v8::ArrayBuffer> buffers_[2];
  int count_ = 0;
};

}  // namespace vicinal::addon
