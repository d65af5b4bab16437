#pragma once
#include <v8.h>

#include <atomic>
#include <cstring>
#include <memory>

#include "coll/op.h"
#include "coll/reduction.h"
#include "engine/error.h"

namespace vicinal::addon {

/**
 * A reduction written in JavaScript. It gets copies of both operands, so that nothing it keeps or transfers is memory of an operation,
 * and while it runs the engine has no owner: every operation that it calls is refused.
 */
class UserOp : public UserReduction {
 public:
  /** Reductions of this kind that may still be called. Where there are any, JavaScript may run inside of every blocking call. */
  static inline uint32_t alive = 0;

  UserOp(v8::Isolate* isolate, v8::Local<v8::Function> function, Element element, std::atomic<v8::Isolate*>& owner)
      : isolate_(isolate), context_(isolate, isolate->GetCurrentContext()), function_(isolate, function), element_(element), owner_(owner) {
    alive++;
  }
  ~UserOp() override {
    alive--;
    context_.Reset();
    function_.Reset();
  }

  /** The function returns true; anything else is a failure that it has noted itself. */
  int combine(const std::byte* left, std::byte* inout, uint64_t bytes) override {
    v8::HandleScope scope(isolate_);
    v8::Local<v8::Context> context = context_.Get(isolate_);
    v8::Context::Scope entered(context);
    v8::TryCatch caught(isolate_);
    v8::Local<v8::ArrayBuffer> buffers[2] = {v8::ArrayBuffer::New(isolate_, bytes), v8::ArrayBuffer::New(isolate_, bytes)};
    std::memcpy(buffers[0]->Data(), left, bytes);
    std::memcpy(buffers[1]->Data(), inout, bytes);
    v8::Local<v8::Value> arguments[2] = {array_of(buffers[0], bytes), array_of(buffers[1], bytes)};
    v8::Isolate* owner = owner_.exchange(nullptr, std::memory_order_relaxed);
    v8::MaybeLocal<v8::Value> result = function_.Get(isolate_)->Call(context, v8::Undefined(isolate_), 2, arguments);
    owner_.store(owner, std::memory_order_relaxed);
    v8::Local<v8::Value> value;
    if (!result.ToLocal(&value) || !value->IsTrue()) return err_other;
    if (buffers[1]->WasDetached() || buffers[1]->ByteLength() != bytes) return err_buffer;
    std::memcpy(inout, buffers[1]->Data(), bytes);
    return success;
  }

 private:
  v8::Local<v8::Value> array_of(v8::Local<v8::ArrayBuffer> buffer, uint64_t bytes) const {
    switch (element_) {
      case Element::int8:
        return v8::Int8Array::New(buffer, 0, bytes);
      case Element::uint8:
        return v8::Uint8Array::New(buffer, 0, bytes);
      case Element::uint8_clamped:
        return v8::Uint8ClampedArray::New(buffer, 0, bytes);
      case Element::int16:
        return v8::Int16Array::New(buffer, 0, bytes / 2);
      case Element::uint16:
        return v8::Uint16Array::New(buffer, 0, bytes / 2);
      case Element::int32:
        return v8::Int32Array::New(buffer, 0, bytes / 4);
      case Element::uint32:
        return v8::Uint32Array::New(buffer, 0, bytes / 4);
      case Element::int64:
        return v8::BigInt64Array::New(buffer, 0, bytes / 8);
      case Element::uint64:
        return v8::BigUint64Array::New(buffer, 0, bytes / 8);
      case Element::float32:
        return v8::Float32Array::New(buffer, 0, bytes / 4);
      case Element::float64:
        return v8::Float64Array::New(buffer, 0, bytes / 8);
    }
    return v8::Undefined(isolate_);
  }

  v8::Isolate* isolate_;
  v8::Global<v8::Context> context_;
  v8::Global<v8::Function> function_;
  Element element_;
  std::atomic<v8::Isolate*>& owner_;
};

}  // namespace vicinal::addon
